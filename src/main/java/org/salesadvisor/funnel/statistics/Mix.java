package org.salesadvisor.funnel.statistics;

import java.util.Map;

/**
 * How much of a fall comes from other work than before, by direct standardisation: what the rate
 * would now be, had each kind of work kept the rate that it had [L Kitagawa 1955].
 *
 * @param atOldRates that rate, 0..1
 * @param expected how many would do now at the old rates, with the scatter of both periods
 */
public record Mix(double atOldRates, Expected expected) {

  /**
   * Of the same kinds of work in two periods. A kind that did not exist before is expected to have
   * the rate of the whole.
   *
   * @param before not all empty
   * @param now not all empty
   */
  public static <K> Mix of(Map<K, Proportion> before, Map<K, Proportion> now) {
    Proportion whole = sum(before);
    Expected expected = Expected.NOTHING;
    for (Map.Entry<K, Proportion> kind : now.entrySet()) {
      Proportion known = before.getOrDefault(kind.getKey(), Proportion.NOTHING);
      expected = expected.plus(of(kind.getValue().n(), known.isEmpty() ? whole : known));
    }
    return new Mix(expected.count() / sum(now).n(), expected);
  }

  private static Expected of(long n, Proportion known) {
    Expected chance = Expected.of(n, known.rate());
    // what is known of the old rate is not certain either
    double old = (double) n * n * known.rate() * (1 - known.rate()) / known.n();
    return new Expected(chance.count(), chance.variance() + old);
  }

  private static <K> Proportion sum(Map<K, Proportion> kinds) {
    return kinds.values().stream().reduce(Proportion.NOTHING, Proportion::plus);
  }

  /** The share of the fall that the mix explains; 0 when the rate did not fall. */
  public double explains(Proportion before, Proportion now) {
    double fall = before.rate() - now.rate();
    return fall <= 0 ? 0 : (before.rate() - atOldRates) / fall;
  }

  /** How many standard errors the rate lies from where the mix alone would have brought it. */
  public double z(Proportion now) {
    return expected.variance() <= 0
        ? 0
        : (now.k() - expected.count()) / Math.sqrt(expected.variance());
  }
}
