package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.grammar.RuleText;
import org.salesadvisor.grammar.WrittenRule;

/** Makes every mutant of a rule set as trees, which the gate has let in. */
final class MutantTrees {

  private final Map<RuleInfo, WrittenRule> written = new LinkedHashMap<>();
  private final Map<String, String> normLiterals;

  final Map<RuleInfo, Variant> originals = new LinkedHashMap<>();
  final Map<Mutant, List<Variant>> variants = new LinkedHashMap<>();

  /** Mutants that changed the condition at this place and nothing else. */
  final Map<Mutant, Integer> places = new HashMap<>();

  /** Mutants that are no rule set, since the gate refuses them. */
  final List<Mutant> refused = new ArrayList<>();

  private int number;

  /**
   * Reads and changes.
   *
   * @param rules as they are written, compiled before
   */
  MutantTrees(
      Collection<RuleInfo> rules,
      List<RuleSource> files,
      Map<String, String> normLiterals,
      List<NormStep> steps) {
    this.normLiterals = normLiterals;
    read(rules, files);
    written.forEach(this::original);
    written.forEach(this::mutants);
    steps.forEach(this::step);
  }

  private void read(Collection<RuleInfo> rules, List<RuleSource> files) {
    Map<String, RuleInfo> byName = new HashMap<>();
    rules.forEach(rule -> byName.put(rule.name(), rule));
    files.stream()
        .sorted(Comparator.comparing(RuleSource::path))
        .flatMap(file -> RuleText.read(file.text()).rules().stream())
        .forEach(rule -> written.put(byName.get(rule.name().text()), rule));
  }

  private void original(RuleInfo info, WrittenRule rule) {
    originals.put(info, Variant.of(info, info.id(), rule, normLiterals, new ArrayList<>()));
  }

  private void mutants(RuleInfo info, WrittenRule rule) {
    for (RuleMutations.Changed changed : RuleMutations.of(rule)) {
      Mutant mutant =
          new Mutant(
              number++,
              changed.mutation(),
              List.of(info),
              rule.conditions().get(changed.place()).place().line(),
              changed.was(),
              changed.becomes());
      keep(mutant, List.of(changed.rule()), normLiterals);
      places.put(mutant, changed.place());
    }
  }

  private void step(NormStep step) {
    List<RuleInfo> users =
        written.keySet().stream().filter(rule -> rule.norms().contains(step.norm())).toList();
    if (users.isEmpty()) {
      return;
    }
    Mutation mutation = step.raised() ? Mutation.NORM_RAISED : Mutation.NORM_LOWERED;
    String name = "norm." + step.norm();
    int line = line(users.get(0), name);
    Mutant mutant = new Mutant(number++, mutation, users, line, name, step.literal());
    Map<String, String> moved = new HashMap<>(normLiterals);
    moved.put(step.norm(), step.literal());
    keep(mutant, users.stream().map(written::get).toList(), moved);
  }

  private int line(RuleInfo rule, String norm) {
    return written.get(rule).conditions().stream()
        .filter(
            condition ->
                condition.tests().stream()
                    .flatMap(RuleMutations::operands)
                    .anyMatch(operand -> operand.toString().equals(norm)))
        .mapToInt(condition -> condition.place().line())
        .findFirst()
        .orElse(rule.line());
  }

  private void keep(Mutant mutant, List<WrittenRule> rules, Map<String, String> literals) {
    List<RuleFault> faults = new ArrayList<>();
    List<Variant> made = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      RuleInfo info = mutant.rules().get(i);
      String name = "mutant " + mutant.number() + " of " + info.id();
      made.add(Variant.of(info, name, rules.get(i), literals, faults));
    }
    if (faults.isEmpty()) {
      variants.put(mutant, made);
    } else {
      refused.add(mutant);
    }
  }
}
