package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows one picture of a dataset that a running service holds. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class SummaryCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Option(names = "--dataset", paramLabel = "DATASET", required = true)
  private String dataset;

  @Option(names = "--from", paramLabel = "DAY")
  private String from;

  @Option(names = "--to", paramLabel = "DAY")
  private String to;

  @Option(names = "--as-of", paramLabel = "MOMENT")
  private String asOf;

  @Option(names = "--horizon-days", paramLabel = "DAYS")
  private String horizonDays;

  @Option(names = "--format")
  private DiagnoseForm format;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() {
    ServiceCall called = service.in(advisor.language());
    String id = NamedDataset.find(called, dataset).id();
    Query query =
        new Query()
            .with("from", from)
            .with("to", to)
            .with("asOf", asOf)
            .with("horizonDays", horizonDays);
    print(called.get(NamedDataset.PATH + "/" + id + "/summary" + query));
    return 0;
  }

  private void print(JsonNode summary) {
    PrintWriter out = spec.commandLine().getOut();
    boolean isTable = format == null ? Terminal.isOut() : format == DiagnoseForm.table;
    if (isTable) {
      boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
      out.print(new SummaryPage(hasColours, advisor.language()).of(summary));
    } else {
      out.println(summary.toPrettyString());
    }
    out.flush();
  }
}
