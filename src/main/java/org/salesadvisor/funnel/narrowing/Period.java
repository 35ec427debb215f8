package org.salesadvisor.funnel.narrowing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar period, written as ISO 8601 does: 2018-05-31, 2018-W22, 2018-05, 2018-Q2 or 2018.
 * Those of one funnel are all of one kind.
 *
 * @param kind how long it is
 * @param first its first day
 */
public record Period(Kind kind, LocalDate first) implements Comparable<Period> {

  /** How long a period is, with what may return in it. */
  public enum Kind {
    DAY(List.of(day -> day.getDayOfWeek().getValue())),
    WEEK(List.of()),
    MONTH(List.of(LocalDate::getMonthValue, day -> (day.getMonthValue() - 1) % 3)),
    QUARTER(List.of(day -> day.get(IsoFields.QUARTER_OF_YEAR))),
    YEAR(List.of());

    private final List<ToIntFunction<LocalDate>> seasons;

    Kind(List<ToIntFunction<LocalDate>> seasons) {
      this.seasons = seasons;
    }

    /** What may return, the finest first; each gives the season of a first day. */
    List<ToIntFunction<LocalDate>> seasons() {
      return seasons;
    }
  }

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?|-Q([1-4])|-W(\\d{2}))?");

  /** The period that a text names; empty when it names none. */
  public static Optional<Period> parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(Integer.parseInt(parts.group(1)), parts));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Period of(int year, Matcher parts) {
    if (parts.group(4) != null) {
      return new Period(
          Kind.QUARTER, LocalDate.of(year, Integer.parseInt(parts.group(4)) * 3 - 2, 1));
    } else if (parts.group(5) != null) {
      return new Period(Kind.WEEK, week(year, Integer.parseInt(parts.group(5))));
    } else if (parts.group(3) != null) {
      int month = Integer.parseInt(parts.group(2));
      return new Period(Kind.DAY, LocalDate.of(year, month, Integer.parseInt(parts.group(3))));
    } else if (parts.group(2) != null) {
      return new Period(Kind.MONTH, LocalDate.of(year, Integer.parseInt(parts.group(2)), 1));
    }
    return new Period(Kind.YEAR, LocalDate.of(year, 1, 1));
  }

  private static LocalDate week(int year, int number) {
    LocalDate inFirst = LocalDate.of(year, 1, 4);
    if (number < 1
        || number > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirst).getMaximum()) {
      throw new DateTimeException("no week " + number);
    }
    return inFirst.with(WeekFields.ISO.dayOfWeek(), 1).plusWeeks(number - 1L);
  }

  /** Its last day. */
  public LocalDate last() {
    return next().minusDays(1);
  }

  private LocalDate next() {
    return switch (kind) {
      case DAY -> first.plusDays(1);
      case WEEK -> first.plusWeeks(1);
      case MONTH -> first.plusMonths(1);
      case QUARTER -> first.plusMonths(3);
      case YEAR -> first.plusYears(1);
    };
  }

  /** The period after so many more of the same kind. */
  public LocalDate lastAfter(long more) {
    Period period = this;
    for (long i = 0; i < more; i++) {
      period = new Period(kind, period.next());
    }
    return period.last();
  }

  @Override
  public int compareTo(Period other) {
    return first.compareTo(other.first);
  }

  /** As it is written. */
  @Override
  public String toString() {
    return switch (kind) {
      case DAY -> first.toString();
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  first.get(IsoFields.WEEK_BASED_YEAR),
                  first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(first).toString();
      case QUARTER -> "%04d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> "%04d".formatted(first.getYear());
    };
  }
}
