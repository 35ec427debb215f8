package org.salesadvisor.today;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.salesadvisor.datasets.store.WorkItem;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.Texts;
import org.salesadvisor.web.SheetText;

/** Writes the list of today as a table, a row for each item. */
final class TodayTable {

  private static final List<String> COLUMNS =
      List.of(
          "owner",
          "urgency",
          "nextAction",
          "id",
          "account",
          "phase",
          "enteredAt",
          "nextStep",
          "nextStepAt",
          "expectedCloseAt",
          "closeDatePassed",
          "stagnating",
          "value",
          "currency",
          "since",
          "advice",
          "reasons");

  private TodayTable() {}

  static String of(OperationalFunnel funnel, Language language) {
    StringWriter text = new StringWriter();
    Texts texts = funnel.rules().texts(language);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(COLUMNS);
      funnel.page().forEach(item -> csv.writeRecord(row(Told.of(item, funnel, texts))));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return text.toString();
  }

  private static List<String> row(Told told) {
    WorkItem item = told.item();
    return List.of(
        SheetText.of(item.owner()),
        shown(told.urgency().value()),
        shown(told.nextAction().value()),
        SheetText.of(item.id()),
        SheetText.of(item.account()),
        shown(item.work().phase()),
        shown(item.enteredAt()),
        shown(item.work().nextStep()),
        shown(item.nextStepAt()),
        shown(item.expectedCloseAt()),
        shown(item.work().closeDatePassed()),
        shown(item.work().stagnating()),
        item.value() == null ? "" : item.value().toPlainString(),
        shown(item.currency()),
        shown(item.since()),
        told.advice(),
        String.join(" ", told.reasons()));
  }

  /** Nothing where it is unknown. */
  private static String shown(Object value) {
    return Objects.toString(value, "");
  }
}
