package org.salesadvisor.engine;

/**
 * Says whether a test holds for a fact. It is what Drools asks: a condition has no other reading.
 */
@FunctionalInterface
interface Judgement {

  /**
   * Judges.
   *
   * @param bound the values of the variables that other conditions bind, in the order in which the
   *     test wants them
   * @throws NullPointerException when it counts with or looks into a value that is unknown; the
   *     gate refuses a condition that could do so
   */
  boolean holds(Object fact, Object[] bound);
}
