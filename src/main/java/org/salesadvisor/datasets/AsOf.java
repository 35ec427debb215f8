package org.salesadvisor.datasets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.salesadvisor.datasets.store.Dataset;

/**
 * As of when somebody asks: a moment, or a day, which means its end where the dataset is.
 *
 * @param day null when a moment is meant
 * @param moment null when a day is meant
 */
public record AsOf(LocalDate day, Instant moment) {

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
