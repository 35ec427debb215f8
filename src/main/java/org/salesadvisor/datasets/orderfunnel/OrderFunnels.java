package org.salesadvisor.datasets.orderfunnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.FunnelCounting;
import org.salesadvisor.datasets.store.FunnelFilter;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.funnel.statistics.Proportion;

/** Makes order funnels. The door of this package. Thread-safe; waits for the database. */
@ApplicationScoped
public class OrderFunnels {

  private final FunnelCounting counting;

  OrderFunnels(FunnelCounting counting) {
    this.counting = counting;
  }

  /**
   * The funnel of those that a filter admits.
   *
   * @param by null not to split it
   * @param isStrict whether a phase counts only after every earlier one
   * @param onlyOnWon dimensions of the dataset that are filled in on won ones alone
   */
  public OrderFunnel of(
      Dataset dataset,
      FunnelFilter filter,
      Dimension by,
      boolean isStrict,
      Set<Dimension> onlyOnWon) {
    List<Dimension> blind = blind(filter, by, onlyOnWon);
    boolean isFilterBlind = blind.stream().anyMatch(one -> one != by);
    FunnelGroup total = groups(dataset, filter, null, isStrict, isFilterBlind).get(0);
    List<FunnelGroup> groups =
        by == null ? List.of() : groups(dataset, filter, by, isStrict, !blind.isEmpty());
    boolean hasMore = groups.size() > FunnelCounting.MOST_GROUPS;
    return new OrderFunnel(
        total,
        by,
        hasMore ? groups.subList(0, FunnelCounting.MOST_GROUPS) : groups,
        hasMore,
        counting.undated(filter),
        blind);
  }

  private static List<Dimension> blind(
      FunnelFilter filter, Dimension by, Set<Dimension> onlyOnWon) {
    Set<Dimension> asked = new HashSet<>(filter.values().keySet());
    asked.addAll(filter.without());
    if (by != null) {
      asked.add(by);
    }
    return asked.stream().filter(onlyOnWon::contains).sorted().toList();
  }

  private List<FunnelGroup> groups(
      Dataset dataset, FunnelFilter filter, Dimension by, boolean isStrict, boolean isBlind) {
    List<FunnelCounting.Counts> counts = counting.counts(dataset, filter, by, isStrict);
    Map<String, List<FunnelCounting.Worth>> worth = counting.worth(dataset, filter, by, isStrict);
    Map<SalesPhase, Map<String, FunnelCounting.Days>> days = days(dataset, filter, by);
    List<FunnelGroup> groups = new ArrayList<>();
    for (FunnelCounting.Counts one : counts) {
      List<FunnelStep> steps = new ArrayList<>();
      for (int i = 0; i < dataset.phases().size(); i++) {
        SalesPhase phase = dataset.phases().get(i);
        SalesPhase before = i == 0 ? null : dataset.phases().get(i - 1);
        steps.add(
            new FunnelStep(
                phase,
                one.reached().get(phase),
                isBlind ? null : rate(one, phase, before),
                isBlind ? null : rate(one, phase, before == null ? null : first(dataset)),
                days.getOrDefault(phase, new HashMap<>()).get(one.group()),
                worth.getOrDefault(one.group(), List.of()).stream()
                    .filter(amount -> amount.phase() == phase)
                    .toList()));
      }
      groups.add(new FunnelGroup(one.group(), steps));
    }
    return groups;
  }

  private static SalesPhase first(Dataset dataset) {
    return dataset.phases().get(0);
  }

  private static Proportion rate(FunnelCounting.Counts counts, SalesPhase to, SalesPhase from) {
    long could = from == null ? 0 : counts.reached().get(from);
    return could == 0 ? null : new Proportion(counts.reached().get(to), could);
  }

  private Map<SalesPhase, Map<String, FunnelCounting.Days>> days(
      Dataset dataset, FunnelFilter filter, Dimension by) {
    Map<SalesPhase, Map<String, FunnelCounting.Days>> days = new EnumMap<>(SalesPhase.class);
    for (int i = 0; i + 1 < dataset.phases().size(); i++) {
      SalesPhase phase = dataset.phases().get(i);
      days.put(phase, counting.days(dataset, filter, by, phase, dataset.phases().get(i + 1)));
    }
    return days;
  }
}
