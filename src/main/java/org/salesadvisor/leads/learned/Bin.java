package org.salesadvisor.leads.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * Held-out leads with about the same chance, and what became of them.
 *
 * @param low the lowest of these chances
 * @param high the highest
 * @param expected their mean
 * @param won how many were won
 */
public record Bin(double low, double high, double expected, Proportion won) {

  private static final int BINS = 10;

  /** Ten of about the same number, fewer where many have the same chance. */
  static List<Bin> of(double[] chances, boolean[] isWon) {
    int[] order =
        IntStream.range(0, chances.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> chances[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Bin> bins = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= BINS; i++) {
      int to = Math.max(from, (int) ((long) order.length * i / BINS));
      while (to > from && to < order.length && chances[order[to]] == chances[order[to - 1]]) {
        to++;
      }
      if (to > from) {
        bins.add(of(order, from, to, chances, isWon));
        from = to;
      }
    }
    return bins;
  }

  private static Bin of(int[] order, int from, int to, double[] chances, boolean[] isWon) {
    double sum = 0;
    long won = 0;
    for (int i = from; i < to; i++) {
      sum += chances[order[i]];
      won += isWon[order[i]] ? 1 : 0;
    }
    int n = to - from;
    return new Bin(chances[order[from]], chances[order[to - 1]], sum / n, new Proportion(won, n));
  }
}
