package org.salesadvisor.impact;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.web.SheetText;

/**
 * Writes every decision that differs as a row of a table. A part that says the same has empty
 * cells; of a list only what differs is told. Several values are separated by a bar.
 */
final class ChangeTable implements Closeable {

  private static final String BAR = "|";

  private final CsvWriter csv;

  ChangeTable(OutputStream out) {
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(columns());
  }

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("decision", "account.id", "decidedAt"));
    for (Part part : Part.values()) {
      columns.add(part.field() + ".before");
      columns.add(part.field() + ".after");
    }
    columns.addAll(List.of("rules.before", "rules.after"));
    return columns;
  }

  void add(String id, Given given, Difference difference) {
    List<String> row = new ArrayList<>();
    row.add(id);
    row.add(SheetText.of(given.account()));
    row.add(Objects.toString(given.decidedAt(), ""));
    for (Part part : Part.values()) {
      row.add(values(difference, part, Change::from));
      row.add(values(difference, part, Change::to));
    }
    row.add(String.join(BAR, difference.rulesBefore()));
    row.add(String.join(BAR, difference.rulesAfter()));
    csv.writeRecord(row);
  }

  private static String values(Difference difference, Part part, Function<Change, String> side) {
    return difference.changes().stream()
        .filter(change -> change.part() == part)
        .map(side)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(BAR));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
