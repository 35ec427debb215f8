package org.salesadvisor.facts;

import java.util.Set;

/**
 * An order funnel with what it is compared with.
 *
 * @param current the period under review, or null when unknown
 * @param baseline an earlier period of normal business, or null when unknown
 * @param targetOrders the orders wanted in the period under review, or null when unknown
 * @param signs signs that people observed; empty when none was given
 */
public record Funnel(
    FunnelCounts current, FunnelCounts baseline, Double targetOrders, Set<FunnelSign> signs) {

  public Funnel {
    signs = signs == null ? Set.of() : Set.copyOf(signs);
  }
}
