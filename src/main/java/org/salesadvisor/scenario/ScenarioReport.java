package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.rulebase.Norms;
import org.salesadvisor.rulebase.QualityNorm;

/**
 * How well the scenarios of a rule set test it. Lists go by file and line.
 *
 * @param scenarios those that passed
 * @param failed those that did not
 * @param rules those that fire where a scenario expects it and are silent where one expects it
 * @param untestedRules the others
 * @param conditions those that scenarios show to matter: the rule fires in one, and in one this
 *     condition alone makes the difference between firing and silence (unique-cause MC/DC); without
 *     those of which it is proven that they do not matter
 * @param untestedConditions the others
 * @param mutants those that a scenario notices; without those that provably decide the same and
 *     those that are no rule set
 * @param survivors the others
 * @param equivalent the mutants that provably decide as the rules do
 * @param refused the mutants that would not pass the check
 * @param files the figures of each rule file
 */
public record ScenarioReport(
    Reached scenarios,
    List<FailedScenario> failed,
    Reached rules,
    List<UntestedRule> untestedRules,
    Reached conditions,
    List<UntestedCondition> untestedConditions,
    Reached mutants,
    List<Survivor> survivors,
    List<Change> equivalent,
    List<Change> refused,
    List<FileFigures> files) {

  public ScenarioReport {
    failed = List.copyOf(failed);
    untestedRules = List.copyOf(untestedRules);
    untestedConditions = List.copyOf(untestedConditions);
    survivors = List.copyOf(survivors);
    equivalent = List.copyOf(equivalent);
    refused = List.copyOf(refused);
    files = List.copyOf(files);
  }

  /**
   * Why a rule set with these scenarios may not be published: scenarios that fail, and figures
   * below its norms for the minimum. Empty when it may.
   *
   * @param norms of the same rule set
   */
  public List<RuleFault> shortfalls(Norms norms) {
    List<RuleFault> faults = new ArrayList<>();
    failed.forEach(it -> faults.add(it.fault()));
    below(norms, QualityNorm.RULE_COVERAGE, rules, faults);
    below(norms, QualityNorm.CONDITION_COVERAGE, conditions, faults);
    below(norms, QualityNorm.MUTATION_SCORE, mutants, faults);
    return faults.stream().sorted().toList();
  }

  private static void below(
      Norms norms, QualityNorm norm, Reached reached, List<RuleFault> faults) {
    double minimum = norm.minimum(norms).orElse(Double.NaN);
    if (Double.isNaN(minimum)) {
      faults.add(
          RuleFault.error(
              Norms.PATH, 0, 0, "MISSING_NORM", ScenarioMessage.NO_MINIMUM.with(norm.key())));
    } else if (reached.share() < minimum) {
      ScenarioMessage words =
          switch (norm) {
            case RULE_COVERAGE -> ScenarioMessage.FEW_RULES;
            case CONDITION_COVERAGE -> ScenarioMessage.FEW_CONDITIONS;
            case MUTATION_SCORE -> ScenarioMessage.FEW_MUTANTS;
          };
      faults.add(
          norms.error(
              norm.key(),
              "BELOW_MINIMUM",
              words.with(reached.count(), reached.total(), percent(minimum), norm.key())));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.4g", share * 100).replaceAll("\\.?0+$", "") + " %";
  }

  /**
   * What to improve: a warning for each rule that is not tested and for each survivor. A condition
   * that is not tested is among the latter, since nobody misses it.
   */
  public List<RuleFault> warnings() {
    List<RuleFault> faults = new ArrayList<>();
    untestedRules.forEach(it -> faults.add(it.fault()));
    survivors.forEach(it -> faults.add(it.fault()));
    return faults.stream().sorted().toList();
  }
}
