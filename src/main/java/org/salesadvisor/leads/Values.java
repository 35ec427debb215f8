package org.salesadvisor.leads;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.records.RecordShape;

/**
 * The values of a document that are being checked, with what is wrong with them.
 *
 * @param shape of the document
 * @param values in its order; null where one is absent or has a fault already
 * @param place makes the place of a field, for people
 */
record Values(
    RecordShape<?> shape, Object[] values, Faults faults, Function<String, String> place) {

  /** Who plans for later than this plans to forget it [A]. */
  private static final int LONGEST_DAYS = 366;

  @SuppressWarnings("unchecked")
  <T> T get(String name) {
    return (T) values[shape.names().indexOf(name)];
  }

  boolean has(String name) {
    return get(name) != null;
  }

  void fault(String name, org.salesadvisor.language.Message message) {
    faults.addUnlessNamed(place.apply(name), message);
  }

  /** What happened cannot be of the future. */
  void mustHaveHappened(String name, Instant now) {
    Instant at = get(name);
    if (at != null && at.isAfter(now)) {
      fault(name, LeadMessage.IN_FUTURE.with(at, now));
    }
  }

  /** A day that is planned lies between today and a year ahead (UTC). */
  void mustBeAhead(String name, Instant now) {
    String text = get(name);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (text == null) {
      return;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isBefore(today)) {
        fault(name, LeadMessage.DAY_PASSED.with(day, today));
      } else if (day.isAfter(today.plusDays(LONGEST_DAYS))) {
        fault(name, LeadMessage.DAY_FAR.with(day, LONGEST_DAYS));
      }
    } catch (DateTimeException wrong) {
      fault(name, LeadMessage.NO_DAY.with(Shown.of(text)));
    }
  }
}
