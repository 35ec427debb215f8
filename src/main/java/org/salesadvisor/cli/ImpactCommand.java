package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.RuleSetFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Has a service say what a rule folder would change for those who were advised. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class ImpactCommand implements Callable<Integer> {

  private static final String PATH = ActiveVersion.VERSIONS + "/impact";

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;
  @Mixin private RulesOption rules;

  @Option(names = "--candidate", paramLabel = "VERSION")
  private String candidate;

  @Option(names = "--account", paramLabel = "ACCOUNT")
  private String account;

  @Option(names = "--from", paramLabel = "MOMENT", converter = Moment.class)
  private Instant from;

  @Option(names = "--to", paramLabel = "MOMENT", converter = Moment.class)
  private Instant to;

  @Mixin private WantedOptions wanted;

  @Option(names = "--format")
  private ImpactForm format = ImpactForm.text;

  @Option(names = "--changes", paramLabel = "FILE")
  private Path changes;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() throws IOException {
    mustNameOneCandidate();
    byte[] zip = candidate == null ? RuleSetFiles.zip(rules.read()) : null;
    ServiceCall called = service.in(advisor.language());
    JsonNode begun = called.ask(PATH + query(), zip);
    String run = PATH + "/" + begun.path("id").asText();
    JsonNode report = new ImpactWait(called, run).toEnd(advisor.language()).path("report");
    table(called, run + "/changes");
    new ImpactTold(spec.commandLine(), advisor.language()).tell(report, format);
    return report.path("refused").asLong() == 0 ? 0 : 1;
  }

  private void mustNameOneCandidate() {
    if (candidate != null && spec.commandLine().getParseResult().hasMatchedOption("--rules")) {
      AdvisorException two =
          new AdvisorException(
              "USAGE",
              CliMessage.TWO_CANDIDATES.with(),
              CliMessage.SEE_HELP.with("advisor impact"));
      throw new ParameterException(spec.commandLine(), two.getMessage(), two);
    }
  }

  private String query() {
    StringBuilder query = new StringBuilder("?");
    add(query, "candidate", candidate);
    add(query, "account", account);
    add(query, "from", from);
    add(query, "to", to);
    return query + wanted.query();
  }

  private static void add(StringBuilder query, String name, Object value) {
    if (value != null) {
      query.append('&').append(name).append('=').append(ServiceCall.encoded(value.toString()));
    }
  }

  private void table(ServiceCall called, String path) throws IOException {
    if (changes != null) {
      try (OutputStream file = Files.newOutputStream(changes)) {
        called.copy(path, file);
      }
    } else if (format == ImpactForm.csv) {
      called.copy(path, new FileOutputStream(FileDescriptor.out));
    }
  }
}
