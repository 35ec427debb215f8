package org.salesadvisor.engine;

import java.util.Arrays;

/**
 * All that a stage can see of a decision: the outcomes of its tests and what earlier stages handed
 * over. Equal keys lead to equal results.
 */
final class StageKey {

  private final long[] tests;
  private final Slice[] handed;
  private final int hash;

  StageKey(long[] tests, Slice[] handed) {
    this.tests = tests;
    this.handed = handed;
    int mixed = Arrays.hashCode(tests);
    for (Slice slice : handed) {
      mixed = 31 * mixed + slice.hashCode();
    }
    this.hash = mixed;
  }

  Slice[] handed() {
    return handed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StageKey key
        && key.hash == hash
        && Arrays.equals(key.tests, tests)
        && Arrays.equals(key.handed, handed);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
