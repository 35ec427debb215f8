package org.salesadvisor.wallet.share;

/**
 * An amount or a share that is known within bounds.
 *
 * @param low no more than {@code expected}
 * @param high no less; equal to both where it is certain
 */
public record Range(double expected, double low, double high) {

  static final Range NOTHING = exactly(0);

  static Range exactly(double value) {
    return new Range(value, value, value);
  }

  Range plus(Range other) {
    return new Range(expected + other.expected, low + other.low, high + other.high);
  }

  /** What is above this amount, at least nothing. */
  Range above(double amount) {
    return new Range(
        Math.max(0, expected - amount), Math.max(0, low - amount), Math.max(0, high - amount));
  }

  /** At least this amount. */
  Range atLeast(double amount) {
    return new Range(Math.max(expected, amount), Math.max(low, amount), Math.max(high, amount));
  }
}
