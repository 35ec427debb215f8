package org.salesadvisor.funnel.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The procedure of Benjamini and Hochberg: at which rate of false discoveries each of many tests
 * would just be one [L Benjamini & Hochberg 1995].
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * The q of each test.
   *
   * @param p of each test, 0..1; above 1 counts as 1
   * @param tests how many are looked at in all, not fewer than there are p; those not given count
   *     as showing nothing
   */
  public static double[] q(double[] p, double tests) {
    int[] ascending =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[p.length];
    double least = 1;
    for (int rank = p.length; rank >= 1; rank--) {
      int test = ascending[rank - 1];
      least = Math.min(least, p[test] * tests / rank);
      q[test] = least;
    }
    return q;
  }

  /**
   * The same where tests carry unequal parts of the budget [L Genovese, Roeder & Wasserman 2006].
   *
   * @param weights positive, 1 on average
   */
  public static double[] q(double[] p, double[] weights, double tests) {
    double[] weighted = new double[p.length];
    Arrays.setAll(weighted, i -> Math.min(1, p[i] / weights[i]));
    return q(weighted, tests);
  }
}
