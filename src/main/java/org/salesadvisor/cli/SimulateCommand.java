package org.salesadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.funnel.simulation.Experiment;
import org.salesadvisor.funnel.simulation.Result;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Norms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Has the diagnosis judge funnels of which the truth is known. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class SimulateCommand implements Callable<Integer> {

  private static final int MOST_FUNNELS = 100_000;

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;
  @Mixin private RulesOption rules;

  @Option(names = "--funnels", paramLabel = "N")
  private int funnels = 2_000;

  @Option(names = "--seed", paramLabel = "N")
  private long seed = 1;

  @Option(names = "--only", paramLabel = "EXPERIMENT", split = ",")
  private List<Experiment> only = List.of(Experiment.values());

  @Override
  public Integer call() {
    if (funnels < 1 || funnels > MOST_FUNNELS) {
      throw new AdvisorException(
          "USAGE",
          CliMessage.BAD_FUNNELS.with(funnels),
          CliMessage.WRITE_FUNNELS.with(MOST_FUNNELS));
    }
    Norms norms = LoadedRuleSet.load(rules.read()).norms();
    PrintWriter out = spec.commandLine().getOut();
    boolean isAsWanted = true;
    row(out, SimulateWord.EXPERIMENT, SimulateWord.WANTED, SimulateWord.FOUND, SimulateWord.RANGE);
    out.println("|---|---|---|---|");
    for (Experiment experiment : only) {
      Result result = experiment.run(funnels, seed, norms);
      out.println(row(result));
      out.flush();
      isAsWanted &= result.isAsWanted();
    }
    return isAsWanted ? 0 : 1;
  }

  private void row(PrintWriter out, SimulateWord... words) {
    StringBuilder row = new StringBuilder("|");
    for (SimulateWord word : words) {
      row.append(' ').append(word.with().text(advisor.language())).append(" |");
    }
    out.println(row);
  }

  private String row(Result result) {
    String name = SimulateWord.valueOf(result.experiment().name()).with().text(advisor.language());
    String wanted = result.experiment().wantedText();
    return "| %s | %s | %s%s | %s – %s |"
        .formatted(
            name,
            wanted.isEmpty() ? "—" : wanted,
            Figures.percent(result.found().rate()),
            result.isAsWanted() ? "" : " ✗",
            Figures.percent(result.interval().low()),
            Figures.percent(result.interval().high()));
  }
}
