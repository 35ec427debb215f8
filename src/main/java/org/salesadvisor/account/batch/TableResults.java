package org.salesadvisor.account.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.language.Language;

/** Results as rows of a table: the codes of the conclusions, without reasons and words. */
final class TableResults implements ResultWriter {

  private static final int CHUNK = 256;
  private static final int USUAL_CHARACTERS = 65_536;

  private static final String[] COLUMNS = {
    "line",
    "account.id",
    "id",
    "buyingClass",
    "sellingMode",
    "loop",
    "koop",
    "involvement",
    "principles",
    "leadSources",
    "interventions",
    "warnings",
    "cycleAlignment",
    "missing",
    "conflicts",
    "error"
  };

  private final Language language;

  /**
   * @param language of the words of faults
   */
  TableResults(Language language) {
    this.language = language;
  }

  @Override
  public int chunk() {
    return CHUNK;
  }

  @Override
  public byte[] head() {
    return write(csv -> csv.writeRecord(COLUMNS));
  }

  @Override
  public byte[] write(List<Result> results) {
    return write(csv -> results.forEach(result -> csv.writeRecord(row(result))));
  }

  private interface Content {
    void write(CsvWriter csv);
  }

  private static byte[] write(Content content) {
    StringWriter text = new StringWriter(USUAL_CHARACTERS);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      content.write(csv);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String[] row(Result result) {
    String[] row = new String[COLUMNS.length];
    row[0] = Long.toString(result.line());
    row[1] = result.account();
    if (result.verdict() instanceof Verdict.Advised advised) {
      advised(advised.answer(), row);
    } else if (result.verdict() instanceof Verdict.Refused refused) {
      row[row.length - 1] = faults(refused);
    }
    return row;
  }

  private static void advised(Answer answer, String[] row) {
    Advice advice = answer.advice();
    row[2] = answer.id() == null ? null : answer.id().toString();
    row[3] = Cells.value(advice.buyingClass());
    row[4] = Cells.value(advice.sellingMode());
    row[5] = Cells.value(advice.loop());
    row[6] = Cells.value(advice.koop());
    row[7] = Cells.value(advice.involvement());
    row[8] = Cells.values(advice.principles());
    row[9] = Cells.values(advice.leadSources());
    row[10] = Cells.values(advice.interventions());
    row[11] = Cells.values(advice.warnings());
    row[12] = Cells.values(advice.cycleAlignment());
    row[13] = Cells.missing(advice.missing());
    row[14] = Cells.conflicts(advice.conflicts());
  }

  private String faults(Verdict.Refused refused) {
    return refused.faults().stream()
        .map(fault -> fault.text(language))
        .collect(Collectors.joining("; ", refused.code() + ": ", ""));
  }
}
