package org.salesadvisor.funnel.statistics;

/** How much must be counted to see a change of a rate. */
public final class SampleSize {

  private SampleSize() {}

  /**
   * How many are needed in each of two equal periods [L Fleiss 1981, without correction for
   * continuity].
   *
   * @param before the rate in one, between 0 and 1
   * @param now the rate in the other, another one
   * @param p below which a difference counts, both sides
   * @param power how often it should be seen, 0..1
   */
  public static double each(double before, double now, double p, double power) {
    double mean = (before + now) / 2;
    double root =
        Tails.normalQuantile(p / 2) * Math.sqrt(2 * mean * (1 - mean))
            + Tails.normalQuantile(1 - power) * Math.sqrt(before * (1 - before) + now * (1 - now));
    double difference = before - now;
    return root * root / (difference * difference);
  }

  /**
   * How often a fall would be seen.
   *
   * @param before what the rate is compared with, not empty
   * @param n how many now, above 0
   * @param drop the share by which the rate falls, 0..1
   * @param sigmas beyond how many standard errors a fall is seen
   */
  public static double power(Proportion before, double n, double drop, double sigmas) {
    double old = before.rate();
    double fallen = old * (1 - drop);
    double mean = (before.k() + n * fallen) / (before.n() + n);
    double chance = Math.sqrt(mean * (1 - mean) * (1.0 / before.n() + 1 / n));
    double real = Math.sqrt(old * (1 - old) / before.n() + fallen * (1 - fallen) / n);
    return real <= 0 ? 0 : Tails.normalBelow(((old - fallen) - sigmas * chance) / real);
  }

  /**
   * How many are needed now for a fall to be seen this often; the largest whole number when no
   * number is enough, because what it is compared with is too little.
   */
  public static long needed(Proportion before, double drop, double sigmas, double power) {
    long enough = 1;
    while (power(before, enough, drop, sigmas) < power) {
      if (enough > Long.MAX_VALUE / 4) {
        return Long.MAX_VALUE;
      }
      enough *= 2;
    }
    long tooFew = enough / 2;
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (power(before, middle, drop, sigmas) < power) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }
}
