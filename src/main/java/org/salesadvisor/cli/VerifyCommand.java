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

/** Looks for gaps, overlaps and idle rules over every combination of facts. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeOnExecutionException = 2)
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private AdvisorCommand advisor;
  @Spec private CommandSpec spec;
  @Mixin private RulesOption rules;

  @Option(names = "--format", descriptionKey = "report.format")
  private ReportForm form = ReportForm.text;

  @Override
  public Integer call() {
    CheckReport report = RuleSetCheck.proven(rules::read).report();
    new ReportPage(spec.commandLine().getOut(), rules, advisor.language()).write(report, form);
    return report.isClean() ? 0 : 1;
  }
}
