package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;

/** Makes every mutant of a rule set as trees, which the gate has let in. */
final class MutantTrees {

  private final Map<RuleInfo, RuleDescr> written = new LinkedHashMap<>();
  private final Map<RuleInfo, RuleSource> sources = new IdentityHashMap<>();
  private final Map<String, String> normLiterals;

  final Map<RuleInfo, Variant> originals = new LinkedHashMap<>();
  final Map<Mutant, List<Variant>> variants = new LinkedHashMap<>();

  /** Mutants that changed the condition at this place and nothing else. */
  final Map<Mutant, Integer> places = new HashMap<>();

  /** Mutants that are no rule set, since the gate refuses them. */
  final List<Mutant> refused = new ArrayList<>();

  private int number;

  /**
   * Parses and changes.
   *
   * @param rules as they are written, compiled before
   */
  MutantTrees(
      Collection<RuleInfo> rules,
      List<RuleSource> files,
      Map<String, String> normLiterals,
      List<NormStep> steps) {
    this.normLiterals = normLiterals;
    parse(rules, files);
    written.forEach(this::original);
    written.forEach(this::mutants);
    steps.forEach(this::step);
  }

  private void parse(Collection<RuleInfo> rules, List<RuleSource> files) {
    Map<String, RuleInfo> byName = new HashMap<>();
    rules.forEach(rule -> byName.put(rule.name(), rule));
    files.stream()
        .sorted(Comparator.comparing(RuleSource::path))
        .forEach(
            file ->
                RuleFile.parse(file, new ArrayList<>())
                    .getRules()
                    .forEach(descr -> written.put(byName.get(descr.getName()), descr)));
  }

  private void original(RuleInfo rule, RuleDescr descr) {
    RuleDescr copy = WrittenCondition.rewritten(descr, WrittenCondition.of(descr));
    originals.put(rule, Variant.of(rule, rule.name(), copy, normLiterals, new ArrayList<>()));
  }

  private void mutants(RuleInfo rule, RuleDescr descr) {
    List<WrittenCondition> conditions = WrittenCondition.of(descr);
    for (RuleMutations.Changed changed : RuleMutations.of(descr)) {
      int line = conditions.get(changed.place()).line();
      Mutant mutant =
          new Mutant(
              number++, changed.mutation(), List.of(rule), line, changed.was(), changed.becomes());
      RuleDescr copy = WrittenCondition.rewritten(descr, changed.conditions());
      keep(mutant, List.of(rule), List.of(copy), normLiterals);
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
    Mutant mutant =
        new Mutant(number++, mutation, users, line(users.get(0), name), name, step.literal());
    Map<String, String> moved = new HashMap<>(normLiterals);
    moved.put(step.norm(), step.literal());
    List<RuleDescr> copies =
        users.stream()
            .map(written::get)
            .map(descr -> WrittenCondition.rewritten(descr, WrittenCondition.of(descr)))
            .toList();
    keep(mutant, users, copies, moved);
  }

  private int line(RuleInfo rule, String norm) {
    return WrittenCondition.of(written.get(rule)).stream()
        .filter(condition -> condition.text().contains(norm))
        .mapToInt(WrittenCondition::line)
        .findFirst()
        .orElse(rule.line());
  }

  private void keep(
      Mutant mutant, List<RuleInfo> rules, List<RuleDescr> copies, Map<String, String> literals) {
    List<RuleFault> faults = new ArrayList<>();
    List<Variant> made = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      String name = "mutant " + mutant.number() + " of " + rules.get(i).id();
      made.add(Variant.of(rules.get(i), name, copies.get(i), literals, faults));
    }
    if (faults.isEmpty()) {
      variants.put(mutant, made);
    } else {
      refused.add(mutant);
    }
  }
}
