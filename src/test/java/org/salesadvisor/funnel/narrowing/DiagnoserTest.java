package org.salesadvisor.funnel.narrowing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.statistics.KaplanMeier;

class DiagnoserTest {

  @Test
  void aFallByATenthAndMoreBeyondNoiseNarrows() {
    Diagnosis found = new Funnels().alike(1, 11, 1000, 400).alike(12, 12, 1000, 280).diagnosis();

    assertEquals(Verdict.NARROWING, found.verdict());
    TransitionFinding fall = found.transitions().get(0);
    assertEquals(new Transition(Count.LEADS, Count.ORDERS), fall.transition());
    assertEquals(0.3, fall.relativeDrop(), 1e-9);
    assertTrue(fall.q() < 0.001, () -> "q " + fall.q());
    assertEquals(120, fall.gain().orders(), 1e-6);
    assertTrue(fall.watch().on().isAfter(LocalDate.of(2023, 12, 31)));
    assertEquals(Set.of(FunnelSign.COMPARED, FunnelSign.LEADS_TO_ORDERS_DROP), found.signs());
  }

  @Test
  void whatOneMonthIsTooShortToShowTwoMonthsShow() {
    Diagnosis one = new Funnels().alike(1, 11, 300, 100).alike(12, 12, 300, 77).diagnosis();
    Diagnosis two = new Funnels().alike(1, 10, 300, 100).alike(11, 12, 300, 78).diagnosis();

    assertEquals(Verdict.STABLE, one.verdict());
    assertEquals(Verdict.NARROWING, two.verdict());
    assertEquals(2, two.transitions().get(0).periods().size());
    assertEquals(600, two.transitions().get(0).current().n());
  }

  @Test
  void aFallThatIsNoiseIsStable() {
    Diagnosis found = new Funnels().alike(1, 11, 1000, 400).alike(12, 12, 1000, 370).diagnosis();

    assertEquals(Verdict.STABLE, found.verdict());
    assertEquals(Set.of(FunnelSign.COMPARED, FunnelSign.CONVERSIONS_AT_BASELINE), found.signs());
    assertEquals(false, Funnels.gate(found, Gate.SIGNAL).passed());
    assertNull(Funnels.gate(found, Gate.WHERE).passed());
  }

  @Test
  void aFallThatDoesNotMatterIsStableHoweverCertain() {
    Diagnosis found =
        new Funnels().alike(1, 11, 100_000, 40_000).alike(12, 12, 100_000, 37_000).diagnosis();

    assertTrue(found.transitions().get(0).q() < 1e-6);
    assertEquals(Verdict.STABLE, found.verdict());
  }

  @Test
  void aRiseWidens() {
    Diagnosis found = new Funnels().alike(1, 11, 1000, 400).alike(12, 12, 1000, 520).diagnosis();
    assertEquals(Verdict.WIDENING, found.verdict());
  }

  @Test
  void countsWhoseTimeIsNotOverAreNotJudged() {
    Funnels funnel = new Funnels().alike(1, 11, 1000, 400).alike(12, 12, 1000, 280);

    Diagnosis early = funnel.knownOn(LocalDate.of(2024, 3, 30));
    assertEquals(Verdict.NOT_MATURE, early.verdict());
    assertEquals(LocalDate.of(2024, 3, 31), early.matureOn());
    assertTrue(Funnels.told(early, Gate.MATURE).contains("2023-11 can be judged"));
    assertEquals(Verdict.NARROWING, funnel.knownOn(LocalDate.of(2024, 3, 31)).verdict());
  }

  @Test
  void aHorizonInWhichManyHaveNotYetComeThroughIsTooShort() {
    Diagnosis found =
        new Funnels()
            .alike(1, 12, 1000, 400)
            .daysToWin(KaplanMeier.of(Map.of(30, 80L, 120, 20L), Map.of()))
            .diagnosis();

    assertEquals(Verdict.NOT_MATURE, found.verdict());
    assertTrue(Funnels.told(found, Gate.MATURE).contains("up to 120 days"));
    assertEquals(Set.of("horizonDays"), found.missing());
  }

  @Test
  void aSeasonIsNoFall() {
    Funnels funnel = new Funnels();
    for (int month = 1; month <= 12; month++) {
      funnel.alike(month, month, 1000, month % 3 == 0 ? 300 : 400);
    }
    Diagnosis found = funnel.diagnosis();

    assertEquals(Verdict.STABLE, found.verdict(), () -> Funnels.told(found, Gate.SIGNAL));
    assertTrue(Funnels.told(found, Gate.BASELINE).contains("same season"));
    assertEquals(3000, found.transitions().get(0).baseline().n());
  }

  @Test
  void monthsThatAlwaysScatterAreNoFall() {
    Funnels funnel = new Funnels();
    long[] orders = {400, 290, 410, 300, 390, 310, 280, 400, 320, 410, 300, 280};
    for (int month = 1; month <= 12; month++) {
      funnel.alike(month, month, 1000, orders[month - 1]);
    }
    Diagnosis found = funnel.diagnosis();

    assertFalse(found.isAlarm(), () -> Funnels.told(found, Gate.BASELINE));
  }

  @Test
  void aTargetSaysWhetherTheInflowSuffices() {
    Funnels funnel = new Funnels().alike(1, 12, 1000, 400);

    assertTrue(funnel.target(400).diagnosis().signs().contains(FunnelSign.INFLOW_SUFFICIENT));
    assertTrue(funnel.target(401).diagnosis().signs().contains(FunnelSign.INFLOW_BELOW_TARGET));
  }

  @Test
  void theBudgetCountsEverythingThatIsLookedAt() {
    Funnels funnel = new Funnels();
    for (int rep = 0; rep < 30; rep++) {
      funnel.alike(1, 12, 50, 20, "REP", "rep " + rep);
    }
    Budget budget = funnel.diagnosis().budget();

    // the last month, and the last two together
    assertEquals(2, budget.whole());
    assertEquals(30, budget.people());
    assertEquals(32 * 12, budget.tests() * budget.looks());
  }
}
