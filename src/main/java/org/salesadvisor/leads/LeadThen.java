package org.salesadvisor.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.LeadSigns;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.leads.learned.Column;
import org.salesadvisor.leads.learned.KnownLead;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadHistory;
import org.salesadvisor.leads.score.LeadJudge;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.leads.store.ToldByDatasets.Told;

/**
 * A lead as it was known some days after it came in, and what became of it. What was written down
 * after its outcome was is left out, whatever moment it claims.
 *
 * @param told what its dataset tells of it; null when it was made of none
 * @param asOf later outcomes are not known
 */
record LeadThen(LeadLog log, Told told, LearnedQuery asked, Instant asOf) {

  private static final Set<LeadStep> ENDS =
      EnumSet.of(LeadStep.WON, LeadStep.LOST, LeadStep.DISQUALIFIED);

  private Instant cameAt() {
    return log.events().get(0).at();
  }

  /** When it is scored. */
  Instant scoredAt() {
    return cameAt().plus(Duration.ofDays(asked.afterDays()));
  }

  /** Until when winning it is in time. */
  Instant until() {
    return cameAt().plus(Duration.ofDays(asked.horizonDays()));
  }

  /** Until when events are known: nobody tells what happened after a dataset was made. */
  private Instant knownUntil() {
    if (log.lead().datasetId() == null) {
      return asOf;
    }
    Instant made = earlier(asOf, log.lead().createdAt());
    return told == null || told.asOf() == null ? made : earlier(made, told.asOf());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Whether it is known if it was won in time. */
  boolean isTimeOver() {
    return !until().isAfter(knownUntil());
  }

  /** Whether the moment to score it is still ahead. */
  boolean isTooEarly() {
    return scoredAt().isAfter(knownUntil());
  }

  /** Whether it ended before it could be scored: nothing was left to foretell. */
  boolean endedBefore() {
    int end = end();
    return end < log.events().size() && log.events().get(end).at().isBefore(scoredAt());
  }

  /** Whether its life has ended, by its last step. */
  boolean hasEnded() {
    LeadStep step = LeadStep.LEAD;
    for (LeadEvent event : log.events()) {
      step = event.kind().to() == null ? step : event.kind().to();
    }
    return ENDS.contains(step);
  }

  /** The place of its first outcome; behind the last event when there is none. */
  private int end() {
    List<LeadEvent> events = log.events();
    for (int i = 0; i < events.size(); i++) {
      if (ENDS.contains(events.get(i).kind().to())) {
        return i;
      }
    }
    return events.size();
  }

  private boolean isWonUntil(Instant moment) {
    return log.events().stream()
        .anyMatch(event -> event.kind().to() == LeadStep.WON && !event.at().isAfter(moment));
  }

  private LeadHistory history(LeadJudge judge) {
    return LeadHistory.of(log.events().subList(0, end()), scoredAt(), judge.halfLifeDays());
  }

  /** What is learned from. */
  KnownLead known(LeadJudge judge) {
    LeadHistory history = history(judge);
    Map<Column, String> values = values(judge.signs(history));
    return new KnownLead(
        cameAt(), values, isWonUntil(until()), isWonUntil(Instant.MAX), judge.points(history));
  }

  /** What a chance is foretold by. */
  Map<Column, String> values(LeadJudge judge) {
    return values(judge.signs(history(judge)));
  }

  private Map<Column, String> values(LeadSigns signs) {
    Map<Column, String> values = new EnumMap<>(Column.class);
    values.put(Column.SOURCE, text(log.lead().source()));
    values.put(Column.OWNER, log.lead().owner());
    values.put(Column.TARGET_INDUSTRY, text(signs.targetIndustry()));
    values.put(Column.SERVED_REGION, text(signs.servedRegion()));
    values.put(Column.COMPANY_SIZE, text(signs.companySize()));
    values.put(Column.ROLE, text(signs.role()));
    values.put(Column.NEED_STATED, text(signs.needStated()));
    values.put(Column.SITE_VISITED, text(signs.siteVisited()));
    values.put(Column.EMAIL_OPENED, text(signs.emailOpened()));
    values.put(Column.LINK_FOLLOWED, text(signs.linkFollowed()));
    values.put(Column.DOCUMENT_DOWNLOADED, text(signs.documentDownloaded()));
    values.put(Column.EVENT_ATTENDED, text(signs.eventAttended()));
    values.put(Column.CALL_ANSWERED, text(signs.callAnswered()));
    values.put(Column.REPLIED, text(signs.replied()));
    values.put(Column.OFFER_ASKED, text(signs.offerAsked()));
    if (told != null) {
      addTold(values);
    }
    return values;
  }

  private void addTold(Map<Column, String> values) {
    values.put(Column.CHANNEL, told.channel());
    values.put(Column.CAMPAIGN, told.campaign());
    values.put(Column.PRODUCT, told.product());
    values.put(Column.SIZE, told.size());
    values.put(Column.TEAM, told.team());
    Integer contacts = told.earlierContacts();
    values.put(Column.EARLIER_CONTACTS, contacts == null ? null : text(contacts > 0));
    // that they are told is all that matters: they are refused
    told.atEnd().forEach(one -> values.put(Column.valueOf(one.name()), "YES"));
  }

  private static String text(Object value) {
    return value instanceof Boolean yes ? (yes ? "YES" : "NO") : value == null ? null : value + "";
  }
}
