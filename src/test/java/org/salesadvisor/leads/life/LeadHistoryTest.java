package org.salesadvisor.leads.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.facts.conclusion.NurtureChannel;

/** What a log comes to. */
class LeadHistoryTest {

  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

  private static LeadEvent event(LeadEventKind kind, int daysAgo, NurtureChannel channel) {
    Instant at = NOW.minus(Duration.ofDays(daysAgo));
    LocalDate day = kind == LeadEventKind.CONTACT_PLANNED ? LocalDate.of(2026, 4, 3) : null;
    String purpose = kind == LeadEventKind.CONTACTED ? "INFORM" : null;
    return new LeadEvent(0, kind, at, at, null, null, channel, purpose, day, null, LeadFit.UNKNOWN);
  }

  private static LeadHistory history(LeadEvent... log) {
    return LeadHistory.of(List.of(log), NOW, 30);
  }

  @Test
  void aResponseCountsForHalfAfterTheHalfLifeAndForAQuarterAfterTwo() {
    LeadHistory history =
        history(
            event(LeadEventKind.CAME_IN, 90, null),
            event(LeadEventKind.REPLIED, 60, null),
            event(LeadEventKind.REPLIED, 30, null),
            event(LeadEventKind.SITE_VISITED, 0, null));

    assertEquals(0.75, history.freshness(LeadEventKind.REPLIED), 1e-12);
    assertEquals(1.0, history.freshness(LeadEventKind.SITE_VISITED), 1e-12);
    assertEquals(0.0, history.freshness(LeadEventKind.OFFER_ASKED));
  }

  @Test
  void whatComesLaterDoesNotExist() {
    LeadHistory history =
        history(event(LeadEventKind.CAME_IN, 1, null), event(LeadEventKind.NURTURING, -1, null));

    assertEquals(LeadStep.LEAD, history.step());
  }

  @Test
  void anOptOutOfAChannelEndsWhatWasPlannedByIt() {
    LeadHistory history =
        history(
            event(LeadEventKind.CAME_IN, 9, null),
            event(LeadEventKind.CONTACT_PLANNED, 8, NurtureChannel.EMAIL),
            event(LeadEventKind.CONTACT_PLANNED, 7, NurtureChannel.TELEPHONE),
            event(LeadEventKind.OPTED_OUT, 1, NurtureChannel.EMAIL));

    assertEquals(1, history.planned().size());
    assertEquals(NurtureChannel.TELEPHONE, history.planned().get(0).channel());
    assertFalse(history.isOptedOut());
  }

  @Test
  void whoOptedOutOfEachChannelOptedOutOfAll() {
    LeadHistory history = new LeadHistory(NOW, 30);
    for (NurtureChannel channel : NurtureChannel.values()) {
      history.add(event(LeadEventKind.OPTED_OUT, 1, channel));
    }

    assertTrue(history.isOptedOut());
  }

  @Test
  void contactsAreDoneAnewWhenALeadComesBackToNurturing() {
    LeadHistory history =
        history(
            event(LeadEventKind.CAME_IN, 9, null),
            event(LeadEventKind.CONTACTED, 8, NurtureChannel.EMAIL),
            event(LeadEventKind.NURTURING, 7, null));

    assertTrue(history.purposesDone().isEmpty());
    assertEquals(NOW.minus(Duration.ofDays(8)), history.lastContactAt());
  }

  @Test
  void whatWasLearnedLaterGoesBeforeWhatWasKnown() {
    LeadFit before = new LeadFit(true, null, 50, null, false);
    LeadFit later = new LeadFit(null, true, 500, null, null);

    assertEquals(new LeadFit(true, true, 500, null, false), later.over(before));
    assertNull(later.over(LeadFit.UNKNOWN).targetIndustry());
  }

  @Test
  void nothingIsPlannedByAChannelOptedOutOfBefore() {
    LeadHistory history =
        history(
            event(LeadEventKind.CAME_IN, 9, null),
            event(LeadEventKind.OPTED_OUT, 9, NurtureChannel.TELEPHONE),
            event(LeadEventKind.CONTACT_PLANNED, 9, NurtureChannel.TELEPHONE));

    assertTrue(history.planned().isEmpty());
  }

  @Test
  void theLastContactIsTheLatestWhateverIsToldLast() {
    LeadHistory history =
        history(
            event(LeadEventKind.CAME_IN, 60, null),
            event(LeadEventKind.CONTACTED, 1, NurtureChannel.EMAIL),
            event(LeadEventKind.CONTACTED, 50, NurtureChannel.TELEPHONE));

    assertEquals(NOW.minus(Duration.ofDays(1)), history.lastContactAt());
  }
}
