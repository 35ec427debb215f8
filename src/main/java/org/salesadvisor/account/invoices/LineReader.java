package org.salesadvisor.account.invoices;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.account.invoices.Mapping.Part;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/** Makes invoice lines of the rows of a table. */
final class LineReader {

  /** Beyond any company: a larger number is a slip of the pen. */
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  private static final int LONGEST_CODE = 200;

  private final Mapping mapping;
  private final Instant asOf;
  private final boolean hasDecimalComma;
  private final Map<Part, Integer> places = new EnumMap<>(Part.class);

  LineReader(Mapping mapping, Instant asOf, boolean hasDecimalComma) {
    this.mapping = mapping;
    this.asOf = asOf;
    this.hasDecimalComma = hasDecimalComma;
  }

  /** Finds the columns of the mapping. */
  void header(List<String> names, Faults faults) {
    mapping
        .columns()
        .forEach(
            (part, column) -> {
              int place = names.indexOf(column);
              places.put(part, place);
              if (place < 0) {
                faults.add(
                    "columns." + part.key(),
                    InvoiceMessage.NO_COLUMN.with(column, Nearest.hint(column, names)));
              } else if (place != names.lastIndexOf(column)) {
                faults.add("columns." + part.key(), InvoiceMessage.TWO_COLUMNS.with(column));
              }
            });
  }

  /** Why a row does not count, before anything else of it is read; null when it may. */
  Skip skip(CsvRecord row) {
    String invoice = cell(row, Part.INVOICE);
    if (mapping.skippedPrefixes().stream().anyMatch(invoice::startsWith)) {
      return Skip.CANCELLED;
    }
    return cell(row, Part.CUSTOMER).isEmpty() ? Skip.NO_CUSTOMER : null;
  }

  /** The line, or null when a fault was added. */
  InvoiceLine read(CsvRecord row, long line, Faults faults) {
    BigDecimal units = number(row, Part.UNITS, line, faults);
    BigDecimal price = mapping.columns().containsKey(Part.PRICE) ? price(row, line, faults) : null;
    Instant at = at(row, line, faults);
    String item = code(row, Part.ITEM, line, faults);
    String invoice = code(row, Part.INVOICE, line, faults);
    String customer = code(row, Part.CUSTOMER, line, faults);
    if (!faults.isEmpty()) {
      return null;
    }
    BigDecimal value = price == null ? null : price.multiply(units);
    String name = mapping.columns().containsKey(Part.NAME) ? cell(row, Part.NAME) : "";
    return new InvoiceLine(
        line,
        customer,
        name.isEmpty() ? null : name,
        invoice,
        at,
        item,
        units.doubleValue(),
        value);
  }

  boolean isAfter(InvoiceLine line) {
    return line.at().isAfter(asOf);
  }

  private String cell(CsvRecord row, Part part) {
    return row.getField(places.get(part)).strip();
  }

  private BigDecimal price(CsvRecord row, long line, Faults faults) {
    BigDecimal price = number(row, Part.PRICE, line, faults);
    if (price != null && price.signum() < 0) {
      faults.add(at(line, Part.PRICE, InvoiceMessage.BELOW_ZERO.with(price)));
    }
    return price;
  }

  private BigDecimal number(CsvRecord row, Part part, long line, Faults faults) {
    String cell = cell(row, part);
    String written = hasDecimalComma && cell.indexOf('.') < 0 ? cell.replace(',', '.') : cell;
    try {
      BigDecimal number = new BigDecimal(written);
      // an exponent of millions of digits must not be expanded
      if (Math.abs((long) number.scale()) <= 30 && number.abs().compareTo(MOST) <= 0) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // told below
    }
    faults.add(at(line, part, InvoiceMessage.NO_NUMBER.with(Shown.of(cell))));
    return null;
  }

  private Instant at(CsvRecord row, long line, Faults faults) {
    String cell = cell(row, Part.AT);
    try {
      TemporalAccessor at =
          mapping
              .dates()
              .parseBest(
                  cell,
                  OffsetDateTime::from,
                  ZonedDateTime::from,
                  LocalDateTime::from,
                  LocalDate::from);
      if (at instanceof LocalDateTime local) {
        return local.atZone(mapping.zone()).toInstant();
      } else if (at instanceof LocalDate day) {
        return day.atStartOfDay(mapping.zone()).toInstant();
      }
      return Instant.from(at);
    } catch (DateTimeParseException wrong) {
      faults.add(at(line, Part.AT, InvoiceMessage.NO_DATE.with(Shown.of(cell))));
      return null;
    }
  }

  private String code(CsvRecord row, Part part, long line, Faults faults) {
    String cell = cell(row, part);
    if (cell.isEmpty()
        || cell.length() > LONGEST_CODE
        || cell.chars().anyMatch(Character::isISOControl)) {
      faults.add(at(line, part, InvoiceMessage.CHARACTERS.with(Shown.of(cell), LONGEST_CODE)));
    }
    return cell;
  }

  private Fault at(long line, Part part, Message message) {
    return Fault.inCell(line, mapping.columns().get(part), message);
  }
}
