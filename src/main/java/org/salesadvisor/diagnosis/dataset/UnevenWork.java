package org.salesadvisor.diagnosis.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.salesadvisor.datasets.store.Cohorts;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.SegmentFinding;
import org.salesadvisor.funnel.statistics.KaplanMeier;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.funnel.statistics.Tails;
import org.salesadvisor.funnel.statistics.TwoProportions;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** Whether the one who is below leaves more work overdue and stagnating than others do. */
final class UnevenWork {

  /** What is open for longer than this share of won ones took, stagnates [domain, A]. */
  private static final double STAGNATING = 0.95;

  private UnevenWork() {}

  /**
   * Looks at the work of the one who was named, if it is one.
   *
   * @param daysToWin how long it takes
   */
  static void look(
      Diagnosis found, KaplanMeier daysToWin, Cohorts cohorts, Norms norms, Remarks remarks) {
    List<String> below =
        found.segments().stream()
            .filter(one -> one.flagged() && one.dimension() == Dimension.REP)
            .map(SegmentFinding::value)
            .distinct()
            .toList();
    OptionalInt old = daysToWin.percentileOfHappened(STAGNATING);
    if (below.size() == 1 && old.isPresent()) {
      compare(below.get(0), old.getAsInt(), cohorts, norms, remarks);
    }
  }

  private static void compare(String rep, int days, Cohorts cohorts, Norms norms, Remarks remarks) {
    List<Cohorts.OpenWork> work = cohorts.openWork(rep, days);
    Proportion own = late(work.get(0));
    Proportion others = late(work.get(1));
    if (own.isEmpty() || others.isEmpty()) {
      return;
    }
    remarks.at(
        Gate.WHO,
        CohortMessage.LATE_WORK.with(
            Shown.of(rep), Figures.percent(own.rate()), days, Figures.percent(others.rate())));
    double z = TwoProportions.z(others, own);
    if (z > 0 && Tails.normal(z) <= CalculationNorm.PEOPLE_CHANCE.value(norms)) {
      remarks.sign(FunnelSign.UNEVEN_EXECUTION);
    }
  }

  private static Proportion late(Cohorts.OpenWork work) {
    return new Proportion(work.late(), work.open());
  }
}
