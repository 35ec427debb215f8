package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
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

/** Has a running service import what a CRM exported, or say what is wrong with it. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 1)
final class ImportCommand implements Callable<Integer> {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  private List<Path> files;

  @Option(names = "--mapping", paramLabel = "FILE")
  private String mapping;

  @Option(names = "--dry-run")
  private boolean isDry;

  @Option(names = "--skip-faulty")
  private boolean skipsFaulty;

  @Option(names = "--dataset", paramLabel = "DATASET")
  private String dataset;

  @Option(names = "--save-mapping", paramLabel = "FILE")
  private Path savedMapping;

  @Option(names = "--format", descriptionKey = "list.format")
  private ListForm form = ListForm.text;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() throws IOException {
    files.forEach(ImportCommand::mustBeFile);
    ServiceCall called = service.in(advisor.language());
    JsonNode begun = called.upload(NamedDataset.PATH + query(called), mapping(), files);
    JsonNode job =
        new JobWait(called, "/api/v1/jobs/" + begun.path("id").asText())
            .toEnd("import", advisor.language());
    JsonNode result = job.path("result");
    if (form == ListForm.json) {
      spec.commandLine().getOut().println(result.toPrettyString());
    } else {
      print(result);
    }
    if (savedMapping != null) {
      Files.writeString(savedMapping, YAML.writeValueAsString(result.path("mapping")));
    }
    boolean isDone = job.path("state").asText().equals("DONE");
    return isDone && (result.path("errors").asLong() == 0 || skipsFaulty) ? 0 : 1;
  }

  private static void mustBeFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new AdvisorException(
          "NO_SUCH_FILE", CliMessage.NO_SUCH_FILE.with(file), CliMessage.CHECK_NAME.with());
    }
  }

  private String query(ServiceCall called) {
    String into = dataset == null ? "" : "&dataset=" + NamedDataset.find(called, dataset).id();
    return "?dryRun=" + isDry + "&skipFaulty=" + skipsFaulty + into;
  }

  /** The text of a file, or else the name of a preset; null for none. */
  private String mapping() throws IOException {
    if (mapping == null) {
      return null;
    }
    Path file = Path.of(mapping);
    if (Files.isRegularFile(file)) {
      return Files.readString(file);
    }
    if (mapping.matches("[A-Za-z]+")) {
      return mapping;
    }
    throw new AdvisorException(
        "NO_SUCH_FILE", CliMessage.NO_SUCH_FILE.with(mapping), CliMessage.CHECK_NAME.with());
  }

  private void print(JsonNode result) throws IOException {
    var out = spec.commandLine().getOut();
    new ImportPage(advisor.language()).lines(result).forEach(out::println);
    if (result.path("mappingIsProposed").asBoolean() && savedMapping == null) {
      out.println();
      out.println(DataWord.PROPOSED.with().text(advisor.language()));
      out.print(YAML.writeValueAsString(result.path("mapping")));
      out.flush();
    }
  }
}
