package org.salesadvisor.funnel.narrowing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.FunnelSign;

class WhoTest {

  private static Funnels team(int reps, long leads, long orders) {
    Funnels funnel = new Funnels();
    for (int rep = 1; rep <= reps; rep++) {
      funnel.alike(1, 12, leads, orders, "REP", "rep " + rep);
    }
    return funnel;
  }

  private static List<String> flagged(Diagnosis diagnosis) {
    return diagnosis.segments().stream()
        .filter(SegmentFinding::flagged)
        .map(SegmentFinding::value)
        .toList();
  }

  @Test
  void oneRepAtHalfTheRateIsNamed() {
    Diagnosis found = team(29, 20, 8).alike(1, 12, 20, 4, "REP", "Kim").diagnosis();

    assertEquals(List.of("Kim"), flagged(found));
    assertTrue(found.signs().contains(FunnelSign.ONE_REP_BELOW));
    assertEquals(Verdict.STABLE, found.verdict());
    // believed is more than was counted, and less than the others bring
    SegmentFinding kim = found.segments().get(0);
    assertTrue(kim.shrunkRate() > 0.2 && kim.shrunkRate() < 0.4, kim::toString);
  }

  @Test
  void severalRepsAreSeveral() {
    Diagnosis found =
        team(28, 40, 16)
            .alike(1, 12, 40, 6, "REP", "Kim")
            .alike(1, 12, 40, 6, "REP", "Sam")
            .diagnosis();
    assertTrue(
        found.signs().contains(FunnelSign.SEVERAL_REPS_BELOW), () -> flagged(found).toString());
  }

  @Test
  void threeRowsNameNobody() {
    Diagnosis found = team(29, 20, 8).alike(1, 3, 1, 0, "REP", "Kim").diagnosis();
    assertEquals(List.of(), flagged(found));
  }

  @Test
  void whoSellsWhatIsHardToSellIsNotBelow() {
    Funnels funnel = new Funnels();
    for (int rep = 1; rep <= 20; rep++) {
      funnel.alike(1, 12, 10, 5, "REP", "rep " + rep, "CHANNEL", "referral");
      funnel.alike(1, 12, 10, 1, "REP", "rep " + rep, "CHANNEL", "telephone");
    }
    funnel.alike(1, 12, 40, 4, "REP", "Kim", "CHANNEL", "telephone");

    assertEquals(List.of(), flagged(funnel.diagnosis()));
  }

  @Test
  void aFallOfAllIsOfAll() {
    Funnels funnel = new Funnels();
    for (int rep = 1; rep <= 10; rep++) {
      funnel.alike(1, 11, 100, 40, "REP", "rep " + rep);
      funnel.alike(12, 12, 100, 28, "REP", "rep " + rep);
    }
    Diagnosis found = funnel.diagnosis();

    assertTrue(found.signs().contains(FunnelSign.ALL_REPS_BELOW));
    assertEquals(List.of(), flagged(found));
  }

  @Test
  void otherWorkIsNobodysFault() {
    Funnels funnel = new Funnels();
    funnel.alike(1, 11, 500, 250, "CHANNEL", "referral").alike(1, 11, 500, 50, "CHANNEL", "fair");
    funnel.alike(12, 12, 200, 100, "CHANNEL", "referral").alike(12, 12, 800, 80, "CHANNEL", "fair");
    Diagnosis found = funnel.diagnosis();

    assertEquals(Verdict.NARROWING, found.verdict());
    assertEquals(1, found.transitions().get(0).mixExplains(), 1e-9);
    assertTrue(found.signs().contains(FunnelSign.MIX_SHIFT));
    assertFalse(found.signs().contains(FunnelSign.LEADS_TO_ORDERS_DROP));
    assertEquals(false, Funnels.gate(found, Gate.MIX).passed());
  }
}
