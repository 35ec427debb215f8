package org.salesadvisor.engine;

import java.util.List;

/**
 * The facts that one stage hands to another. Equal slices of one rule set are the same object, so
 * they compare by identity.
 */
record Slice(List<Object> facts) {

  static final Slice EMPTY = new Slice(List.of());

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
