package org.salesadvisor.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The facts that one stage hands to another. */
final class Slice {

  private static final AtomicLong NEXT = new AtomicLong();

  static final Slice EMPTY = new Slice(List.of());

  private final List<Object> facts;

  /** The same for two slices of one rule set when they hold the same, once they are interned. */
  final long number = nextNumber();

  Slice(List<Object> facts) {
    this.facts = List.copyOf(facts);
  }

  static long nextNumber() {
    return NEXT.getAndIncrement();
  }

  List<Object> facts() {
    return facts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slice slice && slice.facts.equals(facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }
}
