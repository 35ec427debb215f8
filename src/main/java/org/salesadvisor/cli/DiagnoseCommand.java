package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.salesadvisor.diagnosis.Asked;
import org.salesadvisor.diagnosis.CountsReader;
import org.salesadvisor.diagnosis.Diagnosed;
import org.salesadvisor.diagnosis.DiagnosisJson;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Texts;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Says whether a funnel narrows: that of a file, without service and without database, or that of a
 * dataset that a running service holds.
 */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class DiagnoseCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Funnel funnel;

  /** One of the two. */
  private static final class Funnel {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1")
    private String file;

    @ArgGroup(exclusive = false)
    private DatasetAsked dataset;
  }

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private DiagnoseForm format;

  @Option(names = "--as-of", paramLabel = "MOMENT")
  private String asOf;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() throws IOException {
    if (funnel.dataset == null) {
      ofFile();
    } else {
      ofDataset();
    }
    return 0;
  }

  private void ofFile() throws IOException {
    Instant known = asOf == null ? null : new Moment().convert(asOf);
    byte[] counts = InputFile.readAll(funnel.file);
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    Asked asked = CountsReader.read(counts, Instant.now());
    Diagnosed diagnosed = Diagnosed.of(known == null ? asked : asked.at(known), ruleSet);
    JsonNode json = JSON.readTree(DiagnosisJson.of(diagnosed, advisor.language()));
    print(json, ruleSet.texts(advisor.language()));
  }

  private void ofDataset() {
    ServiceCall called = service.in(advisor.language());
    String id = NamedDataset.find(called, funnel.dataset.dataset()).id();
    JsonNode json =
        called.get(NamedDataset.PATH + "/" + id + "/diagnosis" + funnel.dataset.query(asOf));
    boolean hasWords = isTable() && Files.isDirectory(rules.folder());
    print(json, hasWords ? LoadedRuleSet.load(rules.read()).texts(advisor.language()) : null);
  }

  private boolean isTable() {
    return format == null ? Terminal.isOut() : format == DiagnoseForm.table;
  }

  /**
   * Prints.
   *
   * @param texts words for facts; null when there are none
   */
  private void print(JsonNode json, Texts texts) {
    PrintWriter out = spec.commandLine().getOut();
    if (isTable()) {
      boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
      out.print(new DiagnosePage(hasColours, advisor.language(), texts).of(json));
    } else {
      out.println(json.toPrettyString());
    }
    out.flush();
  }
}
