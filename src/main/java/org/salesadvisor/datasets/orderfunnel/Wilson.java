package org.salesadvisor.datasets.orderfunnel;

/**
 * A rate with its interval by Wilson at 95 % [L].
 *
 * @param k how many did
 * @param n how many could; more than 0
 * @param low 0..1
 * @param high 0..1
 */
public record Wilson(long k, long n, double rate, double low, double high) {

  private static final double Z = 1.959963984540054;

  /** Null when nobody could. */
  static Wilson of(long k, long n) {
    if (n == 0) {
      return null;
    }
    double p = k / (double) n;
    double z2 = Z * Z;
    double middle = p + z2 / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
    double whole = 1 + z2 / n;
    double low = k == 0 ? 0 : Math.max(0, (middle - half) / whole);
    double high = k == n ? 1 : Math.min(1, (middle + half) / whole);
    return new Wilson(k, n, p, low, high);
  }
}
