package org.salesadvisor.leads.score;

import org.salesadvisor.facts.LeadLevel;

/**
 * Points on one axis.
 *
 * @param points that are sure
 * @param possible that unknown facts could still add
 * @param needed for high, by norm
 */
public record Axis(double points, double possible, double needed) {

  /** A sum of decimals must not miss a norm that it equals. */
  private static final double ROUNDING = 1e-9;

  /** High or low; null while unknown facts could still decide it. */
  public LeadLevel level() {
    if (points + ROUNDING >= needed) {
      return LeadLevel.HIGH;
    }
    return points + possible + ROUNDING >= needed ? null : LeadLevel.LOW;
  }
}
