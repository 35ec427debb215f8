package org.salesadvisor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the commands on tokens. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    subcommands = {TokenCreateCommand.class, TokenListCommand.class, TokenRevokeCommand.class},
    description = "Makes, lists and revokes the tokens of a running service.",
    footerHeading = "%n",
    footer = {
      "Needs the token of an admin in the environment as ADVISOR_TOKEN.",
      "Exit codes: 0 done, 1 refused or failed, 2 not understood."
    })
final class TokenCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
