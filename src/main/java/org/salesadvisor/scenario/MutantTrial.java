package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.engine.CompiledRules;
import org.salesadvisor.engine.Mutant;
import org.salesadvisor.engine.MutatedRules;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.errors.Stop;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Puts every mutant of a rule set before the scenarios that could notice it. */
final class MutantTrial {

  /** How a mutant fared. */
  enum Verdict {
    KILLED,
    SURVIVED,
    EQUIVALENT,
    REFUSED
  }

  private final CompiledRules rules;
  private final MutatedRules mutated;
  private final Map<Mutant, List<Outcome>> near = new LinkedHashMap<>();

  /** Those that a scenario notices, as far as that is known without letting them decide. */
  private final Set<Mutant> killed = new HashSet<>();

  /** Those that make a difference to a rule in some scenario, whether it is looked at or not. */
  final Set<Mutant> felt = new HashSet<>();

  final Map<Mutant, Verdict> verdicts = new LinkedHashMap<>();

  private MutantTrial(LoadedRuleSet ruleSet) {
    this.rules = ruleSet.rules();
    this.mutated = ruleSet.mutated();
    mutated.mutants().forEach(mutant -> near.put(mutant, new ArrayList<>()));
    mutated.refused().forEach(mutant -> verdicts.put(mutant, Verdict.REFUSED));
  }

  /**
   * Tries all mutants.
   *
   * @param passed the scenarios that pass with the rules as they are written
   */
  static MutantTrial of(LoadedRuleSet ruleSet, List<Outcome> passed) {
    MutantTrial trial = new MutantTrial(ruleSet);
    passed.forEach(trial::meet);
    trial.near.keySet().forEach(mutant -> trial.verdicts.put(mutant, trial.judge(mutant)));
    return trial;
  }

  private void meet(Outcome outcome) {
    Stop.ifInterrupted();
    List<Object> given = outcome.scenario().given();
    Trace decided = rules.decide(given);
    MutatedRules.Reaction reaction = mutated.reaction(given, decided);
    reaction.different().forEach(mutant -> near.get(mutant).add(outcome));
    felt.addAll(reaction.different());
    Expectation expected = outcome.scenario().expected();
    noteKilled(reaction.silent(), expected.fired());
    noteKilled(reaction.firing(), expected.silent());
  }

  private void noteKilled(Set<Mutant> mutants, Set<String> namedRules) {
    mutants.stream().filter(mutant -> namedRules.contains(mutant.rule().id())).forEach(killed::add);
  }

  private Verdict judge(Mutant mutant) {
    Stop.ifInterrupted();
    if (killed.contains(mutant) || isNoticed(mutant)) {
      return Verdict.KILLED;
    }
    return mutated.isEquivalent(mutant) ? Verdict.EQUIVALENT : Verdict.SURVIVED;
  }

  private boolean isNoticed(Mutant mutant) {
    Set<String> ids = mutant.rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    return near.get(mutant).stream()
        .sorted(Comparator.comparingInt(outcome -> distance(outcome.scenario(), mutant, ids)))
        .anyMatch(outcome -> fails(mutant, outcome.scenario()));
  }

  /** Scenarios that name a changed rule come first, then those beside it. */
  private static int distance(Scenario scenario, Mutant mutant, Set<String> ids) {
    Expectation expected = scenario.expected();
    if (ids.stream()
        .anyMatch(id -> expected.fired().contains(id) || expected.silent().contains(id))) {
      return 0;
    }
    return scenario.isBeside(mutant.rule().path()) ? 1 : 2;
  }

  private boolean fails(Mutant mutant, Scenario scenario) {
    return !ScenarioRun.of(scenario, mutated.decide(mutant, scenario.given())).passed();
  }

  /** The scenario in which a survivor makes a difference, beside its rule if there is one. */
  Outcome near(Mutant survivor) {
    return near.get(survivor).stream()
        .min(Comparator.comparingInt(it -> distance(it.scenario(), survivor, Set.of())))
        .orElse(null);
  }
}
