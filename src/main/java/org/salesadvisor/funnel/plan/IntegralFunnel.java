package org.salesadvisor.funnel.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomDataGenerator;
import org.salesadvisor.facts.SalesPhase;

/**
 * The whole funnel with its worth, from target group to retained clients.
 *
 * @param steps in the order of the sales cycle, one at least for orders
 * @param orderValue of one order, or null when not known
 * @param marginShare of that value, 0..1, or null when not known
 * @param life of a client
 */
public record IntegralFunnel(
    List<Step> steps, Double orderValue, Double marginShare, ClientLife life) {

  public IntegralFunnel {
    steps = List.copyOf(steps);
  }

  /** Behind which of the steps those who come through are orders. */
  int orderStep() {
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).phase() == SalesPhase.ORDER_REALISATION)
        .max()
        .orElseThrow(() -> new IllegalStateException("no phase brings orders"));
  }

  boolean hasRetention() {
    return steps.stream().anyMatch(Step::isForClients);
  }

  Double contributionPerOrder() {
    return orderValue == null || marginShare == null ? null : orderValue * marginShare;
  }

  IntegralFunnel withRate(int step, HitRate rate) {
    List<Step> others = new java.util.ArrayList<>(steps);
    others.set(step, steps.get(step).withRate(rate));
    return new IntegralFunnel(others, orderValue, marginShare, life);
  }

  /** What is expected, in closed form: {@code Nᵢ = Nᵢ₋₁·hᵢ}. */
  Course expected(double targetGroup) {
    double[] means = steps.stream().mapToDouble(step -> step.rate().mean()).toArray();
    return new Course(this, flow(targetGroup, means), expectedYears());
  }

  /** What is expected when these are the rates. */
  Course given(double targetGroup, double[] rates) {
    return new Course(this, flow(targetGroup, rates), years(rates));
  }

  /** What may happen when these are the rates. */
  Course drawn(long targetGroup, double[] rates, RandomDataGenerator random) {
    double[] counts = new double[rates.length + 1];
    long left = targetGroup;
    counts[0] = left;
    for (int i = 0; i < rates.length; i++) {
      left = Trials.draw(left, rates[i], random);
      counts[i + 1] = left;
    }
    return new Course(this, counts, years(rates));
  }

  private static double[] flow(double targetGroup, double[] rates) {
    double[] counts = new double[rates.length + 1];
    counts[0] = targetGroup;
    for (int i = 0; i < rates.length; i++) {
      counts[i + 1] = counts[i] * rates[i];
    }
    return counts;
  }

  private Double years(double[] rates) {
    double retention = 1;
    for (int i = 0; i < rates.length; i++) {
      retention *= steps.get(i).isForClients() ? rates[i] : 1;
    }
    return life.discountedYears(retention);
  }

  /**
   * Retention varies together with how many are retained, so its powers have means of their own.
   */
  private Double expectedYears() {
    if (life.yearlyDiscount() == null || life.yearlyRetention() != null || retained(1) == 0) {
      return life.discountedYears(retained(1));
    }
    double sum = 0;
    for (int year = 1; year <= life.years(); year++) {
      sum += retained(year) / Math.pow(1 + life.yearlyDiscount(), year);
    }
    return sum / retained(1);
  }

  private double retained(int years) {
    double product = 1;
    for (Step step : steps) {
      product *= step.isForClients() ? step.rate().moment(years) : 1;
    }
    return product;
  }
}
