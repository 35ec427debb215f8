package org.salesadvisor.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the known word that somebody probably meant. */
final class Nearest {

  private Nearest() {}

  /** A hint such as "maybe `order.units`", by the fewest letters to change. */
  static String hint(String word, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .map(candidate -> "maybe `" + candidate + "`")
        .orElse("there is none");
  }

  /** The distance of Levenshtein, without regard to upper and lower case. */
  private static int distance(String word, String other) {
    String from = word.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
