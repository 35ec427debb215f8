package org.salesadvisor.cli;

import java.util.List;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;

/** Holds the commands on leads. */
@Command(
    name = "leads",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2,
    subcommands = {
      LeadsListCommand.class,
      LeadsShowCommand.class,
      LeadsAddCommand.class,
      LeadsEventCommand.class,
      LeadsPlanCommand.class,
      LeadsImportCommand.class,
      LeadsReportCommand.class,
      LeadsLearnedCommand.class,
      LeadsEraseCommand.class
    })
final class LeadsCommand implements Runnable {

  static final String PATH = "/api/v1/leads";

  @ParentCommand private AdvisorCommand advisor;

  Language language() {
    return advisor.language();
  }

  /** Writes lines for a person. */
  static void show(List<String> lines, CommandSpec spec) {
    lines.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
  }

  @Override
  public void run() {
    throw new AdvisorException(
        "USAGE", CliMessage.NAME_A_COMMAND.with(), CliMessage.SEE_HELP.with("advisor leads"));
  }
}
