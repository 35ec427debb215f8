package org.salesadvisor.cli;

import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Holds the commands on tokens. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2,
    subcommands = {TokenCreateCommand.class, TokenListCommand.class, TokenRevokeCommand.class})
final class TokenCommand implements Runnable {

  @ParentCommand private AdvisorCommand advisor;

  Language language() {
    return advisor.language();
  }

  @Override
  public void run() {
    throw new AdvisorException(
        "USAGE", CliMessage.NAME_A_COMMAND.with(), CliMessage.SEE_HELP.with("advisor token"));
  }
}
