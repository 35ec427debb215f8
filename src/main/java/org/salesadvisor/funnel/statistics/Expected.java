package org.salesadvisor.funnel.statistics;

/**
 * How many are expected, and how far chance alone scatters them.
 *
 * @param count how many
 * @param variance of that count
 */
public record Expected(double count, double variance) {

  public static final Expected NOTHING = new Expected(0, 0);

  /** Of n independent trials with this probability. */
  public static Expected of(long n, double rate) {
    return new Expected(n * rate, n * rate * (1 - rate));
  }

  public Expected plus(Expected other) {
    return new Expected(count + other.count, variance + other.variance);
  }
}
