package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.salesadvisor.planning.PlanJson;
import org.salesadvisor.planning.PlanReader;
import org.salesadvisor.planning.Planned;
import org.salesadvisor.rulebase.LoadedRuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Forecasts the integral funnel of a file, without service and without database. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class PlanCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file;

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private DiagnoseForm format;

  @Override
  public Integer call() throws IOException {
    byte[] plan = InputFile.readAll(file);
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    Planned planned = Planned.of(PlanReader.read(plan), ruleSet);
    print(JSON.readTree(PlanJson.of(planned, advisor.language())), ruleSet);
    return 0;
  }

  private void print(JsonNode planned, LoadedRuleSet ruleSet) {
    PrintWriter out = spec.commandLine().getOut();
    DiagnoseForm form =
        format != null ? format : Terminal.isOut() ? DiagnoseForm.table : DiagnoseForm.json;
    if (form == DiagnoseForm.json) {
      out.println(planned.toPrettyString());
    } else {
      boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
      out.print(new PlanPage(hasColours, ruleSet.texts(advisor.language())).of(planned));
    }
    out.flush();
  }
}
