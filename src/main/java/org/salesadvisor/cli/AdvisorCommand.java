package org.salesadvisor.cli;

import java.io.PrintWriter;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.InvalidInputException;
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
    subcommands = {AdviseCommand.class, TokenCommand.class},
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
      tell(refused, command.getErr());
      command.getErr().println(refused.whatNext());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    if (failure instanceof RuleFaultsException faults) {
      command.getErr().println(faults.getMessage());
      command
          .getErr()
          .println("The rule set has " + faults.faults().size() + " faults; nothing was done.");
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw failure;
  }

  private static void tell(AdvisorException refused, PrintWriter err) {
    if (refused instanceof InvalidInputException invalid) {
      invalid.faults().forEach(fault -> err.println(fault.pointer() + ": " + fault.message()));
    } else {
      err.println(refused.getMessage());
    }
  }
}
