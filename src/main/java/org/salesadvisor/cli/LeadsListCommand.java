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

/** Lists leads with where they go. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsListCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Option(names = "--step", paramLabel = "STEP")
  private String step;

  @Option(names = "--owner", paramLabel = "NAME")
  private String owner;

  @Option(names = "--source", paramLabel = "SOURCE")
  private String source;

  @Option(names = "--dataset", paramLabel = "DATASET")
  private String dataset;

  @Option(names = "--limit", paramLabel = "N")
  private Integer limit;

  @Option(names = "--format")
  private ListForm format = ListForm.text;

  @Override
  public Integer call() {
    ServiceCall called = service.in(parent.language());
    Query query =
        new Query()
            .with("step", step)
            .with("owner", owner)
            .with("source", source)
            .with("dataset", NamedDataset.idOrNull(called, dataset))
            .with("limit", limit);
    JsonNode page = called.get(LeadsCommand.PATH + query);
    LeadsCommand.show(
        format == ListForm.json
            ? List.of(page.toPrettyString())
            : new LeadsPage(parent.language()).list(page),
        spec);
    return 0;
  }
}
