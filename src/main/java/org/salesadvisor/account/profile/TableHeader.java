package org.salesadvisor.account.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.records.Kind;

/** Reads the first line of a table of profiles. */
final class TableHeader {

  private static final String REQUIRED = "account.id";
  private static final char[] SEPARATORS = {',', ';', '\t'};

  private TableHeader() {}

  /** The separator that makes most known names out of a header. */
  static char separator(String header) {
    char best = ',';
    int most = -1;
    for (char candidate : SEPARATORS) {
      String[] names = header.replace("\"", "").split(String.valueOf(candidate));
      int known = 0;
      for (String name : names) {
        known += TablePaths.has(name.strip()) ? 1 : 0;
      }
      // a header of which nothing is known is still one with a separator
      int weight = known * 1_000 + names.length;
      if (weight > most) {
        most = weight;
        best = candidate;
      }
    }
    return best;
  }

  static List<String> names(String header, char separator, long line, Faults faults) {
    try {
      List<String> names =
          reader(separator).ofSingleCsvRecord(header).getFields().stream()
              .map(String::strip)
              .toList();
      check(names, line, faults);
      return names;
    } catch (CsvParseException broken) {
      faults.add(Fault.inLine(line, ProfileMessage.HEADER_UNREADABLE.with()));
      return List.of();
    }
  }

  static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true);
  }

  private static void check(List<String> names, long line, Faults faults) {
    if (names.size() == 1 && !TablePaths.has(names.get(0))) {
      String shown = Kind.abbreviated(names.get(0));
      faults.add(Fault.inLine(line, ProfileMessage.HEADER_OF_ONE.with(shown)));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      name(names.get(i), i + 1, line, seen, faults);
    }
    if (!seen.contains(REQUIRED)) {
      faults.add(Fault.inLine(line, ProfileMessage.NO_COLUMN.with(REQUIRED)));
    }
  }

  private static void name(String name, int number, long line, Set<String> seen, Faults faults) {
    if (name.isEmpty()) {
      faults.add(Fault.inLine(line, ProfileMessage.COLUMN_WITHOUT_NAME.with(number)));
      return;
    }
    String column = Kind.abbreviated(name);
    if (!TablePaths.has(name)) {
      faults.add(Fault.inCell(line, column, TablePaths.wrong(name)));
    } else if (!seen.add(name)) {
      faults.add(Fault.inCell(line, column, ProfileMessage.TWICE.with()));
    }
  }
}
