package org.salesadvisor.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.language.Message;

/**
 * One line of a report, whether it is about a place in a file or about rules taken together. Sorts
 * by file, line and column.
 *
 * @param line counted from 1, or 0 when the file as a whole or no file is meant
 * @param column counted from 1, or 0 when unknown
 * @param rules the ids of the rules that a finding is about; empty for a fault
 * @param hint null when the message says all
 * @param witness a profile that shows it; null when there is none
 */
record Entry(
    Severity severity,
    String code,
    String path,
    int line,
    int column,
    List<String> rules,
    Message message,
    Message hint,
    JsonNode witness)
    implements Comparable<Entry> {

  private static final Comparator<Entry> BY_PLACE =
      Comparator.comparing(Entry::path)
          .thenComparingInt(Entry::line)
          .thenComparingInt(Entry::column)
          .thenComparing(Entry::code);

  static Entry of(RuleFault fault) {
    return new Entry(
        fault.severity(),
        fault.code(),
        fault.path(),
        fault.line(),
        fault.column(),
        List.of(),
        fault.message(),
        fault.hint(),
        null);
  }

  static Entry of(Finding finding) {
    return new Entry(
        finding.severity(),
        finding.code(),
        finding.path(),
        finding.line(),
        0,
        finding.rules(),
        finding.message(),
        finding.hint(),
        finding.witness());
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Entry other) {
    return BY_PLACE.compare(this, other);
  }
}
