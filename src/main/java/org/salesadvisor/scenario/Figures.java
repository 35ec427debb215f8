package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.salesadvisor.engine.Mutant;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.scenario.MutantTrial.Verdict;

/** Counts what scenarios and mutants did. */
final class Figures {

  private static final Comparator<Change> BY_PLACE =
      Comparator.comparing(Change::path).thenComparingInt(Change::line);

  private final List<RuleInfo> rules;
  private final List<Outcome> outcomes;
  private final List<FailedScenario> failed;
  private final List<UntestedRule> untestedRules;
  private final MutantTrial trial;
  private final Set<String> fired = new HashSet<>();

  Figures(
      LoadedRuleSet ruleSet,
      List<Outcome> outcomes,
      List<FailedScenario> failed,
      MutantTrial trial) {
    List<Outcome> passed = outcomes.stream().filter(Outcome::passed).toList();
    this.rules = ruleSet.rules().rules();
    this.outcomes = outcomes;
    this.failed = failed;
    this.untestedRules = UntestedRule.among(rules, passed);
    this.trial = trial;
    passed.forEach(outcome -> fired.addAll(outcome.fired()));
  }

  ScenarioReport report() {
    return new ScenarioReport(
        new Reached(outcomes.size() - failed.size(), outcomes.size()),
        failed,
        rules(path -> true),
        untestedRules,
        conditions(path -> true),
        untestedConditions(),
        mutants(path -> true),
        survivors(),
        changes(Verdict.EQUIVALENT),
        changes(Verdict.REFUSED),
        files());
  }

  private Reached rules(Predicate<String> path) {
    int total = (int) rules.stream().filter(rule -> path.test(rule.path())).count();
    int untested = (int) untestedRules.stream().filter(it -> path.test(it.path())).count();
    return new Reached(total - untested, total);
  }

  private Reached conditions(Predicate<String> path) {
    List<Mutant> all = leavingOut().filter(it -> path.test(it.rule().path())).toList();
    return new Reached((int) all.stream().filter(this::isShown).count(), all.size());
  }

  private Stream<Mutant> leavingOut() {
    return trial.verdicts.entrySet().stream()
        .filter(entry -> entry.getValue() == Verdict.KILLED || entry.getValue() == Verdict.SURVIVED)
        .map(Map.Entry::getKey)
        .filter(Mutant::leavesOut);
  }

  private boolean isShown(Mutant leftOut) {
    return trial.felt.contains(leftOut) && fired.contains(leftOut.rule().id());
  }

  private List<UntestedCondition> untestedConditions() {
    return leavingOut()
        .filter(mutant -> !isShown(mutant))
        .map(Change::of)
        .sorted(BY_PLACE)
        .map(UntestedCondition::of)
        .toList();
  }

  private Reached mutants(Predicate<String> path) {
    int killed = count(Verdict.KILLED, path);
    return new Reached(killed, killed + count(Verdict.SURVIVED, path));
  }

  private int count(Verdict verdict, Predicate<String> path) {
    return (int)
        trial.verdicts.entrySet().stream()
            .filter(it -> it.getValue() == verdict && path.test(it.getKey().rule().path()))
            .count();
  }

  private List<Survivor> survivors() {
    return mutants(Verdict.SURVIVED).stream()
        .map(mutant -> Survivor.of(Change.of(mutant), trial.near(mutant)))
        .sorted(Comparator.comparing(Survivor::change, BY_PLACE))
        .toList();
  }

  private List<Change> changes(Verdict verdict) {
    return mutants(verdict).stream().map(Change::of).sorted(BY_PLACE).toList();
  }

  private List<Mutant> mutants(Verdict verdict) {
    return trial.verdicts.entrySet().stream()
        .filter(entry -> entry.getValue() == verdict)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<FileFigures> files() {
    Set<String> paths = new LinkedHashSet<>();
    rules.forEach(rule -> paths.add(rule.path()));
    List<FileFigures> files = new ArrayList<>();
    for (String path : paths) {
      int beside = (int) outcomes.stream().filter(it -> it.scenario().isBeside(path)).count();
      files.add(
          new FileFigures(
              path,
              beside,
              rules(path::equals),
              conditions(path::equals),
              mutants(path::equals),
              count(Verdict.EQUIVALENT, path::equals)));
    }
    return files;
  }
}
