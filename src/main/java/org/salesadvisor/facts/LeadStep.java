package org.salesadvisor.facts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a lead is in its life; it follows from the log of its events and stands nowhere else. */
public enum LeadStep {
  /** It came in. */
  LEAD,
  /** Marketing finds it fit for sales, which has an agreed time to accept it. */
  MARKETING_QUALIFIED,
  /** Sales did not accept it, with a reason. */
  REJECTED,
  /** Sales works on it. */
  ACCEPTED,
  /** Sales found a need, a budget and a time. */
  SALES_QUALIFIED,
  OPPORTUNITY,
  /** Not ready for sales: a relation keeps it until it is. */
  NURTURING,
  WON,
  LOST,
  /** It will not become an order. */
  DISQUALIFIED;

  /** Where its life ends. */
  public static final Set<LeadStep> ENDS =
      Collections.unmodifiableSet(EnumSet.of(WON, LOST, DISQUALIFIED));

  /** Where it may still go on. */
  public static final Set<LeadStep> WAITS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(ENDS)));

  /** The way to an order; the other steps leave it. */
  private static final List<LeadStep> WAY =
      List.of(LEAD, MARKETING_QUALIFIED, ACCEPTED, SALES_QUALIFIED, OPPORTUNITY, WON);

  /** Whether it is nearer to an order; a step that leaves the way is nearer than none. */
  public boolean isFurtherThan(LeadStep other) {
    return WAY.indexOf(this) > WAY.indexOf(other);
  }
}
