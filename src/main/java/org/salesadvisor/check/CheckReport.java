package org.salesadvisor.check;

import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.scenario.FailedScenario;
import org.salesadvisor.scenario.ScenarioReport;
import org.salesadvisor.scenario.TestRun;
import org.salesadvisor.verification.Coverage;

/**
 * What the check of a rule set found.
 *
 * @param digest of the rule set; null when its files could not be read
 * @param faults everything wrong that has a place, sorted by file and line; errors keep the rule
 *     set from serving. Failed scenarios are among them
 * @param tests the scenarios that were run; null when they could not be, since there were errors
 *     before
 * @param quality how well the scenarios test the rules; null when that was not looked into
 * @param findings what is wrong with the rules taken together, sorted by file and line
 * @param proven what was looked through for these; null when that was left out
 */
public record CheckReport(
    String digest,
    List<RuleFault> faults,
    TestRun tests,
    ScenarioReport quality,
    List<Finding> findings,
    Coverage proven) {

  public CheckReport {
    faults = faults.stream().sorted().toList();
    findings = findings.stream().sorted().toList();
  }

  /** A rule set that could not even be loaded. */
  public static CheckReport faulty(String digest, List<RuleFault> faults) {
    return new CheckReport(digest, faults, null, null, List.of(), null);
  }

  /** The scenarios that failed, with what came out otherwise. */
  public List<FailedScenario> failed() {
    return tests == null ? List.of() : tests.failed();
  }

  /** Whether it may serve. */
  public boolean isClean() {
    return obstacles() == 0;
  }

  /** Whether nothing was left out, neither for an error nor to be quick. */
  public boolean isFull() {
    return quality != null && proven != null;
  }

  /** How many things must be put right before it may serve. */
  public int obstacles() {
    return (int) errors().count();
  }

  /** How many things somebody should look at. */
  public int warnings() {
    return (int) entries().filter(entry -> !entry.isError()).count();
  }

  Stream<Entry> errors() {
    return entries().filter(Entry::isError);
  }

  /** All of it, by file and line. */
  Stream<Entry> entries() {
    return Stream.concat(faults.stream().map(Entry::of), findings.stream().map(Entry::of)).sorted();
  }
}
