package org.salesadvisor.cli;

import java.util.concurrent.Callable;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.RuleSetCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Checks a rule folder as a publish does, without service and without database. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class CheckCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;
  @Mixin private RulesOption rules;

  @Option(names = "--quick")
  private boolean isQuick;

  @Option(names = "--format", descriptionKey = "report.format")
  private ReportForm form = ReportForm.text;

  @Override
  public Integer call() {
    CheckReport report =
        (isQuick ? RuleSetCheck.quickly(rules::read) : RuleSetCheck.of(rules::read)).report();
    new ReportPage(spec.commandLine().getOut(), rules, advisor.language()).write(report, form);
    return report.isClean() ? 0 : 1;
  }
}
