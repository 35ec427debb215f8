package org.salesadvisor.facts;

import java.util.Set;

/**
 * A sign about a funnel, computed from counts or observed by people. Rules decide on signs alone,
 * so that a better computation changes no rule.
 */
public enum FunnelSign {
  /** There are counts to compare; without it nothing is said about a funnel. */
  COMPARED,
  /** There are counts that cannot be compared yet: a gate fails. */
  NOT_COMPARED,
  /** The inflow cannot bring the target at the baseline's hit rates. */
  INFLOW_BELOW_TARGET,
  /** The inflow brings the target at the baseline's hit rates. */
  INFLOW_SUFFICIENT,
  /** No transition dropped beyond noise. */
  CONVERSIONS_AT_BASELINE,
  /** Fewer leads become prospects. */
  QUALIFICATION_DROP,
  /** Fewer prospects order. */
  REALISATION_DROP,
  /** Fewer buyers stay. */
  RETENTION_DROP,
  /** Fewer leads order, or stay, where the phases between are not counted. */
  LEADS_TO_ORDERS_DROP,
  /** Leads to prospects, prospects to orders and orders to retained clients all fell. */
  EVERY_TRANSITION_DROPS,
  /** The funnel narrows because other work comes in than before, at the old rates. */
  MIX_SHIFT,
  ONE_REP_BELOW,
  SEVERAL_REPS_BELOW,
  ALL_REPS_BELOW,
  METHOD_KNOWN,
  UNEVEN_EXECUTION,
  LOSSES_WITHOUT_DECISION,
  NEED_UNCLEAR,
  THIN_DMU,
  SHORT_ANALYSIS,
  NEW_HIRES,
  NEW_PRODUCT,
  MOVED_TO_HIGHER_LOOP,
  NEVER_MASTERED,
  COACHING_WITHOUT_EFFECT;

  /** The signs that only a count can give; people cannot state them. */
  public static final Set<FunnelSign> COMPUTED =
      Set.of(
          COMPARED,
          NOT_COMPARED,
          INFLOW_BELOW_TARGET,
          INFLOW_SUFFICIENT,
          CONVERSIONS_AT_BASELINE,
          QUALIFICATION_DROP,
          REALISATION_DROP,
          RETENTION_DROP,
          LEADS_TO_ORDERS_DROP,
          EVERY_TRANSITION_DROPS);
}
