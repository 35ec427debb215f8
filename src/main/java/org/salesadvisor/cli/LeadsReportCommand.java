package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what becomes of leads. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsReportCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Option(names = "--from", paramLabel = "DAY")
  private String from;

  @Option(names = "--to", paramLabel = "DAY")
  private String to;

  @Option(names = "--dataset", paramLabel = "DATASET")
  private String dataset;

  @Option(names = "--format")
  private ListForm format = ListForm.text;

  @Override
  public Integer call() {
    ServiceCall called = service.in(parent.language());
    String id = NamedDataset.idOrNull(called, dataset);
    Query query = new Query().with("from", from).with("to", to).with("dataset", id);
    JsonNode report = called.get(LeadsCommand.PATH + "/report" + query);
    LeadsCommand.show(
        format == ListForm.json
            ? List.of(report.toPrettyString())
            : new LeadReportPage(parent.language()).lines(report),
        spec);
    return 0;
  }
}
