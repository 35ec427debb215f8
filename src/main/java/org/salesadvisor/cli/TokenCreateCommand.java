package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a token. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class TokenCreateCommand implements Callable<Integer> {

  @ParentCommand private TokenCommand parent;

  @Parameters(paramLabel = "NAME", descriptionKey = "NAME")
  private String name;

  @Option(names = "--role", required = true, paramLabel = "ROLE")
  private String role;

  @Option(names = "--expires", paramLabel = "MOMENT", converter = Moment.class)
  private Instant expires;

  @Option(names = "--format")
  private ListForm format = ListForm.text;

  @Mixin private ServiceCall service;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ObjectNode asked = JsonNodeFactory.instance.objectNode().put("name", name).put("role", role);
    if (expires != null) {
      asked.put("expiresAt", expires.toString());
    }
    tell(service.in(parent.language()).post("/api/v1/tokens", asked));
    return 0;
  }

  private void tell(JsonNode made) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == ListForm.json) {
      out.println(made);
      return;
    }
    out.println(made.path("token").asText());
    out.flush();
    spec.commandLine()
        .getErr()
        .println(
            ServiceMessage.TOKEN_MADE
                .with(
                    made.path("name").asText(),
                    made.path("role").asText(),
                    made.path("expiresAt").asText(),
                    made.path("id").asText())
                .text(parent.language()));
  }
}
