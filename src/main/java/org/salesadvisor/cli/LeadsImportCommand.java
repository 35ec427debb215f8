package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.salesadvisor.errors.AdvisorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Adds the leads of files, or of a dataset. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class LeadsImportCommand implements Callable<Integer> {

  @ParentCommand private LeadsCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ServiceCall service;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "FILE")
  private List<Path> tables = List.of();

  @Mixin private FileImport files;

  @Option(names = "--dataset", paramLabel = "DATASET")
  private String dataset;

  @Override
  public Integer call() throws IOException {
    if (tables.isEmpty() == (dataset == null)) {
      throw new AdvisorException(
          "USAGE",
          LeadsWord.FILES_OR_DATASET.with(),
          CliMessage.SEE_HELP.with("advisor leads import"));
    }
    ServiceCall called = service.in(parent.language());
    if (dataset == null) {
      return files.run(
          called,
          LeadsCommand.PATH + "/imports",
          new Query(),
          tables,
          parent.language(),
          spec.commandLine().getOut());
    }
    return ofDataset(called, NamedDataset.find(called, dataset).id());
  }

  private int ofDataset(ServiceCall called, String id) {
    JsonNode begun = called.ask(LeadsCommand.PATH + "/from-dataset/" + id, null);
    JsonNode job = JobWait.of(called, begun).toEnd("import", parent.language());
    LeadsCommand.show(new ImportPage(parent.language()).lines(job), spec);
    return job.path("state").asText().equals("DONE") ? 0 : 1;
  }
}
