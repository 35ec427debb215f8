package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what is open in a dataset that a running service holds, and what to do today. */
@Command(
    name = "today",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class TodayCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATASET", descriptionKey = "DATASET")
  private String dataset;

  @Option(names = "--owner", paramLabel = "NAME")
  private String owner;

  @Option(names = "--as-of", paramLabel = "MOMENT")
  private String asOf;

  @Option(names = "--limit", paramLabel = "N")
  private Integer limit;

  @Option(names = "--format")
  private TodayForm form = TodayForm.table;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() {
    ServiceCall called = service.in(advisor.language());
    String path = NamedDataset.PATH + "/" + NamedDataset.find(called, dataset).id() + "/today";
    var out = spec.commandLine().getOut();
    switch (form) {
      case csv, ics -> out.print(called.text(path + "." + form + query()));
      case json -> out.println(called.get(path + query()).toPrettyString());
      case table -> show(called.get(path + query()));
    }
    out.flush();
    return 0;
  }

  private void show(JsonNode today) {
    new TodayPage(advisor.language()).lines(today).forEach(spec.commandLine().getOut()::println);
  }

  private Query query() {
    return new Query().with("owner", owner).with("asOf", asOf).with("limit", limit);
  }
}
