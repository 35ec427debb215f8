package org.salesadvisor.leads.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.LeadLevel;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;
import org.salesadvisor.leads.life.LeadHistory;
import org.salesadvisor.rules.ShippedRules;

/** Points, levels and plans under the shipped rules: norms 60 for fit and 40 for engagement. */
class LeadJudgeTest {

  /** A Tuesday. */
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  private static final LeadJudge JUDGE = new LeadJudge(ShippedRules.get());
  private static final Reach EVERYWHERE = new Reach(true, true, true);

  /** 30 for the industry, 15 for the region and 15 for the need. */
  private static final LeadFit FITS = new LeadFit(true, true, null, null, true);

  private static LeadEvent event(
      LeadEventKind kind, int daysAgo, NurtureChannel channel, String purpose, LeadFit fit) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    return new LeadEvent(0, kind, at, at, null, null, channel, purpose, null, null, fit);
  }

  private static LeadEvent cameIn(LeadFit fit) {
    return event(LeadEventKind.CAME_IN, 100, null, null, fit);
  }

  private static LeadEvent did(LeadEventKind kind, int daysAgo) {
    return event(kind, daysAgo, null, null, LeadFit.UNKNOWN);
  }

  private static LeadHistory history(List<LeadEvent> log) {
    return LeadHistory.of(log, NOW, JUDGE.halfLifeDays());
  }

  private static LeadScore judged(LeadEvent... log) {
    return JUDGE.judge(history(List.of(log)), EVERYWHERE);
  }

  private static List<Contact> plan(List<LeadEvent> log) {
    LeadHistory history = history(log);
    return NurturePlan.of(JUDGE.judge(history, EVERYWHERE), history, JUDGE, NOW);
  }

  @Test
  void eachPointHasItsRuleAndTheyAddUp() {
    LeadScore score = judged(cameIn(FITS), did(LeadEventKind.OFFER_ASKED, 0));

    assertEquals(60, score.fit().points(), 1e-9);
    assertEquals(40, score.engagement().points(), 1e-9);
    assertEquals("SALES_NOW", score.route().value());
    assertEquals(
        List.of("LEADFIT-INDUSTRY", "LEADFIT-NEED", "LEADFIT-REGION", "LEADENGAGE-OFFER").stream()
            .sorted()
            .toList(),
        score.earned().stream().map(one -> one.reason().because().get(0).rule()).sorted().toList());
  }

  @Test
  void engagementDecaysUnderItsNorm() {
    LeadScore score = judged(cameIn(FITS), did(LeadEventKind.OFFER_ASKED, 30));

    assertEquals(20, score.engagement().points(), 1e-9);
    assertEquals("NURTURE", score.route().value());
  }

  @Test
  void theSameResponseCountsThreeTimesAtMost() {
    LeadEvent visit = did(LeadEventKind.SITE_VISITED, 0);

    LeadScore score = judged(cameIn(FITS), visit, visit, visit, visit, visit);

    assertEquals(15, score.engagement().points(), 1e-9);
  }

  @Test
  void unknownFactsKeepTheFitOpenWhileTheyCouldDecideIt() {
    LeadScore open = judged(cameIn(new LeadFit(true, null, null, null, null)));
    LeadScore low = judged(cameIn(new LeadFit(false, false, 5, null, null)));

    // region 15, size 20, role 20 and need 15
    assertEquals(new Axis(30, 70, 60), open.fit());
    assertFalse(open.route().isDetermined());
    assertEquals(List.of("scoredLead.fit"), open.route().waitsFor());
    assertEquals(4, open.missing().size());
    assertEquals(LeadLevel.LOW, low.fit().level());
    assertEquals("DISQUALIFY", low.route().value());
  }

  @Test
  void peopleAreCountedAtTheNormAndBesideIt() {
    assertEquals(20, size(10), 1e-9);
    assertEquals(0, size(9), 1e-9);
    assertEquals(20, size(1000), 1e-9);
    assertEquals(0, size(1001), 1e-9);
  }

  private static double size(int employees) {
    return judged(cameIn(new LeadFit(null, null, employees, null, null))).fit().points();
  }

  @Test
  void aPlanGoesOnTwoWeeksAfterTheLastContactAndCallsOnWorkingDays() {
    List<Contact> fresh = plan(List.of(cameIn(FITS)));
    List<Contact> after =
        plan(
            List.of(
                cameIn(FITS),
                event(
                    LeadEventKind.CONTACTED, 3, NurtureChannel.EMAIL, "INFORM", LeadFit.UNKNOWN)));

    assertEquals(List.of("2026-03-31", "2026-04-14", "2026-04-28", "2026-05-12"), days(fresh));
    assertEquals(List.of("2026-04-11", "2026-04-25", "2026-05-11"), days(after));
    assertEquals("PROVE", after.get(0).purpose());
    assertEquals(NurtureChannel.TELEPHONE, after.get(2).channel());
  }

  private static List<String> days(List<Contact> plan) {
    return plan.stream().map(Contact::day).map(LocalDate::toString).toList();
  }

  @Property(tries = 100)
  void afterAnOptOutNothingIsEverPlanned(
      @ForAll @Size(max = 6) List<LeadEventKind> before,
      @ForAll @Size(max = 6) List<LeadEventKind> after) {
    List<LeadEvent> log = new ArrayList<>(List.of(cameIn(FITS)));
    before.forEach(kind -> log.add(any(kind)));
    log.add(did(LeadEventKind.OPTED_OUT, 1));
    after.forEach(kind -> log.add(any(kind)));

    assertTrue(plan(log).isEmpty());
  }

  private static LeadEvent any(LeadEventKind kind) {
    Instant at = NOW.minus(Duration.ofDays(1));
    return new LeadEvent(
        0,
        kind,
        at,
        at,
        null,
        null,
        NurtureChannel.EMAIL,
        null,
        LocalDate.of(2026, 4, 30),
        null,
        LeadFit.UNKNOWN);
  }

  @Property(tries = 100)
  void waitingNeverMakesALeadMoreEngaged(
      @ForAll LeadEventKind kind, @ForAll @IntRange(max = 400) int daysAgo) {
    double younger = judged(cameIn(FITS), did(kind, daysAgo)).engagement().points();
    double older = judged(cameIn(FITS), did(kind, daysAgo + 1)).engagement().points();

    assertTrue(older <= younger, () -> kind + " " + older + " > " + younger);
  }

  @Property(tries = 100)
  void learningNeverTakesAFitBackThatWasSure(
      @ForAll boolean industry,
      @ForAll boolean region,
      @ForAll DmuRole role,
      @ForAll boolean need) {
    LeadFit some = new LeadFit(industry, region, null, null, null);
    LeadFit more = new LeadFit(null, null, 100, role, need);
    LeadLevel sure = judged(cameIn(some)).fit().level();
    LeadLevel later =
        judged(cameIn(some), event(LeadEventKind.LEARNED, 1, null, null, more)).fit().level();

    assertTrue(sure == null || sure == later, () -> sure + " became " + later);
  }
}
