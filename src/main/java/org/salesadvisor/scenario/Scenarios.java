package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** The scenarios of a rule set. */
public final class Scenarios {

  static final String ENDING = ".scenarios.yaml";

  private Scenarios() {}

  /**
   * Reads the scenarios of a rule set, in the order of files and of lines.
   *
   * @throws RuleFaultsException naming every fault found, each with the nearest word that is known
   */
  public static List<Scenario> read(LoadedRuleSet ruleSet) {
    Vocabulary known = new Vocabulary(ruleSet.rules().rules());
    List<RuleFault> faults = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    ruleSet
        .files()
        .files()
        .forEach(
            (path, text) -> {
              if (path.endsWith(ENDING)) {
                scenarios.addAll(new ScenarioFile(path, known, faults).read(text));
              }
            });
    if (!faults.isEmpty()) {
      throw new RuleFaultsException(faults);
    }
    return List.copyOf(scenarios);
  }
}
