package org.salesadvisor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salesadvisor.account.advice.TopicNames;
import org.salesadvisor.account.batch.Tally;
import org.salesadvisor.account.invoices.Invoices;
import org.salesadvisor.account.invoices.Skip;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Texts;

/** What a file of invoices holds and what was advised on it. */
final class InvoiceReport {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final String ALL = "all";
  private static final String MOST = "mostKnown";
  private static final String SOME = "someKnown";
  private static final String FEW = "fewKnown";
  private static final String INSIDE = "  ";
  private static final String UNDETERMINED = "UNDETERMINED";

  private final Invoices invoices;
  private final Tally tally;
  private final double high;
  private final double low;
  private final Language language;
  private final Texts texts;

  InvoiceReport(Invoices invoices, LoadedRuleSet ruleSet, Tally tally, Language language) {
    this.invoices = invoices;
    this.tally = tally;
    this.language = language;
    this.texts = ruleSet.texts(language);
    this.high = ruleSet.norms().get("knownItemsHigh").value().doubleValue();
    this.low = ruleSet.norms().get("knownItemsLow").value().doubleValue();
  }

  private Map<String, Long> repeatOrders() {
    Map<String, Long> orders = new LinkedHashMap<>();
    orders.put(ALL, invoices.repeatOrders(share -> true));
    orders.put(MOST, invoices.repeatOrders(share -> share >= high));
    orders.put(SOME, invoices.repeatOrders(share -> share >= low && share < high));
    orders.put(FEW, invoices.repeatOrders(share -> share < low));
    return orders;
  }

  byte[] json() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("lines", invoices.lines());
    report.put("skipped", new TreeMap<>(invoices.skipped()));
    report.put("faults", faults());
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

  private List<Map<String, String>> faults() {
    return invoices.faults().stream()
        .map(fault -> Map.of("pointer", fault.pointer(), "message", fault.message().text(language)))
        .toList();
  }

  /** The report for people. */
  String text() {
    return new Text().report();
  }

  private final class Text {

    private final Locale locale = language.locale();
    private final StringBuilder text = new StringBuilder();

    String report() {
      text.append('\n');
      row("", PageWord.INVOICE_LINES.with(), invoices.lines());
      for (Skip reason : Skip.values()) {
        if (invoices.skipped().containsKey(reason)) {
          row(INSIDE, why(reason).with(), invoices.skipped().get(reason));
        }
      }
      invoices.faults().stream()
          .limit(10)
          .forEach(fault -> text.append("    ").append(fault.text(language)).append('\n'));
      row("", PageWord.CUSTOMERS.with(), invoices.customers());
      row(INSIDE, PageWord.REPEAT_CUSTOMERS.with(), invoices.repeatCustomers());
      Map<String, Long> orders = repeatOrders();
      row("", PageWord.REPEAT_ORDERS.with(), orders.get(ALL));
      row(INSIDE, PageWord.MOST_KNOWN.with(percent(high)), orders.get(MOST));
      row(INSIDE, PageWord.SOME_KNOWN.with(), orders.get(SOME));
      row(INSIDE, PageWord.FEW_KNOWN.with(percent(low)), orders.get(FEW));
      table();
      open();
      return text.toString();
    }

    private static PageWord why(Skip reason) {
      return switch (reason) {
        case CANCELLED -> PageWord.SKIPPED_CANCELLED;
        case NO_CUSTOMER -> PageWord.SKIPPED_NO_CUSTOMER;
        case NO_UNITS -> PageWord.SKIPPED_NO_UNITS;
        case AFTER_AS_OF -> PageWord.SKIPPED_AFTER_AS_OF;
        case FAULTY -> PageWord.SKIPPED_FAULTY;
      };
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.0f", share * 100);
    }

    private String name(String value, String words) {
      return value.equals(UNDETERMINED) ? PageWord.UNDETERMINED.with().text(language) : words;
    }

    private void row(String indent, Message label, long count) {
      String words = indent + label.text(language);
      text.append(String.format(locale, "%-64s %,12d%n", words, count));
    }

    private void table() {
      Map<String, Map<String, Long>> loops = tally.loopBySellingMode();
      Set<String> modes = new TreeSet<>();
      loops.values().forEach(row -> modes.addAll(row.keySet()));
      text.append(String.format("%n%-14s", "LOOP"));
      modes.forEach(
          mode ->
              text.append(String.format("%24s", name(mode, texts.name("SELLING_MODE_" + mode)))));
      text.append('\n');
      loops.forEach(
          (loop, row) -> {
            text.append(String.format("%-14s", name(loop, loop)));
            modes.forEach(
                mode -> text.append(String.format(locale, "%,24d", row.getOrDefault(mode, 0L))));
            text.append('\n');
          });
      text.append('\n');
    }

    private void open() {
      tally
          .undetermined()
          .forEach(
              (topic, count) -> {
                row(
                    "",
                    PageWord.TOPIC_UNDETERMINED.with(
                        texts.name("TOPIC_" + TopicNames.topic(topic))),
                    count);
                tally
                    .waitsFor()
                    .getOrDefault(topic, Map.of())
                    .forEach(
                        (path, waiting) -> row("    ", PageWord.WAITS_FOR.with(path), waiting));
              });
    }
  }
}
