package org.salesadvisor.scenario;

import java.util.List;
import org.salesadvisor.engine.ConditionState;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Runs the scenarios of a rule set and finds out how well they test it: the door of this room. For
 * use by any thread; each call works for itself.
 */
public final class ScenarioCheck {

  private ScenarioCheck() {}

  /**
   * Runs every scenario, which takes a moment.
   *
   * @throws RuleFaultsException naming every fault of the scenario files
   */
  public static TestRun run(LoadedRuleSet ruleSet) {
    List<Outcome> outcomes = outcomes(ruleSet);
    return new TestRun(
        outcomes.stream().map(Outcome::scenario).toList(), failed(ruleSet, outcomes));
  }

  /**
   * Runs every scenario, and every mutant on those that could notice it. Takes some seconds.
   *
   * @throws RuleFaultsException naming every fault of the scenario files
   * @throws java.util.concurrent.CancellationException when its thread is interrupted
   */
  public static ScenarioReport report(LoadedRuleSet ruleSet) {
    List<Outcome> outcomes = outcomes(ruleSet);
    List<Outcome> passed = outcomes.stream().filter(Outcome::passed).toList();
    MutantTrial trial = MutantTrial.of(ruleSet, passed);
    return new Figures(ruleSet, outcomes, failed(ruleSet, outcomes), trial).report();
  }

  private static List<Outcome> outcomes(LoadedRuleSet ruleSet) {
    return Scenarios.read(ruleSet).stream()
        .map(scenario -> ScenarioRun.of(ruleSet.rules(), scenario))
        .toList();
  }

  private static List<FailedScenario> failed(LoadedRuleSet ruleSet, List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> !outcome.passed())
        .map(outcome -> failed(ruleSet, outcome))
        .toList();
  }

  private static FailedScenario failed(LoadedRuleSet ruleSet, Outcome outcome) {
    Scenario scenario = outcome.scenario();
    Trace decided = ruleSet.rules().decide(scenario.given());
    List<SilentRule> silent =
        outcome.differences().stream()
            .filter(difference -> difference.kind() == Difference.Kind.SILENT)
            .map(difference -> ruleSet.rule(difference.what()))
            .map(rule -> silent(rule, ruleSet.judge(rule, scenario.given(), decided)))
            .toList();
    return new FailedScenario(
        scenario.path(), scenario.line(), scenario.title(), outcome.differences(), silent);
  }

  private static SilentRule silent(RuleInfo rule, List<ConditionState> conditions) {
    return new SilentRule(rule.id(), rule.path(), conditions);
  }
}
