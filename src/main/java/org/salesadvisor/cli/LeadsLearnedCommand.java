package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what can be learned from leads whose outcome is known, or what that says of a lead. */
@Command(
    name = "learned",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsLearnedCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Parameters(arity = "0..1", paramLabel = "LEAD", descriptionKey = "LEAD")
  private String lead;

  @Option(names = "--dataset", paramLabel = "DATASET")
  private String dataset;

  @Option(names = "--horizon-days", paramLabel = "DAYS")
  private String horizonDays;

  @Option(names = "--after-days", paramLabel = "DAYS")
  private String afterDays;

  @Option(names = "--format")
  private ListForm format = ListForm.text;

  @Override
  public Integer call() {
    ServiceCall called = service.in(parent.language());
    Query query = new Query().with("horizonDays", horizonDays).with("afterDays", afterDays);
    JsonNode found = lead == null ? all(called, query) : called.get(path() + query);
    LearnedPage page = new LearnedPage(parent.language());
    LeadsCommand.show(
        format == ListForm.json
            ? List.of(found.toPrettyString())
            : lead == null ? page.lines(found) : page.chance(found),
        spec);
    return 0;
  }

  private String path() {
    return LeadsCommand.PATH + "/" + ServiceCall.encoded(lead) + "/learned";
  }

  private JsonNode all(ServiceCall called, Query query) {
    String of = dataset == null ? null : NamedDataset.find(called, dataset).id();
    return called.get(LeadsCommand.PATH + "/learned" + query.with("dataset", of));
  }
}
