package org.salesadvisor.scenario;

import java.util.List;

/**
 * What came of running every scenario of a rule set once.
 *
 * @param scenarios all of them, by file and line
 * @param failed those in which something came out otherwise, in the same order
 */
public record TestRun(List<Scenario> scenarios, List<FailedScenario> failed) {

  public TestRun {
    scenarios = List.copyOf(scenarios);
    failed = List.copyOf(failed);
  }

  /** How many there are. */
  public int total() {
    return scenarios.size();
  }

  /** How many came out as they expect. */
  public int passed() {
    return scenarios.size() - failed.size();
  }
}
