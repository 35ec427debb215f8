package org.salesadvisor.check;

import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.scenario.Coverage;

/**
 * What the check of a rule set found.
 *
 * @param digest of the rule set; null when its files could not be read
 * @param faults everything that keeps it from being compiled or its scenarios from being read,
 *     sorted by file and line
 * @param scenarios what came of the scenarios; empty when there are faults, since none could run
 * @param coverage which rules the scenarios leave untested; null when there are faults
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

  /** Whether it may serve: no faults, every scenario as expected, no finding that forbids it. */
  public boolean isClean() {
    return faults.isEmpty()
        && scenarios.failed().isEmpty()
        && findings.stream().noneMatch(Finding::forbids);
  }

  /** How many things must be put right before it may serve. */
  public int obstacles() {
    return faults.size()
        + scenarios.failed().size()
        + (int) findings.stream().filter(Finding::forbids).count();
  }
}
