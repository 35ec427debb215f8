package org.salesadvisor.check;

import java.util.Collection;
import java.util.List;
import org.salesadvisor.scenario.Outcome;

/**
 * What came of the scenarios of a rule set.
 *
 * @param total how many ran
 * @param failed those that came out otherwise than expected, in the order of files and of lines
 */
public record ScenarioResults(int total, List<Outcome> failed) {

  static final ScenarioResults NONE = new ScenarioResults(0, List.of());

  public ScenarioResults {
    failed = List.copyOf(failed);
  }

  static ScenarioResults of(Collection<Outcome> outcomes) {
    return new ScenarioResults(
        outcomes.size(), outcomes.stream().filter(outcome -> !outcome.passed()).toList());
  }
}
