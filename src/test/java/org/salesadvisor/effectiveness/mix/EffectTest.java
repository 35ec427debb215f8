package org.salesadvisor.effectiveness.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.salesadvisor.funnel.plan.Estimate;

/** Expected values are worked out by hand from the formula of the domain. */
class EffectTest {

  private static final Saturation SATURATION = new Saturation(3, 0.5);

  /** 1000 people, 2 contacts each, 50 orders of 200 each, cost 2000. */
  private static final ItemFigures ITEM =
      new ItemFigures(1_000L, 2.0, 200L, 100L, 50L, 10_000.0, 2_000.0);

  private static Effect effect(ItemFigures figures) {
    return new Effect(figures, 0.4, SATURATION);
  }

  @Test
  void isContactsTimesFrequencyTimesHitRateTimesValueTimesMarginLessCost() {
    double hitRate = effect(ITEM).hitRate().expected();
    assertEquals(0.025, hitRate, 1e-12);
    assertEquals(1_000 * 2 * hitRate * 200 * 0.4 - 2_000, effect(ITEM).amount().expected(), 1e-9);
  }

  @Test
  void carriesTheWilsonIntervalThrough() {
    Estimate amount = effect(ITEM).amount();
    assertEquals(1_000 * 0.0381301 * 80 - 2_000, amount.low(), 0.1);
    assertEquals(1_000 * 0.0653139 * 80 - 2_000, amount.high(), 0.1);
  }

  @Test
  void onePersonMoreCostsWhatTheItemCostsForEach() {
    Estimate order = effect(ITEM).costOfOne(ITEM.ordering());
    assertEquals(40, order.expected(), 1e-9);
    assertTrue(order.low() < 40 && order.high() > 40);
    ItemFigures none = new ItemFigures(1_000L, null, null, null, 0L, 0.0, 2_000.0);
    assertNull(effect(none).costOfOne(none.ordering()).expected());
    assertNull(effect(none).costOfOne(none.ordering()).high());
  }

  @Test
  void mediaBeyondSaturationBringHalfOfTheContactBefore() {
    assertEquals(3, SATURATION.effectiveFrequency(3), 0);
    double first = SATURATION.effectiveFrequency(4) - 3;
    double second = SATURATION.effectiveFrequency(5) - SATURATION.effectiveFrequency(4);
    assertEquals(0.5, second / first, 1e-12);
    assertEquals(1, SATURATION.elasticity(2), 0);
    assertTrue(SATURATION.elasticity(6) < 0.3);
  }

  @Test
  void accelerationsMultiply() {
    Estimate both = effect(ITEM).accelerated(1.5, 1.2, 1_000);
    assertEquals(50 * 1.5 * 1.2 * 80 - 3_000, both.expected(), 1e-9);
    Estimate tooMuch = effect(ITEM).accelerated(1, 100, 0);
    assertEquals(1_000 * 80 - 2_000, tooMuch.expected(), 1e-9, "no more order than are contacted");
  }

  @Test
  void theNextEuroBringsTheMarginOfWhatItBuys() {
    assertEquals(2, effect(ITEM).nextEuro().expected(), 1e-9);
    ItemFigures often = new ItemFigures(1_000L, 5.0, 200L, 100L, 50L, 10_000.0, 2_000.0);
    assertEquals(
        2 * SATURATION.elasticity(5), effect(often).nextEuro().expected(), 1e-9, "it saturates");
  }

  @Test
  void whatIsUnknownStaysUnknownAndNothingDoneIsZero() {
    assertNull(new Effect(ITEM, null, SATURATION).amount());
    assertNull(effect(new ItemFigures(1_000L, 2.0, null, null, 50L, 10_000.0, null)).amount());
    assertEquals(0, effect(new ItemFigures(0L, null, 0L, 0L, 0L, null, 0.0)).amount().high(), 0);
  }

  @Test
  void aWhatIfKeepsTheHitRateAndLetsOrdersAndCostFollowContacts() {
    ItemFigures half = new ItemFigures(500L, 2.0, 200L, 100L, 50L, 10_000.0, 2_000.0);
    assertEquals(25 * 80 - 1_000, effect(ITEM).changed(half, 0.4).expected(), 1e-9);
    ItemFigures cheaper = new ItemFigures(1_000L, 2.0, 200L, 100L, 50L, 10_000.0, 1_500.0);
    assertEquals(50 * 80 - 1_500, effect(ITEM).changed(cheaper, 0.4).expected(), 1e-9);
    ItemFigures better = new ItemFigures(1_000L, 2.0, 200L, 100L, 60L, 12_000.0, 2_000.0);
    assertEquals(60 * 80 - 2_000, effect(ITEM).changed(better, 0.4).expected(), 1e-9);
    assertEquals(
        effect(ITEM).amount().expected(), effect(ITEM).changed(ITEM, 0.4).expected(), 1e-9);
  }

  @Test
  void aWhatIfLetsCostFollowContactsAlsoWhereNobodyOrdered() {
    ItemFigures none = new ItemFigures(1_000L, 2.0, 200L, 100L, 0L, 0.0, 2_000.0);
    ItemFigures half = new ItemFigures(500L, 2.0, 200L, 100L, 0L, 0.0, 2_000.0);
    assertEquals(-1_000, effect(none).changed(half, 0.4).expected(), 1e-9);
    ItemFigures cheaper = new ItemFigures(1_000L, 2.0, 200L, 100L, 0L, 0.0, 1_500.0);
    assertEquals(-1_500, effect(none).changed(cheaper, 0.4).expected(), 1e-9);
  }
}
