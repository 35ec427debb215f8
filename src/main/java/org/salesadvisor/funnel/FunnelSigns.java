package org.salesadvisor.funnel;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Count;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/**
 * The signs that counts of one period show against a baseline. A drop counts when it is relevant
 * and beyond noise, both by norm.
 */
public final class FunnelSigns {

  private static final Map<FunnelSign, List<Count>> FALLS =
      Map.of(
          FunnelSign.LEADS_TO_ORDERS_DROP, List.of(Count.LEADS, Count.ORDERS),
          FunnelSign.QUALIFICATION_DROP, List.of(Count.LEADS, Count.PROSPECTS),
          FunnelSign.REALISATION_DROP, List.of(Count.PROSPECTS, Count.ORDERS),
          FunnelSign.RETENTION_DROP, List.of(Count.ORDERS, Count.RETAINED));

  private final double relevantDrop;
  private final double sigmas;
  private final Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);

  private FunnelSigns(Norms norms) {
    this.relevantDrop = CalculationNorm.RELEVANT_DROP.value(norms);
    this.sigmas = CalculationNorm.NOISE.value(norms);
  }

  /** The given signs and those that the counts show; without counts to compare the given ones. */
  public static Set<FunnelSign> of(Funnel funnel, Norms norms) {
    FunnelSigns computed = new FunnelSigns(norms);
    computed.signs.addAll(funnel.signs());
    if (funnel.current() != null && funnel.baseline() != null) {
      computed.compare(funnel.current(), funnel.baseline());
      computed.inflow(funnel);
    }
    return computed.signs;
  }

  /** The rates that are known, by the sign of their fall; none without counts to compare. */
  public static Map<FunnelSign, Rate> rates(Funnel funnel) {
    Map<FunnelSign, Rate> rates = new EnumMap<>(FunnelSign.class);
    if (funnel.current() != null && funnel.baseline() != null) {
      FALLS.forEach(
          (fall, counts) ->
              rates.put(
                  fall,
                  Rate.of(counts.get(0), counts.get(1), funnel.baseline(), funnel.current())));
      boolean isSplit = rates.get(FunnelSign.QUALIFICATION_DROP).isKnown();
      rates.values().removeIf(rate -> !rate.isKnown() || isSplit && rate.isWhole());
    }
    return rates;
  }

  private void compare(FunnelCounts now, FunnelCounts before) {
    Rate qualified = Rate.of(Count.LEADS, Count.PROSPECTS, before, now);
    Rate ordered = Rate.of(Count.PROSPECTS, Count.ORDERS, before, now);
    Rate kept = Rate.of(Count.ORDERS, Count.RETAINED, before, now);
    Rate whole = Rate.of(Count.LEADS, Count.ORDERS, before, now);
    boolean isWhole = (now.prospects() == null || before.prospects() == null) && whole.isKnown();
    addIf(isWhole && drops(whole), FunnelSign.LEADS_TO_ORDERS_DROP);
    addIf(drops(qualified), FunnelSign.QUALIFICATION_DROP);
    addIf(drops(ordered), FunnelSign.REALISATION_DROP);
    addIf(drops(kept), FunnelSign.RETENTION_DROP);
    addIf(drops(qualified) && drops(ordered) && drops(kept), FunnelSign.EVERY_TRANSITION_DROPS);
    boolean isAny = qualified.isKnown() || ordered.isKnown() || kept.isKnown() || isWhole;
    addIf(!isAny, FunnelSign.NOT_COMPARED);
    if (isWhole || (qualified.isKnown() && ordered.isKnown())) {
      signs.add(FunnelSign.COMPARED);
      boolean falls =
          drops(qualified) || drops(ordered) || drops(kept) || (isWhole && drops(whole));
      addIf(!falls, FunnelSign.CONVERSIONS_AT_BASELINE);
    }
  }

  private boolean drops(Rate rate) {
    return rate.isKnown() && rate.relativeDrop() >= relevantDrop && rate.z() <= -sigmas;
  }

  private void inflow(Funnel funnel) {
    FunnelCounts before = funnel.baseline();
    Long leadsNow = funnel.current().leads();
    if (funnel.targetOrders() == null || leadsNow == null || !isPositive(before.leads())) {
      return;
    }
    if (before.orders() != null) {
      double expectedOrders = leadsNow * (before.orders() / (double) before.leads());
      boolean enough = expectedOrders >= funnel.targetOrders();
      signs.add(enough ? FunnelSign.INFLOW_SUFFICIENT : FunnelSign.INFLOW_BELOW_TARGET);
    }
  }

  private static boolean isPositive(Long count) {
    return count != null && count > 0;
  }

  private void addIf(boolean shows, FunnelSign sign) {
    if (shows) {
      signs.add(sign);
    }
  }
}
