package org.salesadvisor.errors;

/**
 * A JSON pointer: where a value stands in an input. It is written out when something is wrong
 * there, which is seldom.
 *
 * @param around the value in which it stands; null for the whole input
 * @param name a name, escaped where need be, or a number counted from 0
 */
public record Pointer(Pointer around, Object name) {

  /** The whole input. */
  public static final Pointer WHOLE = new Pointer(null, "");

  /** Points at a part. */
  public Pointer in(Object name) {
    return new Pointer(this, name);
  }

  /** As it is written: empty for the whole, else such as {@code /orders/0/at}. */
  @Override
  public String toString() {
    return around == null ? "" : around + "/" + name;
  }
}
