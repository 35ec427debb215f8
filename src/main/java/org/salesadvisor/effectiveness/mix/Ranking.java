package org.salesadvisor.effectiveness.mix;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.facts.Standing;
import org.salesadvisor.funnel.statistics.FalseDiscovery;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.funnel.statistics.Tails;

/**
 * Which of several rates differ by more than chance. All comparisons share one rate of false
 * discoveries [L Benjamini and Hochberg 1995].
 *
 * @param weights what each one of those who came is worth beside the others, 0 or more
 * @param fewest how many must be expected to come, and not to, before somebody is compared
 */
public record Ranking(
    List<Proportion> counted, List<Double> weights, double falseDiscoveryShare, double fewest) {

  /** Of rates alone. */
  public static Ranking ofRates(
      List<Proportion> counted, double falseDiscoveryShare, double fewest) {
    return new Ranking(
        counted, counted.stream().map(one -> 1.0).toList(), falseDiscoveryShare, fewest);
  }

  /** Beside the rest; null where there is no rest or too little to say anything. */
  public List<Standing> standings() {
    Proportion all = counted.stream().reduce(Proportion.NOTHING, Proportion::plus);
    double[] z = new double[counted.size()];
    double[] p = new double[counted.size()];
    for (int i = 0; i < p.length; i++) {
      Proportion rest = all.minus(counted.get(i));
      z[i] = isEnough(counted.get(i), all) && isEnough(rest, all) ? z(rest, counted.get(i)) : 0;
      p[i] = Tails.normal(z[i]);
    }
    double[] q = FalseDiscovery.q(p, p.length);
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      boolean isJudged = isEnough(counted.get(i), all) && isEnough(all.minus(counted.get(i)), all);
      standings.add(isJudged ? standing(z[i], q[i]) : null);
    }
    return standings;
  }

  private static double z(Proportion rest, Proportion own) {
    return org.salesadvisor.funnel.statistics.TwoProportions.z(rest, own);
  }

  private Standing standing(double z, double q) {
    if (q > falseDiscoveryShare) {
      return Standing.ALIKE;
    }
    return z < 0 ? Standing.BELOW : Standing.ABOVE;
  }

  private boolean isEnough(Proportion one, Proportion all) {
    return !one.isEmpty() && one.n() * all.rate() >= fewest && one.n() * (1 - all.rate()) >= fewest;
  }

  /** For each the places of those that chance may have put before or behind it. */
  public List<List<Integer>> alike() {
    int size = counted.size();
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        pairs.add(new int[] {i, j});
      }
    }
    double[] p = pairs.stream().mapToDouble(pair -> p(pair[0], pair[1])).toArray();
    double[] q = FalseDiscovery.q(p, p.length);
    List<List<Integer>> alike = new ArrayList<>();
    counted.forEach(one -> alike.add(new ArrayList<>()));
    for (int k = 0; k < q.length; k++) {
      if (q[k] > falseDiscoveryShare) {
        alike.get(pairs.get(k)[0]).add(pairs.get(k)[1]);
        alike.get(pairs.get(k)[1]).add(pairs.get(k)[0]);
      }
    }
    return alike;
  }

  /** By the difference of logarithms, with one half added to each count [L Gart 1966]. */
  private double p(int one, int other) {
    // what is worth nothing has no logarithm that could be taken off another
    boolean isSame = logarithm(one) == logarithm(other);
    double difference = isSame ? 0 : logarithm(one) - logarithm(other);
    double variance = variance(counted.get(one)) + variance(counted.get(other));
    return variance <= 0 ? 1 : Tails.normal(difference / Math.sqrt(variance));
  }

  private double logarithm(int at) {
    Proportion one = counted.get(at);
    return Math.log(weights.get(at) * (one.k() + 0.5) / (one.n() + 0.5));
  }

  private static double variance(Proportion one) {
    return 1 / (one.k() + 0.5) - 1 / (one.n() + 0.5);
  }
}
