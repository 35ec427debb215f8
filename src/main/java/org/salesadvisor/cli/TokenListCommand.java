package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.salesadvisor.language.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists tokens. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class TokenListCommand implements Callable<Integer> {

  private static final String LINE = "%-24s  %-10s  %-20s  %-20s  %s";

  @ParentCommand private TokenCommand parent;

  @Option(names = "--all")
  private boolean isAll;

  @Option(names = "--format")
  private ListForm format = ListForm.text;

  @Mixin private ServiceCall service;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<JsonNode> tokens =
        TokenPages.all(service.in(parent.language())).stream()
            .filter(one -> isAll || isAccepted(one))
            .toList();
    if (format == ListForm.json) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      spec.commandLine().getOut().println(array.addAll(tokens));
    } else {
      lines(tokens).forEach(spec.commandLine().getOut()::println);
    }
    return 0;
  }

  static boolean isAccepted(JsonNode token) {
    JsonNode expires = token.path("expiresAt");
    return token.path("revokedAt").isNull()
        && (expires.isNull() || Instant.parse(expires.asText()).isAfter(Instant.now()));
  }

  private List<String> lines(List<JsonNode> tokens) {
    List<String> lines = new ArrayList<>();
    lines.add(
        LINE.formatted(
            words(ServiceMessage.NAME),
            words(ServiceMessage.ROLE),
            words(ServiceMessage.EXPIRES),
            words(ServiceMessage.LAST_USED),
            "id"));
    tokens.forEach(token -> lines.add(line(token)));
    return lines;
  }

  private String line(JsonNode token) {
    String expires =
        token.path("revokedAt").isNull()
            ? moment(token.path("expiresAt"), ServiceMessage.NEVER)
            : words(ServiceMessage.REVOKED);
    return LINE.formatted(
        token.path("name").asText(),
        token.path("role").asText(),
        expires,
        moment(token.path("lastUsedAt"), ServiceMessage.NEVER),
        token.path("id").asText());
  }

  private String moment(JsonNode moment, ServiceMessage none) {
    return moment.isNull() ? words(none) : moment.asText().replaceFirst("\\.\\d+", "");
  }

  private String words(ServiceMessage key) {
    Message message = key.with();
    return message.text(parent.language());
  }
}
