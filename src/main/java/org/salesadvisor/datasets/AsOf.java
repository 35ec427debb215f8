package org.salesadvisor.datasets;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/**
 * As of when somebody asks: a moment, or a day, which means its end where the dataset is.
 *
 * @param day null when a moment is meant
 * @param moment null when a day is meant
 */
public record AsOf(LocalDate day, Instant moment) {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int DAY = "2018-05-31".length();

  /**
   * Reads.
   *
   * @throws java.time.DateTimeException when it is neither
   */
  public static AsOf parse(String written) {
    return written.length() == DAY
        ? new AsOf(LocalDate.parse(written), null)
        : new AsOf(null, OffsetDateTime.parse(written).toInstant());
  }

  /**
   * The moment that a parameter {@code asOf} means.
   *
   * @param written null when it is left out
   * @return null when it is left out, and when it is a fault
   */
  public static Instant read(String written, Dataset dataset, Faults faults) {
    if (written == null) {
      return null;
    }
    try {
      Instant moment = parse(written).in(dataset);
      int year = moment.atOffset(ZoneOffset.UTC).getYear();
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return moment;
      }
    } catch (DateTimeException wrong) {
      // told below
    }
    faults.add("asOf", DatasetMessage.NO_MOMENT.with(Shown.of(written)));
    return null;
  }

  /** When it begins where days begin first. */
  public Instant earliest() {
    return beginsAt(ZoneOffset.MAX);
  }

  /** When it begins where the dataset is. */
  public Instant begin(Dataset dataset) {
    return beginsAt(ZoneId.of(dataset.zone()));
  }

  private Instant beginsAt(ZoneId zone) {
    return day == null ? moment : day.atStartOfDay(zone).toInstant();
  }

  /** The moment that is meant, in steps of the database: microseconds. */
  public Instant in(Dataset dataset) {
    return day == null
        ? moment
        : day.plusDays(1).atStartOfDay(ZoneId.of(dataset.zone())).toInstant().minusNanos(1_000);
  }
}
