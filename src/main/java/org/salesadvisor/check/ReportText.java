package org.salesadvisor.check;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.scenario.Outcome;

/** Writes what must be put right as lines for people: a log, a terminal. */
public final class ReportText {

  private ReportText() {}

  /** Each obstacle on lines of its own, faults first; empty when there is none. */
  public static List<String> obstacles(CheckReport report, Language language) {
    List<String> lines = new ArrayList<>();
    report.errors().forEach(fault -> lines.add(fault.text(language)));
    report.scenarios().failed().stream().map(Outcome::report).forEach(lines::add);
    report.findings().stream()
        .filter(Finding::forbids)
        .forEach(finding -> lines.add(finding.text(language)));
    return lines;
  }
}
