package org.salesadvisor.datasets.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/**
 * Reads moments that are written in one of some patterns. A day is its begin in the zone.
 * Immutable.
 */
public final class Moments {

  private static final int DAY = 10;
  private static final int SECOND = 19;

  /** ISO 8601 is read without a pattern. */
  private static final String ISO =
      "uuuu-M-d[['T'][ ]H:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS]]][XXX][X]";

  /** In the order in which they are tried; those that differ only in day and month are twins. */
  static final List<String> KNOWN =
      List.of(
          ISO,
          "uuuu/M/d[ H:mm[:ss]]",
          "d-M-uuuu[ H:mm[:ss]]",
          "M-d-uuuu[ H:mm[:ss]]",
          "d/M/uuuu[[,] H:mm[:ss]]",
          "M/d/uuuu[[,] H:mm[:ss]]",
          "d.M.uuuu[[,] H:mm[:ss]]",
          "M/d/uuuu[,] h:mm[:ss] a",
          "d/M/uuuu[,] h:mm[:ss] a",
          "d MMM uuuu[ H:mm[:ss]]",
          "MMM d, uuuu[[,] H:mm[:ss]]");

  private final List<DateTimeFormatter> formats;
  private final ZoneId zone;

  private Moments(List<DateTimeFormatter> formats, ZoneId zone) {
    this.formats = formats;
    this.zone = zone;
  }

  /** Those of the patterns. */
  static Moments of(List<String> patterns, ZoneId zone) {
    return new Moments(patterns.stream().map(Moments::format).toList(), zone);
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(
            pattern.contains("'") ? pattern.replace("yyyy", "uuuu") : pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The known patterns that read every sample; empty when none does. */
  static List<String> fitting(List<String> samples) {
    return KNOWN.stream()
        .filter(
            pattern -> {
              Moments one = of(List.of(pattern), ZoneId.of("UTC"));
              return samples.stream().allMatch(sample -> one.find(sample) != null);
            })
        .toList();
  }

  /** The moment, or null when it is written otherwise. */
  public Instant find(String text) {
    Instant usual = usual(text);
    if (usual != null) {
      return usual;
    }
    for (DateTimeFormatter format : formats) {
      try {
        return moment(
            format.parseBest(
                text,
                OffsetDateTime::from,
                ZonedDateTime::from,
                LocalDateTime::from,
                LocalDate::from));
      } catch (DateTimeException other) {
        continue;
      }
    }
    return null;
  }

  private Instant moment(TemporalAccessor read) {
    if (read instanceof LocalDateTime local) {
      return local.atZone(zone).toInstant();
    }
    return read instanceof LocalDate day ? day.atStartOfDay(zone).toInstant() : Instant.from(read);
  }

  /** A million rows have some million of these: 2018-05-31 and 2018-05-31 13:45:10. */
  private Instant usual(String text) {
    int length = text.length();
    boolean mayBe =
        (length == DAY || length == SECOND) && text.charAt(4) == '-' && text.charAt(7) == '-';
    if (!mayBe) {
      return null;
    }
    int time = length == DAY ? 0 : time(text);
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    if (time < 0 || year < 1 || month < 1 || day < 1) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day)
          .atTime(time / 3600, time / 60 % 60, time % 60)
          .atZone(zone)
          .toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }

  /** In seconds of the day; below zero when it is none. */
  private static int time(String text) {
    boolean mayBe =
        (text.charAt(10) == ' ' || text.charAt(10) == 'T')
            && text.charAt(13) == ':'
            && text.charAt(16) == ':';
    int hours = number(text, 11, 13);
    int minutes = number(text, 14, 16);
    int seconds = number(text, 17, 19);
    boolean is = mayBe && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
    return is && seconds >= 0 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : -1;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
