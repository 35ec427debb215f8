package org.salesadvisor.cli;

import java.io.PrintWriter;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportText;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.language.Language;
import org.salesadvisor.scenario.FailedScenario;
import org.salesadvisor.scenario.TestRun;

/** Writes for people what came of scenarios: each that failed with all its differences. */
record TestPage(PrintWriter out, RulesOption rules, Language language) {

  void write(CheckReport report) {
    report.failed().forEach(failed -> out.println(rules.prefix() + failed.text(language) + "\n"));
    boolean hasWarnings = report.quality() != null;
    report.faults().stream()
        .filter(fault -> !fault.code().equals(FailedScenario.CODE))
        .filter(fault -> hasWarnings || fault.severity() == Severity.ERROR)
        .forEach(fault -> out.println(rules.prefix() + fault.text(language)));
    if (report.tests() == null) {
      ReportText.summary(report, language).forEach(out::println);
    } else {
      passed(report, report.tests());
    }
    out.flush();
  }

  private void passed(CheckReport report, TestRun tests) {
    if (report.quality() != null) {
      out.println(ReportText.tested(report, language));
    }
    out.println(
        (tests.failed().isEmpty()
                ? RulesMessage.ALL_PASSED.with(tests.total())
                : RulesMessage.FAILED_OF.with(tests.failed().size(), tests.total()))
            .text(language));
  }
}
