package org.salesadvisor.cycle;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;

/** Reads days. */
final class Days {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private Days() {}

  /** The day; null when there is none, or when it is a fault. */
  static LocalDate read(String text, String pointer, Faults faults) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException wrong) {
      // told below
    }
    faults.add(pointer, CycleMessage.NO_DAY.with(Shown.of(text)));
    return null;
  }

  /** The day of a text that was checked; null when there is none. */
  static LocalDate of(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
