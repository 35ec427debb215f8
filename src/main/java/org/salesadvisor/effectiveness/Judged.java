package org.salesadvisor.effectiveness;

import java.util.List;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.Effect;
import org.salesadvisor.facts.Standing;

/**
 * An item with what it brings and what to do about it.
 *
 * @param stop the last attempt that pays; null when unknown
 * @param standing its orders per contact beside the rest of the mix; null when it cannot be judged
 * @param rank by orders per contact, 1 for the most; null when unknown or a gap in tracking
 * @param alike those that chance may have put before or behind it
 * @param advice of the rules
 */
record Judged(
    Item item,
    Effect effect,
    Attempts.Stop stop,
    Standing standing,
    Integer rank,
    List<Item> alike,
    Advice advice) {

  Judged {
    alike = List.copyOf(alike);
  }
}
