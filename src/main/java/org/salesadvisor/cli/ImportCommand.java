package org.salesadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Has a running service import what a CRM exported, or say what is wrong with it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class ImportCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  private List<Path> tables;

  @Option(names = "--dataset", paramLabel = "DATASET")
  private String dataset;

  @Mixin private FileImport files;
  @Mixin private ServiceCall service;

  @Override
  public Integer call() throws IOException {
    ServiceCall called = service.in(advisor.language());
    String into = dataset == null ? null : NamedDataset.find(called, dataset).id();
    return files.run(
        called,
        NamedDataset.PATH,
        new Query().with("dataset", into),
        tables,
        advisor.language(),
        spec.commandLine().getOut());
  }
}
