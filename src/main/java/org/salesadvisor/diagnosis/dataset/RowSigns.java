package org.salesadvisor.diagnosis.dataset;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.salesadvisor.datasets.store.Cohorts;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/** Signs that rows tell themselves: why prospects were lost, and after how much work. */
final class RowSigns {

  /** A median of fewer says nothing [A]. */
  private static final long FEWEST = 20;

  private final Cohorts cohorts;
  private final Norms norms;
  private final Remarks remarks;

  RowSigns(Cohorts cohorts, Norms norms, Remarks remarks) {
    this.cohorts = cohorts;
    this.norms = norms;
    this.remarks = remarks;
  }

  /** Of those who entered since a day. */
  Set<FunnelSign> since(LocalDate day) {
    Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);
    Map<String, Long> reasons = cohorts.lossReasons(day);
    long all = sum(reasons);
    for (LossReason kind : LossReason.values()) {
      long of =
          reasons.entrySet().stream()
              .filter(reason -> kind.holds(reason.getKey()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (isSign(new Proportion(of, all))) {
        signs.add(kind.sign());
        remarks.at(Gate.WHERE, CohortMessage.LOSSES_BY_REASON.with(all, of, kind.sign()));
      }
    }
    if (isShort(cohorts.daysAsProspect(day))) {
      signs.add(FunnelSign.SHORT_ANALYSIS);
    }
    return signs;
  }

  /** Credibly so many: few losses are no sign. */
  private boolean isSign(Proportion share) {
    return !share.isEmpty() && share.wilson95().low() >= CalculationNorm.LOSS_REASON.value(norms);
  }

  private boolean isShort(Cohorts.DaysAsProspect days) {
    if (sum(days.won()) < FEWEST || sum(days.lost()) < FEWEST) {
      return false;
    }
    int won = median(days.won());
    int lost = median(days.lost());
    boolean isShort = lost < CalculationNorm.SHORT_ANALYSIS.value(norms) * won;
    if (isShort) {
      remarks.at(Gate.WHERE, CohortMessage.SHORT_ANALYSIS.with(lost, won));
    }
    return isShort;
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static int median(Map<Integer, Long> days) {
    long half = (sum(days) + 1) / 2;
    long seen = 0;
    for (Map.Entry<Integer, Long> day : new TreeMap<>(days).entrySet()) {
      seen += day.getValue();
      if (seen >= half) {
        return day.getKey();
      }
    }
    return 0;
  }
}
