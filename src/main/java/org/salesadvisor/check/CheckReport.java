package org.salesadvisor.check;

import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.scenario.Coverage;

/**
 * What the check of a rule set found.
 *
 * @param digest of the rule set; null when its files could not be read
 * @param faults what is wrong with its files, sorted by file and line; errors keep it from serving
 * @param scenarios what came of the scenarios; empty when there are errors, since none could run
 * @param coverage which rules the scenarios leave untested; null when there are errors
 * @param findings what is wrong with the rules taken together, sorted by file and line
 */
public record CheckReport(
    String digest,
    List<RuleFault> faults,
    ScenarioResults scenarios,
    Coverage coverage,
    List<Finding> findings) {

  public CheckReport {
    faults = faults.stream().sorted().toList();
    findings = findings.stream().sorted().toList();
  }

  /** A rule set that could not even be loaded. */
  public static CheckReport faulty(String digest, List<RuleFault> faults) {
    return new CheckReport(digest, faults, ScenarioResults.NONE, null, List.of());
  }

  /** Whether it may serve: no errors, and every scenario as expected. */
  public boolean isClean() {
    return obstacles() == 0;
  }

  /** How many things must be put right before it may serve. */
  public int obstacles() {
    return (int) errors().count()
        + scenarios.failed().size()
        + (int) findings.stream().filter(Finding::forbids).count();
  }

  Stream<RuleFault> errors() {
    return faults.stream().filter(fault -> fault.severity() == Severity.ERROR);
  }
}
