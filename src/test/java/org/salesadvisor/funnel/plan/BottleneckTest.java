package org.salesadvisor.funnel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.SalesPhase;

class BottleneckTest {

  private static Bottleneck of(IntegralFunnel funnel) {
    return Forecast.of(funnel, 2_000L, null, 0.10).bottleneck();
  }

  /**
   * By hand, each rate a tenth higher: one order more brings 600 now and 560 later and costs 20 to
   * retain, less what further phases cost; the price is a tenth of what the phase costs now.
   */
  @Test
  void gainPerUnitIsThatOfTheFormulas() {
    Bottleneck found = of(Plans.byHand());
    double[] gains = {1_140 - 100 - 200, 1_140 - 200, 1_140, 560};
    double[] prices = {200, 150, 200, 30};
    for (int i = 0; i < gains.length; i++) {
      assertEquals(gains[i], found.levers().get(i).gain().expected(), 1e-6);
      assertEquals(prices[i], found.levers().get(i).price(), 1e-9);
      assertEquals(gains[i] / prices[i], found.levers().get(i).gainPerUnit().expected(), 1e-6);
    }
    assertEquals(3, found.best().orElseThrow().step());
    assertEquals(1, found.best().orElseThrow().bestShare());
  }

  /** Stated: from 0.25 to 0.35 is 4 orders more, 4,560 for 400. */
  @Test
  void aStatedImprovementIsTakenAsStated() {
    Lever lever = of(with(2, HitRate.stated(0.25), new Improvement(0.35, 400.0))).levers().get(2);
    assertEquals(4_560 / 400.0, lever.gainPerUnit().expected(), 1e-6);
    assertTrue(!lever.isPriceAssumed());
  }

  private static IntegralFunnel with(int at, HitRate rate, Improvement improvement) {
    IntegralFunnel hand = Plans.byHand();
    List<Step> steps = new ArrayList<>(hand.steps());
    Step old = steps.get(at);
    steps.set(at, new Step(old.phase(), rate, old.fixedCost(), old.costPerContact(), improvement));
    return new IntegralFunnel(steps, hand.orderValue(), hand.marginShare(), hand.life());
  }

  @Test
  void aRateOfNoneCanOnlyBeRaisedToAStatedOne() {
    Lever unknown = of(with(1, HitRate.stated(0), Improvement.UNKNOWN)).levers().get(1);
    assertNull(unknown.price());
    Lever stated = of(with(1, HitRate.stated(0), new Improvement(0.4, 100.0))).levers().get(1);
    assertEquals(10 * 1_160 - 2_000 - 200, stated.gain().expected(), 1e-6);
  }

  @Test
  void aRateOfAllCannotRise() {
    Lever lever = of(with(0, HitRate.stated(1), Improvement.UNKNOWN)).levers().get(0);
    assertEquals(lever.from(), lever.to());
    assertEquals(0, lever.gain().expected(), 1e-9);
    assertNull(lever.price());
  }

  @Test
  void nothingPaysWhereOrdersCostMoreThanTheyBring() {
    IntegralFunnel hand = Plans.byHand();
    IntegralFunnel poor = new IntegralFunnel(hand.steps().subList(0, 2), 0.0, 0.0, Plans.NO_LIFE);
    List<Step> steps = new ArrayList<>(poor.steps());
    steps.add(Plans.step(SalesPhase.ORDER_REALISATION, HitRate.stated(0.25), 0.0, 50.0));
    assertTrue(
        of(new IntegralFunnel(steps, 10.0, 0.1, Plans.NO_LIFE)).levers().get(0).gain().expected()
            < 0);
  }

  /** Without value and margin orders count, and must pay for what further phases cost. */
  @Test
  void withoutValueOrdersForTheMoneyCount() {
    IntegralFunnel hand = Plans.byHand();
    Bottleneck found = of(new IntegralFunnel(hand.steps(), null, null, Plans.NO_LIFE));
    assertEquals(Outcome.ORDERS, found.measure());
    assertEquals(1 / (200.0 + 20), found.levers().get(2).gainPerUnit().expected(), 1e-9);
    assertEquals(1 / (200.0 + 320), found.levers().get(0).gainPerUnit().expected(), 1e-9);
  }

  /** A rate that is hardly known may be another than it seems. */
  @Test
  void saysHowOftenTheBestIsTheBest() {
    IntegralFunnel unsure = with(3, new HitRate(0.5, 0.05), new Improvement(null, 200.0));
    List<Lever> levers = of(unsure).levers();
    double sum = levers.stream().mapToDouble(Lever::bestShare).sum();
    assertEquals(1, sum, 1e-9);
    assertTrue(levers.stream().noneMatch(one -> one.bestShare() == 1), levers::toString);
  }
}
