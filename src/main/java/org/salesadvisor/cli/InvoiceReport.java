package org.salesadvisor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salesadvisor.account.batch.Tally;
import org.salesadvisor.account.invoices.Invoices;
import org.salesadvisor.account.invoices.Skip;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.Norms;

/** What a file of invoices holds and what was advised on it. */
final class InvoiceReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Invoices invoices;
  private final Tally tally;
  private final double high;
  private final double low;

  InvoiceReport(Invoices invoices, Norms norms, Tally tally) {
    this.invoices = invoices;
    this.tally = tally;
    this.high = norms.get("knownItemsHigh").value().doubleValue();
    this.low = norms.get("knownItemsLow").value().doubleValue();
  }

  private Map<String, Long> repeatOrders() {
    Map<String, Long> orders = new LinkedHashMap<>();
    orders.put("all", invoices.repeatOrders(share -> true));
    orders.put("mostKnown", invoices.repeatOrders(share -> share >= high));
    orders.put("someKnown", invoices.repeatOrders(share -> share >= low && share < high));
    orders.put("fewKnown", invoices.repeatOrders(share -> share < low));
    return orders;
  }

  byte[] json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("lines", invoices.lines());
    report.put("skipped", new TreeMap<>(invoices.skipped()));
    report.put("faults", invoices.faults());
    report.put("customers", invoices.customers());
    report.put("repeatCustomers", invoices.repeatCustomers());
    report.put("knownItemsHigh", high);
    report.put("knownItemsLow", low);
    report.put("repeatOrders", repeatOrders());
    report.put("loopBySellingMode", tally.loopBySellingMode());
    report.put("undetermined", tally.undetermined());
    report.put("waitsFor", tally.waitsFor());
    try {
      return JSON.writeValueAsBytes(report);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a report of plain values", impossible);
    }
  }

  String text(Language language) {
    return new Text(language).report();
  }

  /** The report for people. */
  private final class Text {

    private final ResourceBundle words;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    Text(Language language) {
      this.words = Languages.words(language);
      this.locale = language.locale();
    }

    String report() {
      text.append('\n');
      row("report.lines", invoices.lines());
      for (Skip reason : Skip.values()) {
        if (invoices.skipped().containsKey(reason)) {
          row("report." + reason, invoices.skipped().get(reason));
        }
      }
      invoices.faults().stream()
          .limit(10)
          .forEach(f -> text.append("    " + f.pointer() + ": " + f.message() + "\n"));
      row("report.customers", invoices.customers());
      row("report.repeatCustomers", invoices.repeatCustomers());
      Map<String, Long> orders = repeatOrders();
      orders.forEach((kind, count) -> row("report." + kind, count));
      table();
      open();
      return text.toString();
    }

    private void row(String key, long count) {
      String label = String.format(locale, words.getString(key), high * 100, low * 100);
      text.append(String.format(locale, "%-64s %,12d%n", label, count));
    }

    private void table() {
      Map<String, Map<String, Long>> loops = tally.loopBySellingMode();
      Set<String> modes = new TreeSet<>();
      loops.values().forEach(row -> modes.addAll(row.keySet()));
      text.append(String.format("%n%-14s", "LOOP"));
      modes.forEach(mode -> text.append(String.format("%16s", mode)));
      text.append('\n');
      loops.forEach(
          (loop, row) -> {
            text.append(String.format("%-14s", loop));
            modes.forEach(
                mode -> text.append(String.format(locale, "%,16d", row.getOrDefault(mode, 0L))));
            text.append('\n');
          });
      text.append('\n');
    }

    private void open() {
      tally
          .undetermined()
          .forEach(
              (topic, count) -> {
                text.append(
                    String.format(
                        locale,
                        "%-64s %,12d%n",
                        words.getString(topic) + " " + words.getString("undetermined"),
                        count));
                tally
                    .waitsFor()
                    .getOrDefault(topic, Map.of())
                    .forEach(
                        (path, waiting) ->
                            text.append(
                                String.format(
                                    locale,
                                    "%-64s %,12d%n",
                                    "    " + words.getString("report.waitsFor") + " " + path,
                                    waiting)));
              });
    }
  }
}
