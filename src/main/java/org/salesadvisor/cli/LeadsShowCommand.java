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

/** Shows a lead: its points with their reasons, where it goes, and its log. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsShowCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Parameters(paramLabel = "LEAD", descriptionKey = "LEAD")
  private String lead;

  @Option(names = "--format")
  private ListForm format = ListForm.text;

  @Override
  public Integer call() {
    JsonNode found =
        service.in(parent.language()).get(LeadsCommand.PATH + "/" + ServiceCall.encoded(lead));
    LeadsCommand.show(
        format == ListForm.json
            ? List.of(found.toPrettyString())
            : new LeadsPage(parent.language()).lead(found),
        spec);
    return 0;
  }
}
