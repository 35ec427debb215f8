package org.salesadvisor.decisionlog;

import java.time.Instant;
import java.util.UUID;

/**
 * Which decisions to look through, in the order in which they were taken.
 *
 * @param account the account advised on; null for all
 * @param from decided then or later; null for no bound
 * @param to decided before; null for no bound
 * @param last the highest id to look at, so that what is stored meanwhile is left out
 */
public record Selection(String account, Instant from, Instant to, UUID last) {

  /** Everything stored until now. */
  public static Selection until(String account, Instant from, Instant to) {
    return new Selection(account, from, to, DecisionIds.next());
  }
}
