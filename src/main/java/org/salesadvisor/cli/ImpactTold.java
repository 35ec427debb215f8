package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.salesadvisor.language.Language;
import picocli.CommandLine;

/** Writes an impact in the form that was asked for. */
record ImpactTold(CommandLine command, Language language) {

  /** What stands in the table is written while it is compared; here the rest. */
  void tell(JsonNode report, ImpactForm form) {
    switch (form) {
      case text -> print(command.getOut(), page(report, Terminal.isOut()));
      case json -> print(command.getOut(), report.toPrettyString() + "\n");
      case csv -> print(command.getErr(), page(report, Terminal.isErr()));
    }
  }

  private String page(JsonNode report, boolean isForPeople) {
    return new ImpactPage(isForPeople && System.getenv("NO_COLOR") == null, language).of(report);
  }

  private static void print(PrintWriter to, String text) {
    to.print(text);
    to.flush();
  }
}
