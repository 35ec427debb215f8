package org.salesadvisor.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.salesadvisor.errors.AdvisorException;
import picocli.CommandLine.ITypeConverter;

/** A moment on the command line; a day means its beginning in UTC. */
final class Moment implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new AdvisorException(
          "USAGE", CliMessage.BAD_AS_OF.with(text), CliMessage.WRITE_MOMENT.with());
    }
  }
}
