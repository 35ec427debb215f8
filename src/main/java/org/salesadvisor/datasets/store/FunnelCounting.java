package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.facts.SalesPhase;

/** Counts funnels, in the database alone. Thread-safe. */
@ApplicationScoped
public class FunnelCounting {

  /** Groups that are told; more would be no overview. */
  public static final int MOST_GROUPS = 1_000;

  private final Snapshots snapshots;

  FunnelCounting(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * What was counted of a funnel.
   *
   * @param groups of attributes by their size, periods in order; one more than the most when there
   *     are more, and empty when it is not split
   * @param undated how many the filter leaves out because nobody knows their first contact
   */
  public record Counted(Group total, List<Group> groups, long undated) {}

  /**
   * What was counted of one group.
   *
   * @param group null where it is unknown, or of all together
   * @param reached how many came to each phase
   * @param worth what those were worth, per currency
   * @param days by phase how long it takes; absent for the last
   */
  public record Group(
      String group, Map<SalesPhase, Long> reached, List<Worth> worth, Map<SalesPhase, Days> days) {}

  /**
   * What those were worth that came to a phase.
   *
   * @param currency null when unknown
   */
  public record Worth(SalesPhase phase, String currency, BigDecimal amount) {}

  /**
   * Days between two moments of a phase.
   *
   * @param moved how many went on to the next phase, with both dates known
   * @param median of those, in days
   * @param p90 of those, in days
   * @param seen how many were in the phase
   * @param open how many still are, at the end of what is known
   * @param medianStay by Kaplan–Meier, where open ones are censored: days after which half has left
   *     the phase, onwards or lost; null when fewer than half have
   * @param p90Stay the same for nine tenths
   */
  public record Days(
      long moved,
      Double median,
      Double p90,
      long seen,
      long open,
      Integer medianStay,
      Integer p90Stay) {}

  /**
   * Counts.
   *
   * @param by null for all together
   * @param isStrict whether a phase counts only after every earlier one
   */
  public Counted count(Dataset dataset, FunnelFilter filter, Dimension by, boolean isStrict) {
    return snapshots.of(
        dataset,
        snapshot -> {
          GroupCounts counts = GroupCounts.of(snapshot, dataset, filter, by, isStrict);
          Map<SalesPhase, PhaseDays> days = days(snapshot, dataset, filter, by);
          return new Counted(
              counts.total(of(days, PhaseDays::total)),
              counts.groups(group -> of(days, one -> one.of(group))),
              undated(snapshot, filter));
        });
  }

  private static Map<SalesPhase, PhaseDays> days(
      Snapshot snapshot, Dataset dataset, FunnelFilter filter, Dimension by) {
    Map<SalesPhase, PhaseDays> days = new EnumMap<>(SalesPhase.class);
    for (int i = 0; i + 1 < dataset.phases().size(); i++) {
      SalesPhase phase = dataset.phases().get(i);
      SalesPhase next = dataset.phases().get(i + 1);
      days.put(phase, PhaseDays.of(snapshot, dataset, filter, by, phase, next));
    }
    return days;
  }

  private static Map<SalesPhase, Days> of(
      Map<SalesPhase, PhaseDays> all, java.util.function.Function<PhaseDays, Days> one) {
    Map<SalesPhase, Days> days = new EnumMap<>(SalesPhase.class);
    all.forEach(
        (phase, both) -> {
          Days own = one.apply(both);
          if (own != null) {
            days.put(phase, own);
          }
        });
    return days;
  }

  private static long undated(Snapshot snapshot, FunnelFilter filter) {
    FunnelFilter all =
        new FunnelFilter(filter.dataset(), null, null, filter.values(), filter.without());
    FunnelFilter.Where where = all.where();
    return snapshot.one(
        "SELECT count(*) FROM opportunity o"
            + where.sql().replace("o.cohort IS NOT NULL", "o.cohort IS NULL"),
        row -> row.getLong(1),
        where.with(List.of()));
  }
}
