package org.salesadvisor.leads.life;

import java.time.Instant;
import java.time.LocalDate;
import org.salesadvisor.facts.conclusion.NurtureChannel;

/**
 * Something that happened to a lead. What does not apply is null.
 *
 * @param number its place in the log of the lead, counted from 1
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param by who wrote it down; null when nobody was known
 * @param channel of a contact, or the one opted out of; null with an opt-out of all
 * @param purpose of a contact, such as {@code INFORM}
 * @param day of a contact that is planned
 * @param note in free words
 * @param fit what was learned; never null
 */
public record LeadEvent(
    int number,
    LeadEventKind kind,
    Instant at,
    Instant recordedAt,
    String by,
    LeadReason reason,
    NurtureChannel channel,
    String purpose,
    LocalDate day,
    String note,
    LeadFit fit) {

  /** The same at another place. */
  public LeadEvent at(int place) {
    return new LeadEvent(place, kind, at, recordedAt, by, reason, channel, purpose, day, note, fit);
  }
}
