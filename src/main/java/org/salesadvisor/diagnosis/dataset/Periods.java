package org.salesadvisor.diagnosis.dataset;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedList;
import java.util.List;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.funnel.narrowing.Period;

/** The calendar periods of a time. */
final class Periods {

  private Periods() {}

  /**
   * From the one of the first day to the one of the last, in their order.
   *
   * @param most of them; the last ones
   */
  static List<Period> of(Dimension kind, LocalDate first, LocalDate last, int most) {
    LinkedList<Period> periods = new LinkedList<>();
    LocalDate day = last;
    while (periods.size() < most && !day.isBefore(first)) {
      Period period = containing(kind, day);
      periods.addFirst(period);
      day = period.first().minusDays(1);
    }
    return List.copyOf(periods);
  }

  private static Period containing(Dimension kind, LocalDate day) {
    return switch (kind) {
      case WEEK ->
          new Period(
              Period.Kind.WEEK, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case MONTH -> new Period(Period.Kind.MONTH, day.withDayOfMonth(1));
      case QUARTER -> new Period(Period.Kind.QUARTER, day.with(IsoFields.DAY_OF_QUARTER, 1));
      case YEAR -> new Period(Period.Kind.YEAR, day.withDayOfYear(1));
      default -> throw new IllegalArgumentException(kind + " is no period");
    };
  }
}
