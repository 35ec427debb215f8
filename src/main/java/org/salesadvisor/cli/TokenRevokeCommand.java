package org.salesadvisor.cli;

import java.util.concurrent.Callable;
import org.salesadvisor.errors.AdvisorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Revokes a token. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class TokenRevokeCommand implements Callable<Integer> {

  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  @ParentCommand private TokenCommand parent;

  @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
  private String name;

  @Mixin private ServiceCall service;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    service.in(parent.language()).delete("/api/v1/tokens/" + id());
    spec.commandLine()
        .getErr()
        .println(ServiceMessage.TOKEN_REVOKED.with(name).text(parent.language()));
    return 0;
  }

  private String id() {
    if (name.matches(ID)) {
      return name;
    }
    return TokenPages.all(service.in(parent.language())).stream()
        .filter(token -> token.path("name").asText().equals(name))
        .filter(token -> token.path("revokedAt").isNull())
        .map(token -> token.path("id").asText())
        .findFirst()
        .orElseThrow(
            () ->
                new AdvisorException(
                    "TOKEN_NOT_FOUND",
                    ServiceMessage.NO_SUCH_TOKEN.with(name),
                    ServiceMessage.LIST_TOKENS.with()));
  }
}
