package org.salesadvisor.account.profile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.errors.Faults;

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

  static List<String> names(String header, char separator, String place, Faults faults) {
    try {
      List<String> names =
          reader(separator).ofSingleCsvRecord(header).getFields().stream()
              .map(String::strip)
              .toList();
      check(names, place, faults);
      return names;
    } catch (CsvParseException broken) {
      faults.add(place, "the header cannot be read; check its quotes");
      return List.of();
    }
  }

  static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true);
  }

  private static void check(List<String> names, String place, Faults faults) {
    if (names.size() == 1 && !TablePaths.has(names.get(0))) {
      String shown = Kind.abbreviated(names.get(0));
      faults.add(
          place,
          "the header has one column, `"
              + shown
              + "`; name facts such as account.id, separated by comma, semicolon or tab");
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      name(names.get(i), i + 1, place, seen, faults);
    }
    if (!seen.contains(REQUIRED)) {
      faults.add(place, "there is no column " + REQUIRED + "; it is required");
    }
  }

  private static void name(String name, int number, String place, Set<String> seen, Faults faults) {
    if (name.isEmpty()) {
      faults.add(place, "column " + number + " has no name; name it or take it out");
      return;
    }
    String at = place + ", column " + Kind.abbreviated(name);
    if (!TablePaths.has(name)) {
      TablePaths.refuse(name, at, faults);
    } else if (!seen.add(name)) {
      faults.add(at, "stands twice; leave one out");
    }
  }
}
