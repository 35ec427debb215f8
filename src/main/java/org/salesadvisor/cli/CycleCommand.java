package org.salesadvisor.cli;

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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the three cycles of an account beside each other, without service and without database. */
@Command(
    name = "cycle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class CycleCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file;

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private CycleForm format;

  @Override
  public Integer call() throws IOException {
    byte[] cycles = InputFile.readAll(file);
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    print(IntegralCycle.of(cycles, LocalDate.now(), ruleSet), ruleSet);
    return 0;
  }

  private void print(IntegralCycle cycle, LoadedRuleSet ruleSet) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Language language = advisor.language();
    CycleForm form = format != null ? format : Terminal.isOut() ? CycleForm.table : CycleForm.json;
    switch (form) {
      case json -> out.println(JSON.readTree(CycleJson.of(cycle, language)).toPrettyString());
      case csv -> out.print(CycleTable.of(cycle, language));
      case ics -> out.print(CycleCalendar.of(cycle, language));
      case table -> {
        boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
        CyclePage page = new CyclePage(hasColours, ruleSet.texts(language));
        out.print(page.of(JSON.readTree(CycleJson.of(cycle, language))));
      }
    }
    out.flush();
  }
}
