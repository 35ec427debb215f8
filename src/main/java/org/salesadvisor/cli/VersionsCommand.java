package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.salesadvisor.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists which version served when, newest first. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class VersionsCommand implements Callable<Integer> {

  private static final String LINE = "%7s  %-12s  %-20s  %-9s  %-20s  %s";

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Option(names = "--limit", paramLabel = "NUMBER")
  private int limit = 20;

  @Option(names = "--format", descriptionKey = "list.format")
  private ListForm form = ListForm.text;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() {
    JsonNode page = service.in(advisor.language()).get(ActiveVersion.VERSIONS + "?limit=" + limit);
    if (form == ListForm.json) {
      spec.commandLine().getOut().println(page.path("items"));
    } else {
      lines(page.path("items")).forEach(spec.commandLine().getOut()::println);
    }
    return 0;
  }

  private List<String> lines(JsonNode items) {
    Language language = advisor.language();
    List<String> lines = new ArrayList<>();
    lines.add(
        LINE.formatted(
            "",
            RulesMessage.VERSION.with().text(language),
            RulesMessage.FROM.with().text(language),
            RulesMessage.ORIGIN.with().text(language),
            RulesMessage.WHO.with().text(language),
            RulesMessage.MESSAGE.with().text(language)));
    items.forEach(item -> lines.add(line(item)));
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static String line(JsonNode item) {
    return LINE.formatted(
        item.path("number").asText(),
        ActiveVersion.label(item),
        ActiveVersion.moment(item),
        item.path("origin").asText(),
        item.path("by").asText(""),
        item.path("message").asText(""));
  }
}
