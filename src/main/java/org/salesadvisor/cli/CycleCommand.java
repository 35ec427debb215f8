package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.salesadvisor.cycle.CycleCalendar;
import org.salesadvisor.cycle.CycleJson;
import org.salesadvisor.cycle.CycleTable;
import org.salesadvisor.cycle.IntegralCycle;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * Shows the three cycles of an account beside each other: those of a file, without service and
 * without database, or of an account of a dataset that a running service holds.
 */
@Command(
    name = "cycle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class CycleCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** One of the two. */
  private static final class Source {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", arity = "1")
    private String file;

    @ArgGroup(exclusive = false)
    private CycleAsked dataset;
  }

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private CycleForm format;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() throws IOException {
    CycleForm form = format != null ? format : Terminal.isOut() ? CycleForm.table : CycleForm.json;
    PrintWriter out = spec.commandLine().getOut();
    out.print(source.dataset == null ? ofFile(form) : ofDataset(form));
    out.flush();
    return 0;
  }

  private String ofFile(CycleForm form) throws IOException {
    byte[] cycles = InputFile.readAll(source.file);
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    IntegralCycle cycle = IntegralCycle.of(cycles, LocalDate.now(), ruleSet);
    Language language = advisor.language();
    return switch (form) {
      case csv -> CycleTable.of(cycle, language);
      case ics -> CycleCalendar.of(cycle, language);
      case json -> lines(JSON.readTree(CycleJson.of(cycle, language)));
      case table -> page().of(JSON.readTree(CycleJson.of(cycle, language)));
    };
  }

  private String ofDataset(CycleForm form) {
    ServiceCall called = service.in(advisor.language());
    String path =
        NamedDataset.PATH
            + "/"
            + NamedDataset.find(called, source.dataset.dataset()).id()
            + "/cycles";
    Query query = source.dataset.query();
    return switch (form) {
      case csv, ics -> called.text(path + "." + form + query);
      case json -> lines(called.get(path + query));
      case table -> page().ofDataset(called.get(path + query));
    };
  }

  private static String lines(JsonNode json) {
    return json.toPrettyString() + System.lineSeparator();
  }

  private CyclePage page() {
    boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
    return new CyclePage(hasColours, advisor.language());
  }
}
