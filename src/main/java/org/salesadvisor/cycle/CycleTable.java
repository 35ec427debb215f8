package org.salesadvisor.cycle;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.Texts;
import org.salesadvisor.web.SheetText;

/** Writes the plan of an account as a table, a row for each step. */
public final class CycleTable {

  private static final List<String> COLUMNS =
      List.of("account", "step", "side", "owner", "on", "doneOn", "late", "measure", "text");

  private CycleTable() {}

  public static String of(IntegralCycle cycle, Language language) {
    StringWriter text = new StringWriter();
    Texts texts = cycle.rules().texts(language);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(COLUMNS);
      cycle.plan().forEach(step -> csv.writeRecord(row(step, cycle, texts)));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return text.toString();
  }

  private static List<String> row(PlannedStep step, IntegralCycle cycle, Texts texts) {
    return List.of(
        SheetText.of(cycle.document().account().id()),
        step.conclusion().value().toString(),
        step.conclusion().details().get("side").toString(),
        SheetText.of(CycleJson.owner(step, texts)),
        Objects.toString(step.on(), ""),
        Objects.toString(step.doneOn(), ""),
        Boolean.toString(step.isLate(cycle.timeline().today())),
        texts.name("MEASURE_" + step.measure()),
        texts.conclusion(step.conclusion().code()));
  }
}
