package org.salesadvisor.funnel.narrowing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.TransitionFinding.Reading;

/** What rules are told: the signs that people saw and those that the counts show. */
final class Signs {

  private final Limits limits;
  private final Set<FunnelSign> signs = EnumSet.noneOf(FunnelSign.class);

  Signs(Limits limits, Set<FunnelSign> observed) {
    this.limits = limits;
    signs.addAll(observed);
  }

  Set<FunnelSign> all() {
    return signs;
  }

  void transitions(List<TransitionFinding> findings) {
    signs.add(FunnelSign.COMPARED);
    List<TransitionFinding> fallen =
        findings.stream().filter(one -> one.narrowsBeyondMix(limits.mixExplains())).toList();
    fallen.forEach(one -> signs.add(sign(one.transition())));
    boolean isMixAlone =
        fallen.isEmpty() && findings.stream().anyMatch(one -> one.reading() == Reading.NARROWS);
    if (isMixAlone) {
      signs.add(FunnelSign.MIX_SHIFT);
    }
    if (fallen.size() == Count.values().length - 1) {
      signs.add(FunnelSign.EVERY_TRANSITION_DROPS);
    }
    if (findings.stream()
        .allMatch(one -> one.reading() == Reading.STEADY || one.reading() == Reading.WIDENS)) {
      signs.add(FunnelSign.CONVERSIONS_AT_BASELINE);
    }
  }

  /** That it falls. */
  static FunnelSign sign(Transition transition) {
    return switch (transition.to()) {
      case PROSPECTS -> FunnelSign.QUALIFICATION_DROP;
      case ORDERS ->
          transition.from() == Count.LEADS
              ? FunnelSign.LEADS_TO_ORDERS_DROP
              : FunnelSign.REALISATION_DROP;
      case RETAINED ->
          transition.from() == Count.ORDERS
              ? FunnelSign.RETENTION_DROP
              : FunnelSign.LEADS_TO_ORDERS_DROP;
      case LEADS -> throw new IllegalStateException("nobody becomes a lead out of anything");
    };
  }

  /**
   * Who.
   *
   * @param flagged how many reps are credibly below
   * @param breadth how many fall of how many; null when reps have no rates
   */
  void reps(long flagged, DimensionFinding breadth) {
    boolean narrows =
        signs.contains(FunnelSign.QUALIFICATION_DROP)
            || signs.contains(FunnelSign.REALISATION_DROP)
            || signs.contains(FunnelSign.LEADS_TO_ORDERS_DROP)
            || signs.contains(FunnelSign.RETENTION_DROP);
    if (flagged > 0) {
      signs.add(flagged == 1 ? FunnelSign.ONE_REP_BELOW : FunnelSign.SEVERAL_REPS_BELOW);
    } else if (narrows && breadth != null && breadth.compared() > 1 && isMost(breadth)) {
      signs.add(FunnelSign.ALL_REPS_BELOW);
    }
  }

  private boolean isMost(DimensionFinding breadth) {
    return breadth.falling() >= limits.most() * breadth.compared();
  }

  /**
   * Whether the inflow brings the target at the rates that are normal.
   *
   * @param inflow null when unknown
   */
  void inflow(Inflow inflow) {
    if (inflow != null) {
      signs.add(
          inflow.isSufficient() ? FunnelSign.INFLOW_SUFFICIENT : FunnelSign.INFLOW_BELOW_TARGET);
    }
  }

  /** Counts came, and a gate fails before they can be compared. */
  void notCompared() {
    signs.add(FunnelSign.NOT_COMPARED);
  }
}
