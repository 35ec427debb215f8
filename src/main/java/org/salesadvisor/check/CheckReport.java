package org.salesadvisor.check;

import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.Severity;
import org.salesadvisor.scenario.FailedScenario;
import org.salesadvisor.scenario.ScenarioReport;

/**
 * What the check of a rule set found.
 *
 * @param digest of the rule set; null when its files could not be read
 * @param faults everything wrong that has a place, sorted by file and line; errors keep the rule
 *     set from serving
 * @param failed the scenarios among these faults, with what came out otherwise
 * @param quality how well the scenarios test the rules; null when that was not looked into, since
 *     there were errors before
 * @param findings what is wrong with the rules taken together, sorted by file and line
 */
public record CheckReport(
    String digest,
    List<RuleFault> faults,
    List<FailedScenario> failed,
    ScenarioReport quality,
    List<Finding> findings) {

  public CheckReport {
    faults = faults.stream().sorted().toList();
    failed = List.copyOf(failed);
    findings = findings.stream().sorted().toList();
  }

  /** A rule set that could not even be loaded. */
  public static CheckReport faulty(String digest, List<RuleFault> faults) {
    return new CheckReport(digest, faults, List.of(), null, List.of());
  }

  /** Whether it may serve. */
  public boolean isClean() {
    return obstacles() == 0;
  }

  /** How many things must be put right before it may serve. */
  public int obstacles() {
    return (int) (errors().count() + forbidding().count());
  }

  Stream<RuleFault> errors() {
    return faults.stream().filter(fault -> fault.severity() == Severity.ERROR);
  }

  Stream<Finding> forbidding() {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR);
  }
}
