package org.salesadvisor.funnel.narrowing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.FunnelSign;

/** Whatever is counted there is a verdict, and what is missing is named. */
class BadFunnelTest {

  private static void assertNotComputable(Diagnosis found, String told, String missing) {
    assertEquals(Verdict.NOT_COMPUTABLE, found.verdict());
    assertEquals(false, Funnels.gate(found, Gate.DENOMINATORS).passed());
    assertTrue(
        Funnels.told(found, Gate.DENOMINATORS).contains(told),
        () -> Funnels.told(found, Gate.DENOMINATORS));
    assertTrue(found.missing().contains(missing), () -> found.missing().toString());
    assertEquals(Set.of(FunnelSign.NOT_COMPARED), found.signs());
  }

  @Test
  void ordersAloneAreNoRate() {
    Funnels funnel = new Funnels();
    for (int month = 1; month <= 12; month++) {
      funnel.add(month, null, null, 10L);
    }
    assertNotComputable(funnel.diagnosis(), "Only [ORDERS] are counted", "rows.leads");
  }

  @Test
  void moreOrdersThanProspectsAreNotTheSamePeople() {
    Diagnosis found = new Funnels().alike(1, 11, 100, 40).add(12, 100L, 20L, 30L).diagnosis();
    Diagnosis wrong = new Funnels().alike(1, 11, 100, 40).alike(12, 12, 30, 31).diagnosis();

    assertNotComputable(wrong, "More ORDERS (31) than LEADS (30) in 2023-12", "rows.leads");
    assertTrue(
        Funnels.told(found, Gate.DENOMINATORS).contains("PROSPECTS are counted in only one"));
  }

  @Test
  void allWonAndAllLostAreNoRate() {
    assertNotComputable(
        new Funnels().alike(1, 12, 100, 100).diagnosis(), "everybody came through", "rows");
    assertNotComputable(
        new Funnels().alike(1, 12, 100, 0).diagnosis(), "nobody came through", "rows");
    assertNotComputable(
        new Funnels().alike(1, 12, 0, 0).diagnosis(), "nobody to come through", "rows");
  }

  @Test
  void onePeriodIsNotEnough() {
    Diagnosis found = new Funnels().alike(1, 1, 1000, 400).diagnosis();

    assertEquals(Verdict.NOT_ENOUGH_DATA, found.verdict());
    assertTrue(Funnels.told(found, Gate.ENOUGH_DATA).contains("nothing before 2023-01"));
    assertTrue(found.missing().contains("rows"));
  }

  @Test
  void aHandfulIsNotEnoughAndSaysHowManyAre() {
    Diagnosis found = new Funnels().alike(1, 11, 40, 4).alike(12, 12, 40, 3).diagnosis();

    assertEquals(Verdict.NOT_ENOUGH_DATA, found.verdict());
    assertTrue(found.transitions().get(0).needed() > 40);
    assertFalse(found.signs().contains(FunnelSign.CONVERSIONS_AT_BASELINE));
  }

  @Test
  void repsKnownOnlyOfOrdersHaveNoRate() {
    Funnels funnel = new Funnels();
    for (int month = 1; month <= 12; month++) {
      funnel.add(month, 1000L, null, null).add(month, null, null, 400L, "REP", "Kim");
    }
    Diagnosis found = funnel.diagnosis();

    assertEquals(Verdict.STABLE, found.verdict());
    assertFalse(found.dimensions().get(0).computable());
    assertTrue(found.dimensions().get(0).details().toString().contains("1 of 1 have no LEADS"));
    assertEquals(0, found.budget().people());
  }

  @Test
  void repsKnownOnlyOfThoseWonHaveNoRate() {
    Funnels funnel = new Funnels();
    for (int month = 1; month <= 12; month++) {
      funnel.add(month, 900L, null, 0L).add(month, 100L, null, 95L, "REP", "Kim");
    }
    Diagnosis found = funnel.diagnosis();

    assertFalse(found.dimensions().get(0).computable());
    assertTrue(found.dimensions().get(0).details().toString().contains("known only of those won"));
  }

  @Test
  void tenThousandRepsAreJudgedWithinSeconds() {
    Funnels funnel = new Funnels();
    for (int rep = 0; rep < 10_000; rep++) {
      funnel.alike(11, 12, 30 + rep % 7, 10 + rep % 5, "REP", "rep " + rep);
    }
    Diagnosis found = assertTimeout(Duration.ofSeconds(20), funnel::diagnosis);

    assertEquals(500, found.segments().size());
    assertEquals(9_500, found.segmentsLeftOut());
  }

  @Test
  void countsBeyondAnyCompanyBreakNothing() {
    long most = 1_000_000_000_000L;
    Funnels funnel = new Funnels();
    for (int rep = 0; rep < 20; rep++) {
      funnel.alike(1, 12, most, most / 3 + rep * 1_000_000L, "REP", "rep " + rep);
    }
    assertEquals(
        Verdict.STABLE, assertTimeout(Duration.ofSeconds(20), funnel::diagnosis).verdict());
  }
}
