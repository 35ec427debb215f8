package org.salesadvisor.funnel.plan;

import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.salesadvisor.funnel.statistics.BetaBinomial;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * Which share of those who enter a phase comes through, as far as it is known: a beta distribution,
 * or one value where it is stated.
 *
 * @param mean what is expected, 0..1
 * @param variance how far the true rate may lie from it; 0 when it is taken for certain
 */
public record HitRate(double mean, double variance) {

  /** A rate that somebody states, without doubt. */
  public static HitRate stated(double rate) {
    return new HitRate(rate, 0);
  }

  /**
   * What a history without groups tells: the posterior of Jeffreys' prior, so that none is not
   * never and all is not always [L Brown, Cai and DasGupta 2001].
   *
   * @param counted not empty
   */
  public static HitRate of(Proportion counted) {
    double size = counted.n() + 1.0;
    return spread((counted.k() + 0.5) / size, 1 / (size + 1));
  }

  /**
   * The rate of one more group like these, such as the next quarter after those before: the mean of
   * the beta distribution of the groups, with their spread and with how badly their mean is known.
   *
   * @param groups two or more with somebody in them
   */
  public static HitRate ofNext(List<Proportion> groups) {
    BetaBinomial fit = BetaBinomial.fit(groups);
    double alike = fit.correlation(groups);
    return spread(fit.mean(), alike + (1 - alike) * ofMean(groups, alike));
  }

  /**
   * The rate of one of these groups, drawn towards the others: {@code (k+α)/(n+α+β)}.
   *
   * @param group one of them
   */
  public static HitRate of(Proportion group, List<Proportion> groups) {
    BetaBinomial fit = BetaBinomial.fit(groups);
    double alike = fit.correlation(groups);
    double size = 1 / alike - 1;
    double weight = size / (size + group.n());
    double own = 1 / (size + group.n() + 1);
    return spread(fit.shrunk(group), own + (1 - own) * weight * weight * ofMean(groups, alike));
  }

  /**
   * How badly the mean of groups is known, as a share of the largest variance: their members tell
   * less than as many independent ones [L Kish: the design effect].
   */
  private static double ofMean(List<Proportion> groups, double alike) {
    return 1
        / (1 + groups.stream().mapToDouble(one -> one.n() / (1 + (one.n() - 1) * alike)).sum());
  }

  /**
   * @param share of the largest variance that a rate of this mean can have
   */
  private static HitRate spread(double mean, double share) {
    return new HitRate(mean, mean * (1 - mean) * share);
  }

  boolean isCertain() {
    return variance <= 0 || mean <= 0 || mean >= 1;
  }

  /** The same knowledge about another mean. */
  HitRate raisedTo(double higher) {
    return isCertain() ? stated(higher) : spread(higher, variance / (mean * (1 - mean)));
  }

  /** The mean of a power of the rate: {@code Π (α+j)/(α+β+j)} for a beta distribution. */
  double moment(int power) {
    if (isCertain()) {
      return Math.pow(mean, power);
    }
    double moment = 1;
    for (int j = 0; j < power; j++) {
      moment *= (mean * size() + j) / (size() + j);
    }
    return moment;
  }

  private double size() {
    return mean * (1 - mean) / variance - 1;
  }

  double draw(RandomDataGenerator random) {
    if (isCertain()) {
      return mean;
    }
    double drawn = random.nextBeta(mean * size(), (1 - mean) * size());
    return Math.max(0, Math.min(1, drawn));
  }
}
