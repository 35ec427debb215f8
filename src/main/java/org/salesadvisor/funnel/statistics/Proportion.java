package org.salesadvisor.funnel.statistics;

/**
 * How many out of how many.
 *
 * @param k how many did, 0..n
 * @param n how many could; 0 when there was nothing
 */
public record Proportion(long k, long n) {

  public static final Proportion NOTHING = new Proportion(0, 0);

  /** Standard errors on both sides of which 95 % lie. */
  public static final double Z_95 = 1.959963984540054;

  public Proportion {
    if (k < 0 || k > n) {
      throw new IllegalArgumentException(k + " out of " + n);
    }
  }

  public boolean isEmpty() {
    return n == 0;
  }

  /**
   * The share, 0..1.
   *
   * @throws IllegalStateException when there was nothing
   */
  public double rate() {
    if (n == 0) {
      throw new IllegalStateException("nothing has no rate");
    }
    return k / (double) n;
  }

  public Proportion plus(Proportion other) {
    return new Proportion(k + other.k, n + other.n);
  }

  /** Without a part of it. */
  public Proportion minus(Proportion part) {
    return new Proportion(k - part.k, n - part.n);
  }

  /** {@link #wilson} at 95 %. */
  public Interval wilson95() {
    return wilson(Z_95);
  }

  /**
   * The interval of Wilson: the rates from which this one differs by less than so many standard
   * errors. Within 0..1 also for none and for all; 0..1 when there was nothing [L Wilson 1927].
   *
   * @param z standard errors, such as 1.96 for 95 %
   */
  public Interval wilson(double z) {
    if (n == 0) {
      return new Interval(0, 1);
    }
    double square = z * z;
    double centre = rate() + square / (2.0 * n);
    double half = z * Math.sqrt(rate() * (1 - rate()) / n + square / (4.0 * n * n));
    double whole = 1 + square / n;
    return new Interval(
        k == 0 ? 0 : Math.max(0, (centre - half) / whole),
        k == n ? 1 : Math.min(1, (centre + half) / whole));
  }
}
