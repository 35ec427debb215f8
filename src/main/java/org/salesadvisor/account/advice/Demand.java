package org.salesadvisor.account.advice;

/** How often something is asked for. Safe for use by many threads, which may miss some askings. */
final class Demand {

  private static final int FIRST = 4;
  private static final int GROWTH = 8;

  private int asked;
  private int next = FIRST;

  /**
   * Counts one more asking. True when preparing for more would pay: after a few, and more and more
   * seldom when what was prepared did not last.
   */
  boolean pays() {
    if (++asked < next) {
      return false;
    }
    next *= GROWTH;
    return true;
  }
}
