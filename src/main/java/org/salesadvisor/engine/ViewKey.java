package org.salesadvisor.engine;

import java.util.Arrays;

/**
 * All that a stage, or all stages together, can see of a decision: the outcomes of tests and what
 * was handed over. Equal keys lead to equal results.
 */
final class ViewKey {

  private final long[] seen;
  private final int hash;

  /**
   * @param seen the tests that passed, followed by the numbers of the slices; not copied
   */
  ViewKey(long[] seen) {
    this.seen = seen;
    this.hash = Arrays.hashCode(seen);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ViewKey key && key.hash == hash && Arrays.equals(key.seen, seen);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
