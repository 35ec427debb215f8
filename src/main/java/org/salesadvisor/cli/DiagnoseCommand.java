package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.salesadvisor.diagnosis.Asked;
import org.salesadvisor.diagnosis.CountsReader;
import org.salesadvisor.diagnosis.Diagnosed;
import org.salesadvisor.diagnosis.DiagnosisJson;
import org.salesadvisor.rulebase.LoadedRuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says whether the funnel of a file narrows, without service and without database. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class DiagnoseCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
  private String file;

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private DiagnoseForm format;

  @Option(names = "--as-of", paramLabel = "MOMENT", converter = Moment.class)
  private Instant asOf;

  @Override
  public Integer call() throws IOException {
    byte[] counts = InputFile.readAll(file);
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    Asked asked = CountsReader.read(counts, Instant.now());
    Diagnosed diagnosed = Diagnosed.of(asOf == null ? asked : asked.at(asOf), ruleSet);
    print(DiagnosisJson.of(diagnosed, advisor.language()), ruleSet);
    return 0;
  }

  private void print(byte[] json, LoadedRuleSet ruleSet) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    DiagnoseForm form =
        format != null ? format : Terminal.isOut() ? DiagnoseForm.table : DiagnoseForm.json;
    if (form == DiagnoseForm.json) {
      out.println(JSON.readTree(json).toPrettyString());
    } else {
      boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
      out.print(
          new DiagnosePage(hasColours, ruleSet.texts(advisor.language())).of(JSON.readTree(json)));
    }
    out.flush();
  }
}
