package org.salesadvisor.funnel;

import java.util.EnumSet;
import java.util.Set;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/**
 * The signs that counts of one period show against a baseline. A drop counts when it is relevant
 * and beyond noise, both by norm.
 */
public final class FunnelSigns {

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

  private void compare(FunnelCounts now, FunnelCounts before) {
    Rate qualified = new Rate(before.leads(), before.prospects(), now.leads(), now.prospects());
    Rate ordered = new Rate(before.prospects(), before.orders(), now.prospects(), now.orders());
    Rate kept = new Rate(before.orders(), before.retained(), now.orders(), now.retained());
    Rate whole = new Rate(before.leads(), before.orders(), now.leads(), now.orders());
    boolean isWhole = (now.prospects() == null || before.prospects() == null) && whole.isKnown();
    addIf(isWhole && drops(whole), FunnelSign.LEADS_TO_ORDERS_DROP);
    addIf(drops(qualified), FunnelSign.QUALIFICATION_DROP);
    addIf(drops(ordered), FunnelSign.REALISATION_DROP);
    addIf(drops(kept), FunnelSign.RETENTION_DROP);
    addIf(drops(qualified) && drops(ordered) && drops(kept), FunnelSign.EVERY_TRANSITION_DROPS);
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
