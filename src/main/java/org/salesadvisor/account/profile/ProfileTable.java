package org.salesadvisor.account.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Message;

/**
 * Profiles as rows of a table (CSV). Thread-safe.
 *
 * <p>The header names facts by their path, such as {@code purchase.boughtBefore}; the order is
 * free. An empty cell is an unknown fact. Money is {@code 250.00 EUR}; the values of a set are
 * separated by a bar, and a bar alone is the empty set. Where semicolons or tabs separate the
 * cells, numbers may have a decimal comma, as spreadsheets of some countries write; thousands are
 * never grouped. The order history and the rows of a funnel are lists, which a table cannot give.
 */
public final class ProfileTable {

  private final List<String> names;
  private final char separator;
  private final CsvReader.CsvReaderBuilder reader;
  private final TableGroup columns = TableGroup.root(ProfileDocument.SHAPE);

  private ProfileTable(List<String> names, char separator) {
    this.names = names;
    this.separator = separator;
    this.reader = TableHeader.reader(separator);
    for (int i = 0; i < names.size(); i++) {
      columns.add(names.get(i), i);
    }
  }

  /** The separator of a header: comma, semicolon or tab. */
  public static char separator(String header) {
    return TableHeader.separator(header);
  }

  /**
   * Reads a header.
   *
   * @param line where it stands, counted from 1
   * @throws InvalidInputException naming every fault
   */
  public static ProfileTable of(String header, long line) {
    Faults faults = new Faults();
    char separator = separator(header);
    List<String> names = TableHeader.names(header, separator, line, faults);
    faults.throwIfAny();
    return new ProfileTable(names, separator);
  }

  /** The facts that a column can give, by path. */
  public static Set<String> paths() {
    return TablePaths.all();
  }

  /** A profile of which these facts are given; faults name the path. */
  public static Profile of(List<String> paths, List<String> values, Instant now) {
    Faults faults = new Faults();
    paths.stream()
        .filter(path -> !TablePaths.has(path))
        .forEach(path -> faults.add(path, () -> TablePaths.wrong(path)));
    List<String> known = paths.stream().filter(TablePaths::has).toList();
    ProfileTable table = new ProfileTable(known, ',');
    ProfileDocument document = table.document(i -> values.get(paths.indexOf(known.get(i))), faults);
    check(document, now, faults);
    if (!faults.isEmpty()) {
      throw new InvalidInputException(
          faults.all().stream()
              .map(fault -> new Fault(path(fault.pointer()), fault.message()))
              .toList());
    }
    return document.profile();
  }

  /**
   * Reads a row.
   *
   * @param row one record, without its line end
   * @param line where it starts, counted from 1
   * @param now moments after it are refused
   * @throws InvalidInputException naming every fault with line and column
   */
  public Profile read(String row, long line, Instant now) {
    Faults faults = new Faults();
    CsvRecord cells = cells(row, faults);
    if (cells != null && cells.getFieldCount() == names.size()) {
      ProfileDocument document = document(cells::getField, faults);
      check(document, now, faults);
      if (faults.isEmpty()) {
        return document.profile();
      }
    } else if (cells != null) {
      faults.add("", countFault(cells.getFieldCount()));
    }
    throw new InvalidInputException(
        faults.all().stream().map(fault -> placed(fault, line)).toList());
  }

  private CsvRecord cells(String row, Faults faults) {
    try {
      return reader.ofSingleCsvRecord(row);
    } catch (CsvParseException broken) {
      faults.add("", ErrorMessage.NO_CELLS.with());
      return null;
    }
  }

  private ProfileDocument document(java.util.function.IntFunction<String> cells, Faults faults) {
    return (ProfileDocument) columns.read(cells, separator != ',', faults);
  }

  private static void check(ProfileDocument document, Instant now, Faults faults) {
    if (document != null) {
      document.check(now, faults);
    }
  }

  private Message countFault(int count) {
    Object shown = separator == '\t' ? ProfileMessage.TAB.with() : "`" + separator + "`";
    return count == 1
        ? ProfileMessage.ONE_CELL.with(names.size(), shown)
        : ProfileMessage.CELL_COUNT.with(count, names.size(), shown);
  }

  private static Fault placed(Fault fault, long line) {
    String path = path(fault.pointer());
    return path.isEmpty()
        ? Fault.inLine(line, fault.message())
        : Fault.inCell(line, path, fault.message());
  }

  private static String path(String pointer) {
    return pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : pointer;
  }
}
