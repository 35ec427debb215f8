package org.salesadvisor.cli;

import org.salesadvisor.errors.AdvisorException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command that holds all others. */
@Command(
    name = "advisor",
    mixinStandardHelpOptions = true,
    version = "Sales Advisor",
    description = "Explained advice for the B2B sales process.",
    footer = {
      "",
      "Without a command the service is started.",
      "Exit codes: 0 done, 1 refused or failed, 2 not understood."
    })
public final class AdvisorCommand implements Runnable {

  @Spec private CommandSpec spec;

  private AdvisorCommand() {}

  /** Runs a command and returns the exit code of the process. */
  public static int run(String... args) {
    return new CommandLine(new AdvisorCommand())
        .setExecutionExceptionHandler(AdvisorCommand::tell)
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  private static int tell(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof AdvisorException refused) {
      command.getErr().println(refused.getMessage());
      command.getErr().println(refused.whatNext());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw failure;
  }
}
