package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import picocli.CommandLine.Option;

/** What is asked of an import of files by a mapping, whatever they hold. */
final class FileImport {

  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));

  @Option(names = "--mapping", paramLabel = "FILE")
  private String mapping;

  @Option(names = "--dry-run")
  private boolean isDry;

  @Option(names = "--skip-faulty")
  private boolean skipsFaulty;

  @Option(names = "--save-mapping", paramLabel = "FILE")
  private Path savedMapping;

  @Option(names = "--format", descriptionKey = "list.format")
  private ListForm form = ListForm.text;

  /**
   * Has a service import files, waits, and tells what came of it.
   *
   * @param path of the call
   * @param query what else is asked
   * @return the exit code
   */
  int run(
      ServiceCall service,
      String path,
      Query query,
      List<Path> files,
      Language language,
      PrintWriter out)
      throws IOException {
    files.forEach(FileImport::mustBeFile);
    Query whole = query.with("dryRun", isDry).with("skipFaulty", skipsFaulty);
    JsonNode begun = service.upload(path + whole, mapping(), files);
    JsonNode job = JobWait.of(service, begun).toEnd("import", language);
    JsonNode result = job.path("result");
    if (form == ListForm.json) {
      out.println(result.toPrettyString());
    } else {
      print(job, language, out);
    }
    out.flush();
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

  private void print(JsonNode job, Language language, PrintWriter out) throws IOException {
    new ImportPage(language).lines(job).forEach(out::println);
    JsonNode result = job.path("result");
    if (result.path("mappingIsProposed").asBoolean() && savedMapping == null) {
      out.println();
      out.println(DataWord.PROPOSED.with().text(language));
      out.print(YAML.writeValueAsString(result.path("mapping")));
    }
  }
}
