package org.salesadvisor.funnel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.SalesPhase;

class ForecastTest {

  private static final Forecast BY_HAND = Forecast.of(Plans.byHand(), 2_000L, null, 0.10);

  private static double expected(Outcome outcome) {
    return BY_HAND.outcomes().get(outcome).expected();
  }

  /** N₀ = 1000·K; Nᵢ = Nᵢ₋₁·hᵢ; costᵢ = Fᵢ + cᵢ·Nᵢ₋₁, by hand. */
  @Test
  void numbersAndCostsAreThoseOfTheFormulas() {
    double[] through = {100, 40, 10, 5};
    double[] costs = {2_000, 1_500, 2_000, 300};
    for (int i = 0; i < through.length; i++) {
      assertEquals(through[i], BY_HAND.steps().get(i).through().expected(), 1e-9);
      assertEquals(costs[i], BY_HAND.steps().get(i).cost().expected(), 1e-9);
      assertEquals(costs[i] / 10, BY_HAND.steps().get(i).costPerOrder().expected(), 1e-9);
    }
    assertEquals(5_800, expected(Outcome.COST), 1e-9);
    assertEquals(550, expected(Outcome.COST_PER_ORDER), 1e-9);
    assertEquals(400, expected(Outcome.COST_PER_EXTRA_ORDER), 1e-9);
  }

  /** 10·600 − 5,500 = 500; over two years 5 clients bring 1,000 a year: 500 − 300 + 5,600. */
  @Test
  void contributionCountsMarginLessCostsNowAndOverTheLifeOfClients() {
    assertEquals(500, expected(Outcome.CONTRIBUTION), 1e-9);
    assertEquals(5_800, expected(Outcome.LIFE_CONTRIBUTION), 1e-9);
  }

  @Test
  void whatIsNotKnownLeavesOutWhatNeedsItAndNothingElse() {
    IntegralFunnel hand = Plans.byHand();
    List<Step> steps = new ArrayList<>(hand.steps());
    steps.set(3, Plans.step(SalesPhase.CLIENT_RETENTION, HitRate.stated(0.5), null, 20.0));
    Forecast forecast =
        Forecast.of(new IntegralFunnel(steps, 1_000.0, 0.6, Plans.LIFE), 2_000L, null, 0.10);

    assertNull(forecast.steps().get(3).cost());
    assertEquals(
        Set.of(
            Outcome.ORDERS,
            Outcome.RETAINED_CLIENTS,
            Outcome.COST_PER_ORDER,
            Outcome.COST_PER_EXTRA_ORDER,
            Outcome.CONTRIBUTION),
        forecast.outcomes().keySet());
    assertEquals(Outcome.CONTRIBUTION, forecast.bottleneck().measure());
  }

  @Test
  void withoutOrdersAnOrderHasNoPrice() {
    Forecast nobody = Forecast.of(Plans.byHand(), 0L, null, 0.10);
    assertEquals(new Estimate(null, null, null), nobody.outcomes().get(Outcome.COST_PER_ORDER));
    assertEquals(1, nobody.withoutOrders());
    assertEquals(1_600, nobody.outcomes().get(Outcome.COST).expected());

    Estimate few =
        Forecast.of(Plans.byHand(), 100L, null, 0.1).outcomes().get(Outcome.COST_PER_ORDER);
    assertNull(few.high(), "of 100 there is often no order");
    assertTrue(few.low() > 0);
  }

  @Test
  void theSamePlanGetsTheSameAnswer() {
    assertEquals(BY_HAND, Forecast.of(Plans.byHand(), 2_000L, null, 0.10));
  }

  /** Where a rate is fully unknown, each number of orders is as likely as any other [L Bayes]. */
  @Test
  void anUnknownRateMakesEveryNumberOfOrdersEquallyLikely() {
    Estimate orders =
        Forecast.of(Plans.one(new HitRate(0.5, 1 / 12.0)), 1_000L, null, 0.1)
            .outcomes()
            .get(Outcome.ORDERS);
    assertEquals(500, orders.expected(), 1e-9);
    assertEquals(25, orders.low(), 10);
    assertEquals(975, orders.high(), 10);
  }

  /** Five standard errors: wrong by chance once in two million. */
  @Property(tries = 20, seed = "7", shrinking = ShrinkingMode.OFF)
  void closedFormAndSimulationAgree(
      @ForAll @Size(4) List<@DoubleRange(min = 0.15, max = 0.98) Double> means,
      @ForAll @Size(4) List<@DoubleRange(min = 0, max = 0.1) Double> spreads,
      @ForAll @Size(4) List<@DoubleRange(min = 0, max = 50) Double> costs,
      @ForAll @IntRange(min = 1_000, max = 20_000) int targetGroup,
      @ForAll boolean isRetentionStated) {
    List<Step> steps = new ArrayList<>();
    for (SalesPhase phase : SalesPhase.values()) {
      double mean = means.get(phase.ordinal());
      double variance = spreads.get(phase.ordinal()) * mean * (1 - mean);
      double cost = costs.get(phase.ordinal());
      steps.add(Plans.step(phase, new HitRate(mean, variance), 10 * cost, cost));
    }
    ClientLife life = new ClientLife(1.5, isRetentionStated ? 0.6 : null, 0.1, 6, 30.0);
    IntegralFunnel funnel = new IntegralFunnel(steps, 900.0, 0.3, life);
    Futures futures = new Futures(funnel, Rates.draw(steps), targetGroup);

    for (Outcome outcome : Outcome.values()) {
      if (outcome != Outcome.COST_PER_ORDER && outcome != Outcome.COST_PER_EXTRA_ORDER) {
        StreamingStatistics drawn = new StreamingStatistics();
        futures.drawn().forEach(course -> drawn.addValue(outcome.of(course)));
        double error = drawn.getStandardDeviation() / Math.sqrt(drawn.getN());
        assertEquals(
            outcome.of(futures.expected()), drawn.getMean(), 5 * error + 1e-6, outcome::name);
      }
    }
  }

  @Test
  void aTargetGroupOfTheWholeWorldIsForecastToo() {
    Forecast world = Forecast.of(Plans.byHand(), NeededGroup.MOST, null, 0.10);
    assertEquals(5e7, world.outcomes().get(Outcome.ORDERS).expected(), 1);
    assertFalse(world.outcomes().get(Outcome.ORDERS).high() > 5.01e7);
  }
}
