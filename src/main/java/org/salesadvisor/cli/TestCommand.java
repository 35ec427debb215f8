package org.salesadvisor.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportJson;
import org.salesadvisor.check.RuleSetCheck;
import org.salesadvisor.errors.AdvisorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the scenarios of a rule folder, once or whenever it changes. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class TestCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;
  @Mixin private RulesOption rules;

  @Option(names = "--coverage")
  private boolean hasCoverage;

  @Option(names = "--watch")
  private boolean isWatching;

  @Option(names = "--format")
  private TestForm form = TestForm.text;

  @Override
  public Integer call() {
    if (!isWatching) {
      return run();
    }
    if (form != TestForm.text) {
      throw new AdvisorException(
          "USAGE", RulesMessage.WATCH_IS_TEXT.with(), RulesMessage.WRITE_TEXT.with());
    }
    try {
      new ChangedRules(rules).follow(this::runAndWait);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void runAndWait() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      run();
    } catch (AdvisorException unreadable) {
      out.println(unreadable.told(advisor.language()));
    }
    out.println(RulesMessage.WAITING.with(rules.folder()).text(advisor.language()));
    out.flush();
  }

  private int run() {
    CheckReport report =
        (hasCoverage ? RuleSetCheck.tested(rules::read) : RuleSetCheck.quickly(rules::read))
            .report();
    PrintWriter out = spec.commandLine().getOut();
    switch (form) {
      case text -> new TestPage(out, rules, advisor.language()).write(report);
      case json -> out.println(ReportJson.of(report, advisor.language()).toPrettyString());
      case junit ->
          out.println(new JunitXml(rules.prefixFromHere(), advisor.language()).of(report));
    }
    out.flush();
    return report.isClean() ? 0 : 1;
  }
}
