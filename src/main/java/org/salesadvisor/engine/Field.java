package org.salesadvisor.engine;

/**
 * A field of a fact as a condition names it.
 *
 * @param component of the fact; {@code this} for the fact itself
 * @param type what it holds
 * @param unknown what may be unknown and has to be asked first where that matters: the field, or
 *     the one that it looks into; null when it is always known
 * @param inside whether it looks into a field, which fails when that is unknown
 */
record Field(String component, ValueType type, String unknown, boolean inside) {

  /** Whether its own value may be unknown. */
  boolean mayBeUnknown() {
    return unknown != null && !inside;
  }
}
