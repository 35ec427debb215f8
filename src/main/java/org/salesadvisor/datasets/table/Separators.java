package org.salesadvisor.datasets.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Finds what separates the cells of a table: what cuts its first rows into equally many. */
final class Separators {

  private static final char[] KNOWN = {',', ';', '\t', '|'};
  private static final int ROWS = 30;

  private Separators() {}

  /** A comma when nothing separates: then there is one column. */
  static char of(String begin) {
    char best = ',';
    double bestScore = 0;
    for (char separator : KNOWN) {
      double score = score(widths(begin, separator));
      if (score > bestScore) {
        best = separator;
        bestScore = score;
      }
    }
    return best;
  }

  /** The cells of the header, as far as the other rows have as many. */
  private static double score(List<Integer> widths) {
    if (widths.isEmpty() || widths.get(0) < 2) {
      return 0;
    }
    int width = widths.get(0);
    double equal = widths.stream().filter(one -> one == width).count() / (double) widths.size();
    return equal * equal * width;
  }

  private static List<Integer> widths(String begin, char separator) {
    List<Integer> widths = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvTable.settings(separator).build(CsvTable.records(), begin)) {
      Iterator<CsvRecord> records = csv.iterator();
      while (records.hasNext() && widths.size() < ROWS) {
        widths.add(records.next().getFieldCount());
      }
    } catch (java.io.IOException | CsvParseException broken) {
      // the rows before it tell enough
    }
    return widths;
  }
}
