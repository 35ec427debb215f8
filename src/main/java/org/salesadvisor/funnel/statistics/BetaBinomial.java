package org.salesadvisor.funnel.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.special.Beta;

/**
 * How the true rates of many groups are spread: a beta distribution. What a small group shows is
 * drawn towards it.
 *
 * @param alpha above 0
 * @param beta above 0
 */
public record BetaBinomial(double alpha, double beta) {

  /** From here on all groups have the same rate for every purpose. */
  private static final double MOST = Math.log(1e6);

  private static final double LEAST = Math.log(1e-2);
  private static final double STEP = 0.5;
  private static final double PRECISION = 1e-9;
  private static final double GRID = 0.1;
  private static final int MOST_TRIALS = 2_000;

  /**
   * The one under which these groups are most likely [L maximum likelihood].
   *
   * @param groups some of them not empty; empty ones tell nothing
   */
  public static BetaBinomial fit(List<Proportion> groups) {
    List<Proportion> filled = groups.stream().filter(group -> !group.isEmpty()).toList();
    Proportion all = filled.stream().reduce(Proportion.NOTHING, Proportion::plus);
    if (all.k() == 0 || all.k() == all.n() || filled.size() < 2) {
      // one more of each kind, so that none and all have a rate as well
      return of((all.k() + 0.5) / (all.n() + 1.0), MOST);
    }
    double mean = all.rate();
    double size = Moments.of(filled).size();
    Map<Proportion, Long> alike =
        filled.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    try {
      double[] best =
          new SimplexOptimizer(new SimpleValueChecker(PRECISION, PRECISION))
              .optimize(
                  new MaxEval(MOST_TRIALS),
                  new ObjectiveFunction(at -> of(logistic(at[0]), at[1]).logLikelihood(alike)),
                  GoalType.MAXIMIZE,
                  new InitialGuess(new double[] {logit(mean), Math.log(size)}),
                  new NelderMeadSimplex(new double[] {STEP / 2, STEP}))
              .getPoint();
      return of(logistic(best[0]), best[1]);
    } catch (MathRuntimeException noMaximum) {
      // counts so large that likelihoods no longer differ: what moments say is near enough
      return of(mean, Math.log(size));
    }
  }

  private static BetaBinomial of(double mean, double logSize) {
    double size = Math.exp(Math.max(LEAST, Math.min(MOST, logSize)));
    return new BetaBinomial(mean * size, (1 - mean) * size);
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private static double logistic(double x) {
    double bounded = Math.max(-30, Math.min(30, x));
    return 1 / (1 + Math.exp(-bounded));
  }

  /** Without the binomial coefficients, which are the same for every distribution. */
  double logLikelihood(Map<Proportion, Long> groups) {
    double none = Beta.logBeta(alpha, beta);
    double sum = 0;
    for (Map.Entry<Proportion, Long> group : groups.entrySet()) {
      Proportion one = group.getKey();
      double each = Beta.logBeta(alpha + one.k(), beta + (one.n() - one.k())) - none;
      sum += group.getValue() * each;
    }
    return sum;
  }

  /**
   * How strongly members of one group are alike, 0..1: {@code 1/(α+β+1)} averaged over the sizes
   * α+β that these groups leave possible, because few groups say little of how they are spread and
   * the most likely spread is then too often none [L Daniels 1999: the uniform shrinkage prior].
   *
   * @param groups those that this distribution was fitted to, some of them not empty
   */
  public double correlation(List<Proportion> groups) {
    List<Proportion> filled = groups.stream().filter(group -> !group.isEmpty()).toList();
    Map<Proportion, Long> alike =
        filled.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    double usual = filled.stream().mapToLong(Proportion::n).average().orElseThrow();
    double most = logLikelihood(alike);
    double weights = 0;
    double sum = 0;
    for (double logSize = LEAST; logSize <= MOST; logSize += GRID) {
      double size = Math.exp(logSize);
      double prior = size * usual / ((size + usual) * (size + usual));
      double weight = prior * Math.exp(of(mean(), logSize).logLikelihood(alike) - most);
      weights += weight;
      sum += weight / (size + 1);
    }
    return sum / weights;
  }

  /** The rate of a group as far as it can be believed: {@code (k+α)/(n+α+β)}. */
  public double shrunk(Proportion group) {
    return (group.k() + alpha) / (group.n() + alpha + beta);
  }

  /** The mean of the true rates. */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /** How probable it is that the true rate of a group lies below this one. */
  public double below(double rate, Proportion group) {
    if (rate <= 0 || rate >= 1) {
      return rate <= 0 ? 0 : 1;
    }
    return Beta.regularizedBeta(rate, alpha + group.k(), beta + (group.n() - group.k()));
  }
}
