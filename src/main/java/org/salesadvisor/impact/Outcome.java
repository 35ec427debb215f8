package org.salesadvisor.impact;

import java.util.BitSet;

/**
 * What a decision came to, by numbers; equal ones say the same for the same reasons.
 *
 * @param items what the advice says; not changed afterwards
 * @param rules which rules fired; not changed afterwards
 */
record Outcome(BitSet items, BitSet rules) {

  static Outcome empty() {
    return new Outcome(new BitSet(), new BitSet());
  }

  void add(Outcome other) {
    items.or(other.items);
    rules.or(other.rules);
  }

  /** What the bits of one have that those of the other have not. */
  static BitSet without(BitSet one, BitSet other) {
    BitSet left = (BitSet) one.clone();
    left.andNot(other);
    return left;
  }
}
