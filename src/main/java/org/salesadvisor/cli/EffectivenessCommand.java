package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.salesadvisor.effectiveness.Assessment;
import org.salesadvisor.effectiveness.EffectivenessJson;
import org.salesadvisor.effectiveness.MixReader;
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
 * Says what the communication mix brings: that of a file, without service and without database, or
 * the channels of a dataset that a running service holds.
 */
@Command(
    name = "effectiveness",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class EffectivenessCommand implements Callable<Integer> {

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
    private ChannelsAsked dataset;
  }

  @Mixin private RulesOption rules;

  @Option(names = "--format")
  private DiagnoseForm format;

  @Mixin private ServiceCall service;

  @Override
  public Integer call() throws IOException {
    print(source.dataset == null ? ofFile() : ofDataset());
    return 0;
  }

  private JsonNode ofFile() throws IOException {
    byte[] mix = InputFile.readAll(source.file);
    LoadedRuleSet ruleSet = LoadedRuleSet.load(rules.read());
    Assessment assessment = Assessment.of(MixReader.read(mix), ruleSet);
    return JSON.readTree(EffectivenessJson.of(assessment, advisor.language()));
  }

  private JsonNode ofDataset() {
    ServiceCall called = service.in(advisor.language());
    String id = NamedDataset.find(called, source.dataset.dataset()).id();
    return called.get(NamedDataset.PATH + "/" + id + "/effectiveness" + source.dataset.query());
  }

  private void print(JsonNode json) {
    PrintWriter out = spec.commandLine().getOut();
    boolean isTable = format == null ? Terminal.isOut() : format == DiagnoseForm.table;
    if (isTable) {
      boolean hasColours = Terminal.isOut() && System.getenv("NO_COLOR") == null;
      out.print(new EffectivenessPage(hasColours, advisor.language()).of(json));
    } else {
      out.println(json.toPrettyString());
    }
    out.flush();
  }
}
