package org.salesadvisor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.funnel.narrowing.Count;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Gain;
import org.salesadvisor.funnel.narrowing.TransitionFinding;
import org.salesadvisor.funnel.narrowing.TransitionFinding.Reading;

/**
 * What may be expected of an intervention when it brings everything back to normal.
 *
 * @param intervention which
 * @param gain in orders and money, or null when that is not known
 * @param cost or null when unknown
 * @param watched what to watch to see whether it worked
 * @param missing the fields of the input that would tell more
 */
public record Expected(
    Intervention intervention, Gain gain, Money cost, List<Watched> watched, List<String> missing) {

  /** Of each intervention that is advised, other than none. */
  static List<Expected> of(List<Conclusion> interventions, Diagnosis found, Costs costs) {
    return interventions.stream()
        .filter(Conclusion::isDetermined)
        .map(one -> Intervention.valueOf(one.value().toString()))
        .filter(one -> one != Intervention.NONE)
        .map(one -> of(one, found, costs.of(one)))
        .toList();
  }

  private static Expected of(Intervention intervention, Diagnosis found, Money cost) {
    List<Watched> watched = watched(intervention, found);
    Gain gain = Gain.sum(watched.stream().map(Watched::gain).filter(Objects::nonNull).toList());
    List<String> missing = new ArrayList<>();
    if (gain != null && gain.worth() == null) {
      missing.add("order.value");
    }
    if (cost == null) {
      missing.add("costs");
    }
    return new Expected(intervention, gain, cost, watched, missing);
  }

  private static List<Watched> watched(Intervention intervention, Diagnosis found) {
    return switch (intervention) {
      case MORE_ACTIONS -> Stream.ofNullable(found.inflow()).map(Watched::of).toList();
      case COACHING ->
          found.segments().stream()
              .filter(one -> one.flagged() && one.dimension() == Dimension.REP)
              .map(Watched::of)
              .toList();
      case PROBLEM_ANALYSIS ->
          fallen(found)
              .filter(one -> one.transition().to() == Count.ORDERS)
              .map(Watched::of)
              .toList();
      case ACCOUNT_MANAGEMENT ->
          fallen(found)
              .filter(one -> one.transition().to() == Count.RETAINED)
              .map(Watched::of)
              .toList();
      default -> fallen(found).map(Watched::of).toList();
    };
  }

  private static Stream<TransitionFinding> fallen(Diagnosis found) {
    return found.transitions().stream().filter(one -> one.reading() == Reading.NARROWS);
  }
}
