package org.salesadvisor.check;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.scenario.Outcome;

/** Writes what must be put right as lines for people: a log, a terminal. */
public final class ReportText {

  private ReportText() {}

  /** Each obstacle on lines of its own, faults first; empty when there is none. */
  public static List<String> obstacles(CheckReport report) {
    List<String> lines = new ArrayList<>();
    report.faults().forEach(fault -> lines.add(fault.toString()));
    report.scenarios().failed().stream().map(Outcome::report).forEach(lines::add);
    report.findings().stream()
        .filter(Finding::forbids)
        .forEach(finding -> lines.add(finding.toString()));
    return lines;
  }
}
