package org.salesadvisor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table that a run prints. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table() {
    lines.add("| what | unit | median | min – max | runs | to reach |");
    lines.add("|---|---|---:|---:|---:|---|");
  }

  /**
   * Adds a row and shows it at once.
   *
   * @param goal in words, or empty
   */
  void add(String what, String unit, List<Double> values, String goal) {
    List<Double> sorted = values.stream().sorted().toList();
    line(
        "| %s | %s | %s | %s – %s | %d | %s |"
            .formatted(
                what,
                unit,
                number(median(sorted)),
                number(sorted.get(0)),
                number(sorted.get(sorted.size() - 1)),
                sorted.size(),
                goal));
  }

  /** Adds a row that says why there is no figure. */
  void skip(String what, String why) {
    line("| %s | skipped: %s | | | | |".formatted(what, why));
  }

  private void line(String line) {
    lines.add(line);
    System.out.println(line);
  }

  static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String number(double value) {
    String pattern = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, pattern, value).replace(",", " ");
  }

  String markdown() {
    return String.join("\n", lines) + "\n";
  }
}
