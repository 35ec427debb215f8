package org.salesadvisor.cli;

import java.io.PrintWriter;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportJson;
import org.salesadvisor.check.ReportSarif;
import org.salesadvisor.check.ReportText;
import org.salesadvisor.language.Language;
import picocli.CommandLine.Help.Ansi;

/** Writes a report on rules to standard output. */
record ReportPage(PrintWriter out, RulesOption rules, Language language) {

  void write(CheckReport report, ReportForm form) {
    switch (form) {
      case text -> text(report);
      case json -> out.println(ReportJson.of(report, language).toPrettyString());
      case sarif ->
          out.println(ReportSarif.of(report, rules.prefixFromHere(), language).toPrettyString());
    }
    out.flush();
  }

  private void text(CheckReport report) {
    ReportText.lines(report, rules.prefix(), language)
        .forEach(line -> out.println(severity(line.isError()) + " " + line.text()));
    ReportText.summary(report, language).forEach(out::println);
  }

  private String severity(boolean isError) {
    String word = (isError ? RulesMessage.ERROR : RulesMessage.WARNING).with().text(language);
    return Ansi.AUTO.string("@|bold," + (isError ? "red " : "yellow ") + word + "|@");
  }
}
