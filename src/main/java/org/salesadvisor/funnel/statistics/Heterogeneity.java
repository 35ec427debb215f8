package org.salesadvisor.funnel.statistics;

import java.util.Collection;
import java.util.List;

/**
 * Whether rates differ by more than chance: the chi-squared test of homogeneity [L Pearson].
 *
 * @param statistic chi-squared, 0 or more
 * @param freedom degrees of freedom; 0 when there is nothing to compare
 * @param p how probable such differences are by chance, 0..1
 */
public record Heterogeneity(double statistic, int freedom, double p) {

  private static final Heterogeneity NONE = new Heterogeneity(0, 0, 1);

  /** Of groups that are all expected to have the same rate; empty ones are left out. */
  public static Heterogeneity of(List<Proportion> groups) {
    List<Proportion> filled = groups.stream().filter(group -> !group.isEmpty()).toList();
    Proportion all = filled.stream().reduce(Proportion.NOTHING, Proportion::plus);
    if (filled.size() < 2 || all.k() == 0 || all.k() == all.n()) {
      return NONE;
    }
    return of(filled, filled.stream().map(group -> Expected.of(group.n(), all.rate())).toList());
  }

  /**
   * Of groups of which something else is expected.
   *
   * @param groups not empty ones
   * @param expected of each, in the same order
   */
  public static Heterogeneity of(List<Proportion> groups, List<Expected> expected) {
    double statistic = 0;
    int varying = 0;
    for (int i = 0; i < groups.size(); i++) {
      Expected one = expected.get(i);
      if (one.variance() > 0) {
        double away = groups.get(i).k() - one.count();
        statistic += away * away / one.variance();
        varying++;
      }
    }
    int freedom = varying - 1;
    return freedom < 1
        ? NONE
        : new Heterogeneity(statistic, freedom, Tails.chiSquared(statistic, freedom));
  }

  /** Of groups of groups, each against its own rate. */
  public static Heterogeneity within(Collection<List<Proportion>> groups) {
    double statistic = 0;
    int freedom = 0;
    for (List<Proportion> alike : groups) {
      Heterogeneity one = of(alike);
      statistic += one.statistic;
      freedom += one.freedom;
    }
    return freedom < 1
        ? NONE
        : new Heterogeneity(statistic, freedom, Tails.chiSquared(statistic, freedom));
  }

  /**
   * How probable such differences are by chance where groups are made of others that differ as well
   * [L the F test of analysis of variance]; never less than if those did not.
   */
  public double pBeyond(Heterogeneity within) {
    if (freedom < 1 || within.freedom < 1 || within.statistic <= 0) {
      return p;
    }
    double ratio = statistic / freedom / (within.statistic / within.freedom);
    return Math.max(p, Tails.f(ratio, freedom, within.freedom));
  }
}
