package org.salesadvisor.verification;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what was looked through and what came of it. */
final class Tally {

  private final Conclusions conclusions;
  private final BigInteger states;

  Tally(Conclusions conclusions) {
    this.conclusions = conclusions;
    this.states = conclusions.space().all().count();
  }

  Coverage coverage() {
    List<Axis> axes = conclusions.space().axes();
    return new Coverage(
        states,
        conclusions.model().rules().size(),
        conclusions.model().ways().size(),
        axes.stream().map(Tally::facts).toList(),
        Decision.ALL.stream().map(this::decision).toList(),
        axes.stream().flatMap(axis -> axis.unproven().stream()).distinct().toList());
  }

  private static Coverage.Facts facts(Axis axis) {
    return new Coverage.Facts(axis.paths(), axis.cells().stream().map(Cell::shown).toList());
  }

  private Coverage.Decision decision(Decision decision) {
    Set<Axis> axes = Cone.of(decision, conclusions).axes();
    BigInteger product =
        axes.stream()
            .map(axis -> BigInteger.valueOf(axis.cells().size()))
            .reduce(BigInteger.ONE, BigInteger::multiply);
    // what does not depend on the other facts holds for each of their combinations alike
    BigInteger others = states.divide(product);
    Map<String, BigInteger> outcomes = new LinkedHashMap<>();
    outcomes(decision).forEach((name, region) -> outcomes.put(name, region.count().divide(others)));
    return new Coverage.Decision(decision.name(), axes.size(), product, outcomes);
  }

  private Map<String, Region> outcomes(Decision decision) {
    Map<String, Region> outcomes = new LinkedHashMap<>();
    Region asked = decision.asked(conclusions);
    if (decision.isLeading()) {
      conclusions
          .values(decision.type())
          .forEach(it -> outcomes.put(Shown.of(it), conclusions.deduction().of(it)));
    } else {
      outcomes.put("ANSWERED", conclusions.any(decision.type()).and(asked));
    }
    Region open = asked.minus(conclusions.any(decision.type()));
    Region gap = GapCheck.gap(decision, conclusions);
    outcomes.put("WAITS", open.minus(gap));
    outcomes.put("UNDECIDED", gap);
    outcomes.put("NOT_ASKED", conclusions.space().all().minus(asked));
    outcomes.values().removeIf(Region::isEmpty);
    return outcomes;
  }
}
