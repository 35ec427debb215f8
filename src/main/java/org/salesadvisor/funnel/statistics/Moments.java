package org.salesadvisor.funnel.statistics;

import java.util.List;

/**
 * How far the rates of groups lie apart beyond chance, by moments: quick [L Kleinman 1973].
 *
 * @param groups how many
 * @param n how many in all groups
 * @param squares the sum of n² of each
 * @param statistic chi-squared of the groups against what is expected of them
 */
record Moments(int groups, double n, double squares, double statistic) {

  private static final double ALIKE = 1e6;

  /** Of groups that are expected to have the same rate, none of them empty. */
  static Moments of(List<Proportion> groups) {
    double squares = groups.stream().mapToDouble(g -> (double) g.n() * g.n()).sum();
    double n = groups.stream().mapToDouble(Proportion::n).sum();
    return new Moments(groups.size(), n, squares, Heterogeneity.of(groups).statistic());
  }

  /** How strongly members of one group are alike, 0..1: 0 when the groups differ by chance. */
  private double correlation() {
    double room = n - squares / n - (groups - 1);
    return groups < 2 || room <= 0
        ? 0
        : Math.max(0, Math.min(1, (statistic - (groups - 1)) / room));
  }

  /** The same as the size α+β of a beta distribution. */
  double size() {
    double alike = correlation();
    return alike <= 0 ? ALIKE / 10 : Math.max(0.1, (1 - alike) / alike);
  }
}
