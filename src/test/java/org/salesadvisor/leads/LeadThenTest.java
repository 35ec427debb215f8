package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.leads.learned.Column;
import org.salesadvisor.leads.learned.KnownLead;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;
import org.salesadvisor.leads.score.LeadJudge;
import org.salesadvisor.leads.store.Lead;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.leads.store.ToldByDatasets.Told;
import org.salesadvisor.rules.ShippedRules;

/** What was known of a lead seven days after it came in, and whether it was won within ninety. */
class LeadThenTest {

  private static final Instant CAME = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = day(400);
  private static final LearnedQuery ASKED = new LearnedQuery(null, 90, 7);
  private static final LeadFit NEED = new LeadFit(null, null, null, null, true);
  private static final LeadJudge JUDGE = new LeadJudge(ShippedRules.get());

  private static Instant day(int day) {
    return CAME.plus(Duration.ofDays(day));
  }

  private static LeadEvent event(int day, LeadEventKind kind) {
    LeadFit fit = kind == LeadEventKind.LEARNED ? NEED : LeadFit.UNKNOWN;
    return new LeadEvent(0, kind, day(day), LATER, null, null, null, null, null, null, fit);
  }

  private static LeadThen lead(UUID dataset, Instant createdAt, Told told, LeadEvent... events) {
    Lead lead =
        new Lead(
            UUID.randomUUID(),
            createdAt,
            null,
            LeadSource.REFERENCE,
            "Ann",
            "Bob",
            null,
            null,
            null,
            null,
            dataset,
            null,
            null);
    LeadEvent[] all = new LeadEvent[events.length + 1];
    all[0] = event(0, LeadEventKind.CAME_IN);
    System.arraycopy(events, 0, all, 1, events.length);
    return new LeadThen(new LeadLog(lead, Arrays.asList(all)), told, ASKED, LATER);
  }

  private static LeadThen lead(LeadEvent... events) {
    return lead(null, CAME, null, events);
  }

  @Test
  void itIsTheStateOfThatDayThatIsKnown() {
    KnownLead known =
        lead(event(7, LeadEventKind.REPLIED), event(8, LeadEventKind.LEARNED)).known(JUDGE);

    assertEquals("YES", known.values().get(Column.REPLIED));
    assertEquals(null, known.values().get(Column.NEED_STATED));
    assertEquals("REFERENCE", known.values().get(Column.SOURCE));
    assertEquals(20, known.points(), 1e-9, "for writing back on that very day");
    assertFalse(known.isWon());
  }

  /** Somebody fills in after the order what was "known" before. */
  @Test
  void whatWasWrittenDownAfterTheOutcomeIsLeftOut() {
    KnownLead known =
        lead(event(30, LeadEventKind.WON), event(5, LeadEventKind.LEARNED)).known(JUDGE);

    assertTrue(known.isWon());
    assertEquals(null, known.values().get(Column.NEED_STATED));
  }

  @Test
  void whoIsWonAfterItsTimeIsNotWonInTime() {
    assertTrue(lead(event(90, LeadEventKind.WON)).known(JUDGE).isWon());
    KnownLead late = lead(event(91, LeadEventKind.WON)).known(JUDGE);
    assertFalse(late.isWon());
    assertTrue(late.isEverWon());
  }

  @Test
  void whoCameBackFromBeingLostInTimeIsWon() {
    LeadThen back =
        lead(
            event(20, LeadEventKind.LOST),
            event(30, LeadEventKind.NURTURING),
            event(80, LeadEventKind.WON));

    assertTrue(back.known(JUDGE).isWon());
    assertTrue(back.hasEnded());
    assertFalse(lead(event(20, LeadEventKind.LOST), event(30, LeadEventKind.NURTURING)).hasEnded());
  }

  @Test
  void whoEndedBeforeThatDayLeavesNothingToForetell() {
    assertTrue(lead(event(6, LeadEventKind.DISQUALIFIED)).endedBefore());
    assertFalse(lead(event(7, LeadEventKind.WON)).endedBefore());
    assertFalse(lead().endedBefore());
  }

  @Test
  void anOpenLeadIsNoLossWhileItsTimeRuns() {
    LeadThen lead = new LeadThen(lead().log(), null, ASKED, day(89));

    assertFalse(lead.isTimeOver());
    assertTrue(new LeadThen(lead.log(), null, ASKED, day(90)).isTimeOver());
    assertTrue(new LeadThen(lead.log(), null, ASKED, day(6)).isTooEarly());
    assertFalse(new LeadThen(lead.log(), null, ASKED, day(7)).isTooEarly());
  }

  /** A dataset of day 30 does not tell whether a lead was won on day 60. */
  @Test
  void afterADatasetWasMadeNothingIsKnown() {
    Told told = new Told(day(30), "web", null, null, null, null, 0, Set.of());
    LeadThen lead = lead(UUID.randomUUID(), LATER, told);

    assertFalse(lead.isTimeOver());
    assertTrue(lead(UUID.randomUUID(), LATER, null).isTimeOver(), "when it is gone");
    assertFalse(lead(UUID.randomUUID(), day(30), null).isTimeOver(), "leads made on day 30");
    assertEquals("web", lead.values(JUDGE).get(Column.CHANNEL));
    assertEquals("NO", lead.values(JUDGE).get(Column.EARLIER_CONTACTS));
    assertEquals(List.of(), List.copyOf(told.atEnd()));
  }
}
