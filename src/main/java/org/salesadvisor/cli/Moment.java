package org.salesadvisor.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment on the command line; a day means its beginning in UTC. */
final class Moment implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new TypeConversionException(
          "`" + text + "` is no moment; write 2026-05-31 or 2026-05-31T12:00:00+02:00");
    }
  }
}
