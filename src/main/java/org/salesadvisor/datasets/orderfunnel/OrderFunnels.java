package org.salesadvisor.datasets.orderfunnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    FunnelCounting.Counted counted = counting.count(dataset, filter, by, isStrict);
    return new OrderFunnel(
        group(dataset, counted.total(), isFilterBlind),
        by,
        counted.groups().stream()
            .limit(FunnelCounting.MOST_GROUPS)
            .map(one -> group(dataset, one, !blind.isEmpty()))
            .toList(),
        counted.groups().size() > FunnelCounting.MOST_GROUPS,
        counted.undated(),
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

  private static FunnelGroup group(Dataset dataset, FunnelCounting.Group counted, boolean isBlind) {
    List<FunnelStep> steps = new ArrayList<>();
    for (int i = 0; i < dataset.phases().size(); i++) {
      SalesPhase phase = dataset.phases().get(i);
      SalesPhase before = i == 0 ? null : dataset.phases().get(i - 1);
      steps.add(
          new FunnelStep(
              phase,
              counted.reached().get(phase),
              isBlind ? null : rate(counted, phase, before),
              isBlind ? null : rate(counted, phase, before == null ? null : first(dataset)),
              counted.days().get(phase),
              counted.worth().stream().filter(amount -> amount.phase() == phase).toList()));
    }
    return new FunnelGroup(counted.group(), steps);
  }

  private static SalesPhase first(Dataset dataset) {
    return dataset.phases().get(0);
  }

  private static Proportion rate(FunnelCounting.Group counts, SalesPhase to, SalesPhase from) {
    long could = from == null ? 0 : counts.reached().get(from);
    return could == 0 ? null : new Proportion(counts.reached().get(to), could);
  }
}
