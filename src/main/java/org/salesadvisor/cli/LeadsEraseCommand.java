package org.salesadvisor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Erases the personal data of a lead. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsEraseCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Parameters(paramLabel = "LEAD", descriptionKey = "LEAD")
  private String lead;

  @Override
  public Integer call() {
    service
        .in(parent.language())
        .delete(LeadsCommand.PATH + "/" + ServiceCall.encoded(lead) + "/personal-data");
    LeadsCommand.show(List.of(LeadsWord.ERASED.with().text(parent.language())), spec);
    return 0;
  }
}
