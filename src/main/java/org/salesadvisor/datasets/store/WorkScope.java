package org.salesadvisor.datasets.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.salesadvisor.facts.SalesPhase;

/**
 * Which open work is looked at, and by which measures it is told.
 *
 * @param asOf nothing that happened later is known
 * @param owner the rep whose work it is; null for everybody
 * @param tellsOwners whether the dataset tells whose open work is
 * @param tellsSteps whether the dataset tells next steps at all
 * @param usual by phase, how long those that were won stayed at most, but for a few; absent where
 *     nobody can say
 * @param dueDays within how many days a next step is due
 * @param longOverdueDays from how many days on a next step is long overdue
 */
public record WorkScope(
    Dataset dataset,
    Instant asOf,
    String owner,
    boolean tellsOwners,
    boolean tellsSteps,
    Map<SalesPhase, Duration> usual,
    int dueDays,
    int longOverdueDays) {

  public WorkScope {
    usual = Map.copyOf(usual);
  }

  /** The day of that moment, where the dataset has its days. */
  public LocalDate day() {
    return LocalDate.ofInstant(asOf, ZoneId.of(dataset.zone()));
  }

  /** Whether the dataset tells later things too, so that its plans may be later ones. */
  public boolean isPast() {
    return asOf.isBefore(dataset.asOf());
  }

  /**
   * Whose an opportunity {@code o} is, as SQL: nobody knows where only those that were won tell.
   */
  String rep() {
    return tellsOwners ? "o.rep" : "NULL::text";
  }

  /** The first moment of a day so many days later. */
  Instant start(int later) {
    return day().plusDays(later).atStartOfDay(ZoneId.of(dataset.zone())).toInstant();
  }

  /** Null where nobody can say. */
  Double usualSeconds(SalesPhase phase) {
    Duration stay = usual.get(phase);
    return stay == null ? null : stay.toNanos() / 1e9;
  }
}
