package org.salesadvisor.account.invoices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.salesadvisor.account.batch.Cut;
import org.salesadvisor.account.batch.Entries;
import org.salesadvisor.account.batch.Rows;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;

/**
 * The customers of a file of invoice lines. The lines that count are held in memory, because those
 * of one customer lie scattered.
 */
public final class Invoices {

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private final Mapping mapping;
  private final Map<String, Customer> customers = new LinkedHashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<Skip, Long> skipped = new EnumMap<>(Skip.class);
  private final Faults faults = new Faults();
  private long lines;

  private Invoices(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Reads a file; a line with a fault is passed over and its faults kept.
   *
   * @param asOf later lines do not count
   * @throws InvalidInputException when the columns of the mapping are not there
   */
  public static Invoices read(InputStream in, Mapping mapping, Instant asOf) throws IOException {
    Invoices invoices = new Invoices(mapping);
    invoices.read(in, asOf);
    return invoices;
  }

  private void read(InputStream in, Instant asOf) throws IOException {
    char[] separator = {','};
    Rows rows = new Rows(in, header -> separator[0] = separator(header));
    CsvReader.CsvReaderBuilder csv =
        CsvReader.builder()
            .fieldSeparator(separator[0])
            .allowMissingFields(true)
            .allowExtraFields(true);
    LineReader reader = new LineReader(mapping, asOf, separator[0] != ',');
    int width = header(rows, csv, reader);
    for (Cut cut = rows.next(); cut != null; cut = rows.next()) {
      lines++;
      Faults wrong = new Faults();
      line(rows, cut, csv, width, reader, wrong);
      if (!wrong.isEmpty()) {
        skip(Skip.FAULTY);
        wrong.all().forEach(faults::add);
      }
    }
    texts.clear();
  }

  private static char separator(String header) {
    char best = ',';
    for (char candidate : SEPARATORS) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private int header(Rows rows, CsvReader.CsvReaderBuilder csv, LineReader reader)
      throws IOException {
    Cut header = rows.next();
    if (header == null) {
      throw new InvalidInputException(List.of(Fault.inLine(1, InvoiceMessage.NO_CONTENT.with())));
    }
    List<String> names =
        csv.ofSingleCsvRecord(rows.text(header)).getFields().stream().map(String::strip).toList();
    Faults missing = new Faults();
    reader.header(names, missing);
    missing.throwIfAny();
    return names.size();
  }

  private void line(
      Rows rows,
      Cut cut,
      CsvReader.CsvReaderBuilder csv,
      int width,
      LineReader reader,
      Faults wrong) {
    CsvRecord row = row(rows, cut, csv, wrong);
    if (row != null && row.getFieldCount() != width) {
      wrong.add(
          Fault.inLine(cut.line(), InvoiceMessage.CELL_COUNT.with(row.getFieldCount(), width)));
    } else if (row != null) {
      Skip reason = reader.skip(row);
      if (reason != null) {
        skip(reason);
      } else {
        take(reader.read(row, cut.line(), wrong), reader);
      }
    }
  }

  private static CsvRecord row(Rows rows, Cut cut, CsvReader.CsvReaderBuilder csv, Faults wrong) {
    try {
      return csv.ofSingleCsvRecord(rows.text(cut));
    } catch (InvalidInputException invalid) {
      invalid.faults().forEach(wrong::add);
    } catch (CsvParseException broken) {
      wrong.add(Fault.inLine(cut.line(), ErrorMessage.NO_CELLS.with()));
    }
    return null;
  }

  private void take(InvoiceLine line, LineReader reader) {
    if (line == null) {
      return;
    }
    if (line.units() <= 0) {
      skip(Skip.NO_UNITS);
    } else if (reader.isAfter(line)) {
      skip(Skip.AFTER_AS_OF);
    } else {
      InvoiceLine kept = shared(line);
      customers.computeIfAbsent(kept.customer(), id -> new Customer(kept, mapping)).add(kept);
    }
  }

  /** Codes come again and again: one copy of each is enough. */
  private InvoiceLine shared(InvoiceLine line) {
    return new InvoiceLine(
        line.line(),
        line.customer(),
        line.name(),
        texts.computeIfAbsent(line.invoice(), text -> text),
        line.at(),
        texts.computeIfAbsent(line.item(), text -> text),
        line.units(),
        line.value());
  }

  private void skip(Skip reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  /** The customers, to be advised on; the line of each is the first that counts. */
  public Entries entries() {
    Iterator<Customer> iterator = customers.values().iterator();
    return () -> iterator.hasNext() ? iterator.next() : null;
  }

  /** The lines below the header, blank ones not counted. */
  public long lines() {
    return lines;
  }

  /** How many lines do not count, by reason; reasons that do not occur are left out. */
  public Map<Skip, Long> skipped() {
    return Map.copyOf(skipped);
  }

  /** The first faults; enough to correct a file by. */
  public List<Fault> faults() {
    return faults.all();
  }

  /** How many lines have faults. */
  public long faultCount() {
    return skipped.getOrDefault(Skip.FAULTY, 0L);
  }

  public int customers() {
    return customers.size();
  }

  /** Customers with more than one invoice. */
  public long repeatCustomers() {
    return customers.values().stream().filter(customer -> customer.invoiceCount() > 1).count();
  }

  /**
   * Invoices after the first of a customer, of which the share of known items is such.
   *
   * @param share tells of a share, 0..1, whether it counts
   */
  public long repeatOrders(DoublePredicate share) {
    return customers.values().stream()
        .flatMap(customer -> customer.knownShares().stream())
        .filter(known -> share.test(known))
        .count();
  }
}
