package org.salesadvisor.diagnosis.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.salesadvisor.datasets.store.Cohorts;
import org.salesadvisor.funnel.narrowing.Count;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.Period;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * Finds phases that were renamed, dropped or brought in between periods: in one nobody is said to
 * have come to it, or everybody, which by the share of the others cannot be chance.
 */
final class PhaseChange {

  /** Less probable is no chance [A]; as where a value stands with those won alone. */
  private static final double CHANCE = 1e-6;

  private final List<Period> periods;
  private final List<Cohorts.Cell> cells;

  PhaseChange(List<Period> periods, List<Cohorts.Cell> cells) {
    this.periods = periods;
    this.cells = cells;
  }

  /**
   * The phases that are told alike in all periods.
   *
   * @param isMature whether those of a period have had their time; of others nothing is said
   */
  Phases without(Phases phases, Predicate<Period> isMature, Remarks remarks) {
    // who ordered was a prospect in any case, and says nothing
    boolean prospects =
        phases.hasProspects()
            && isAlike(
                Count.PROSPECTS,
                cell ->
                    new Proportion(cell.prospects() - cell.orders(), cell.leads() - cell.orders()),
                isMature,
                remarks);
    boolean retained =
        phases.hasRetained()
            && isAlike(
                Count.RETAINED,
                cell -> new Proportion(cell.retained(), cell.orders()),
                isMature,
                remarks);
    return new Phases(prospects, retained);
  }

  private boolean isAlike(
      Count count,
      Function<Cohorts.Cell, Proportion> share,
      Predicate<Period> isMature,
      Remarks remarks) {
    List<Period> other = others(sums(share), isMature);
    if (!other.isEmpty()) {
      remarks.at(Gate.DENOMINATORS, CohortMessage.PHASE_CHANGED.with(count, other));
      remarks.missing(count == Count.PROSPECTS ? "prospectAt" : "retainedAt");
    }
    return other.isEmpty();
  }

  private Proportion[] sums(Function<Cohorts.Cell, Proportion> share) {
    long[] k = new long[periods.size()];
    long[] n = new long[periods.size()];
    for (Cohorts.Cell cell : cells) {
      Proportion own = share.apply(cell);
      k[cell.period()] += own.k();
      n[cell.period()] += own.n();
    }
    Proportion[] sums = new Proportion[periods.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Proportion(k[i], n[i]);
    }
    return sums;
  }

  private List<Period> others(Proportion[] sums, Predicate<Period> isMature) {
    Proportion all = Proportion.NOTHING;
    for (Proportion one : sums) {
      all = all.plus(one);
    }
    List<Period> others = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      if (isMature.test(periods.get(i)) && isOther(sums[i], all.minus(sums[i]))) {
        others.add(periods.get(i));
      }
    }
    return others;
  }

  private static boolean isOther(Proportion own, Proportion rest) {
    if (own.isEmpty() || rest.isEmpty()) {
      return false;
    }
    boolean isNobody = own.k() == 0 && Math.pow(1 - rest.rate(), own.n()) < CHANCE;
    boolean isEverybody = own.k() == own.n() && Math.pow(rest.rate(), own.n()) < CHANCE;
    return isNobody || isEverybody;
  }
}
