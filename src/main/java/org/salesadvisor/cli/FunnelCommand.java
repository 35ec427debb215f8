package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.salesadvisor.errors.AdvisorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the order funnel of a dataset that a running service holds. */
@Command(
    name = "funnel",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class FunnelCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATASET", descriptionKey = "DATASET")
  private String dataset;

  @Option(names = "--by", paramLabel = "DIMENSION")
  private String by;

  @Option(names = "--from", paramLabel = "DAY")
  private String from;

  @Option(names = "--to", paramLabel = "DAY")
  private String to;

  @Option(names = "--only", paramLabel = "DIMENSION=VALUE")
  private List<String> only = List.of();

  @Option(names = "--without", paramLabel = "DIMENSION")
  private List<String> without = List.of();

  @Option(names = "--strict")
  private boolean isStrict;

  @Option(names = "--format", descriptionKey = "list.format")
  private ListForm form = ListForm.text;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() {
    ServiceCall called = service.in(advisor.language());
    String id = NamedDataset.find(called, dataset).id();
    JsonNode funnel = called.get(NamedDataset.PATH + "/" + id + "/funnel" + query());
    var out = spec.commandLine().getOut();
    if (form == ListForm.json) {
      out.println(funnel.toPrettyString());
    } else {
      new FunnelPage(advisor.language()).lines(funnel).forEach(out::println);
    }
    return 0;
  }

  private Query query() {
    Query query =
        new Query().with("strict", isStrict).with("by", by).with("from", from).with("to", to);
    for (String one : only) {
      int sign = mustHaveSign(one);
      query.with(one.substring(0, sign).toLowerCase(Locale.ROOT), one.substring(sign + 1));
    }
    without.forEach(dimension -> query.with("without", dimension));
    return query;
  }

  private int mustHaveSign(String one) {
    int sign = one.indexOf('=');
    if (sign < 1) {
      AdvisorException wrong =
          new AdvisorException(
              "USAGE",
              CliMessage.BAD_VALUE.with("--only", one),
              CliMessage.SEE_HELP.with("advisor funnel"));
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
    return sign;
  }
}
