package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds a lead of a JSON file. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsAddCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file;

  @Override
  public Integer call() {
    byte[] lead = InputFile.readAll(file);
    JsonNode added = service.in(parent.language()).post(LeadsCommand.PATH, lead);
    LeadsCommand.show(new LeadsPage(parent.language()).lead(added), spec);
    return 0;
  }
}
