package org.salesadvisor.check;

import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.language.Language;

/** Writes what must be put right as lines for people: a log, a terminal. */
public final class ReportText {

  private ReportText() {}

  /** Each obstacle as a line, faults first; empty when there is none. */
  public static List<String> obstacles(CheckReport report, Language language) {
    return Stream.concat(
            report.errors().map(fault -> fault.text(language)),
            report.forbidding().map(finding -> finding.text(language)))
        .toList();
  }
}
