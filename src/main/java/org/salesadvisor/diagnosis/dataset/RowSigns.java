package org.salesadvisor.diagnosis.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
  private final List<String> unknown = new ArrayList<>();

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
    if (all == 0) {
      unknown.add("lossReason");
    }
    if (isLess(
        cohorts.analysisDays(day),
        "analysisDays",
        CalculationNorm.SHORT_ANALYSIS,
        CohortMessage.SHORT_ANALYSIS)) {
      signs.add(FunnelSign.SHORT_ANALYSIS);
    }
    if (isLess(
        cohorts.peopleContacted(day),
        "peopleContacted",
        CalculationNorm.THIN_DMU,
        CohortMessage.THIN_DMU)) {
      signs.add(FunnelSign.THIN_DMU);
    }
    return signs;
  }

  /** What would tell whether problems are analysed well, for a funnel that lets fewer order. */
  void tellUnknown(Set<FunnelSign> found) {
    boolean matters =
        found.contains(FunnelSign.REALISATION_DROP)
            || found.contains(FunnelSign.LEADS_TO_ORDERS_DROP);
    if (matters && !unknown.isEmpty()) {
      unknown.forEach(remarks::missing);
      remarks.at(Gate.WHERE, CohortMessage.ANALYSIS_UNKNOWN.with(unknown));
    }
  }

  /** Credibly so many: few losses are no sign. */
  private boolean isSign(Proportion share) {
    return !share.isEmpty() && share.wilson95().low() >= CalculationNorm.LOSS_REASON.value(norms);
  }

  /** Whether lost ones have less than a share of what won ones have, by their medians. */
  private boolean isLess(
      Cohorts.Ended ended, String field, CalculationNorm share, CohortMessage told) {
    if (sum(ended.won()) < FEWEST || sum(ended.lost()) < FEWEST) {
      unknown.add(field);
      return false;
    }
    int won = median(ended.won());
    int lost = median(ended.lost());
    boolean isLess = lost < share.value(norms) * won;
    if (isLess) {
      remarks.at(Gate.WHERE, told.with(lost, won));
    }
    return isLess;
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
