package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSet;

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
    List<RuleFault> faults = new ArrayList<>();
    Vocabulary known = new Vocabulary(ruleSet.rules().rules(), true);
    List<Scenario> scenarios = read(ruleSet.files(), known, faults);
    if (!faults.isEmpty()) {
      throw new RuleFaultsException(faults);
    }
    return scenarios;
  }

  /**
   * What is wrong with the scenarios of a rule set that cannot be loaded, as far as it can be told.
   *
   * @param rules those that could be read
   * @param isWhole whether these are all
   */
  public static List<RuleFault> faults(RuleSet files, List<RuleInfo> rules, boolean isWhole) {
    List<RuleFault> faults = new ArrayList<>();
    read(files, new Vocabulary(rules, isWhole), faults);
    return faults;
  }

  private static List<Scenario> read(RuleSet files, Vocabulary known, List<RuleFault> faults) {
    List<Scenario> scenarios = new ArrayList<>();
    files
        .files()
        .forEach(
            (path, text) -> {
              if (path.endsWith(ENDING)) {
                scenarios.addAll(new ScenarioFile(path, known, faults).read(text));
              }
            });
    return List.copyOf(scenarios);
  }
}
