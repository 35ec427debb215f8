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
import picocli.CommandLine.Spec;

/** Makes a token. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes a token and writes it to standard output, this once; what else there is to know of"
            + " it goes to standard error.")
final class TokenCreateCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "NAME",
      description = "Who is to have it, such as crm; it stands in logs and in the audit trail.")
  private String name;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "viewer, manager, consultant or admin; each may do what those before it may.")
  private String role;

  @Option(
      names = "--expires",
      paramLabel = "MOMENT",
      converter = Moment.class,
      description = "2027-05-31 or 2027-05-31T12:00:00+02:00. Default: a year from now.")
  private Instant expires;

  @Option(names = "--format", description = "text or json. Default: ${DEFAULT-VALUE}.")
  private ListForm format = ListForm.text;

  @Mixin private ServiceCall service;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ObjectNode asked = JsonNodeFactory.instance.objectNode().put("name", name).put("role", role);
    if (expires != null) {
      asked.put("expiresAt", expires.toString());
    }
    tell(service.post("/api/v1/tokens", asked));
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
                .text(service.language()));
  }
}
