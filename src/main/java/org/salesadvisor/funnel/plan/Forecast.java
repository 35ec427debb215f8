package org.salesadvisor.funnel.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan comes to, and what wanted orders need.
 *
 * @param targetGroup the one given, else the one needed; null when there is neither, and then
 *     nothing is forecast
 * @param steps each step, empty without target group
 * @param outcomes those that can be computed
 * @param withoutOrders the probability that there is no order at all, 0..1
 * @param needed the target group for wanted orders, or null when none are wanted
 * @param chance that the target group brings the wanted orders, or null
 * @param bottleneck where an improvement brings most, or null without target group
 */
public record Forecast(
    Long targetGroup,
    List<StepForecast> steps,
    Map<Outcome, Estimate> outcomes,
    double withoutOrders,
    NeededGroup needed,
    Double chance,
    Bottleneck bottleneck) {

  /** How many courses are drawn. */
  public static final int DRAWS = Rates.DRAWS;

  public Forecast {
    steps = List.copyOf(steps);
    outcomes = Map.copyOf(outcomes);
  }

  /**
   * Forwards and backwards; the same for the same input.
   *
   * @param targetGroup 0 to {@link NeededGroup#MOST}; null for the one that is needed
   * @param wanted null when no number of orders is wanted
   * @param improvementShare by which a rate is raised where nobody states to what, above 0
   */
  public static Forecast of(
      IntegralFunnel funnel, Long targetGroup, Wanted wanted, double improvementShare) {
    Rates rates = Rates.draw(funnel.steps());
    NeededGroup needed = wanted == null ? null : NeededGroup.find(funnel, rates, wanted);
    Long group = targetGroup != null || needed == null ? targetGroup : needed.targetGroup();
    if (group == null) {
      return new Forecast(null, List.of(), Map.of(), 0, needed, null, null);
    }
    Futures futures = new Futures(funnel, rates, group);
    return new Forecast(
        group,
        steps(funnel, rates, futures),
        outcomes(futures),
        futures.withoutOrders(),
        needed,
        chance(funnel, rates, wanted, group),
        new Levers(funnel, rates, group, improvementShare).bottleneck());
  }

  private static List<StepForecast> steps(IntegralFunnel funnel, Rates rates, Futures futures) {
    List<StepForecast> steps = new ArrayList<>();
    for (int i = 0; i < funnel.steps().size(); i++) {
      int step = i;
      steps.add(
          new StepForecast(
              rates.of(step, funnel.steps().get(step).rate().mean()),
              futures.estimate(course -> course.entering(step)),
              futures.estimate(course -> course.through(step)),
              futures.estimate(course -> course.cost(step)),
              futures.estimate(course -> course.costPerOrder(step))));
    }
    return steps;
  }

  private static Map<Outcome, Estimate> outcomes(Futures futures) {
    Map<Outcome, Estimate> outcomes = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      Estimate estimate = futures.estimate(outcome::of);
      if (estimate != null) {
        outcomes.put(outcome, estimate);
      }
    }
    return outcomes;
  }

  private static Double chance(IntegralFunnel funnel, Rates rates, Wanted wanted, long group) {
    return wanted == null
        ? null
        : (Double) NeededGroup.chance(rates.products(funnel.orderStep()), wanted.orders(), group);
  }
}
