package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** A rule as it is written or with something changed, let in by the same gate as a rule file. */
final class Variant {

  /** The rule as it is written. */
  final RuleInfo original;

  /** Unique among all that are compiled together. */
  final String name;

  /** What the changed rule reads. */
  final List<PatternInfo> patterns;

  /** Its conditions, with numbers in place of norms. */
  final List<WrittenCondition> conditions;

  /** As Drools compiles it, with numbers in place of norms. */
  final RuleDescr tree;

  /** The variables that tell what it derives. */
  final List<String> variables;

  private Variant(
      RuleInfo original,
      String name,
      RuleDescr tree,
      List<PatternInfo> patterns,
      List<String> variables) {
    this.original = original;
    this.name = name;
    this.tree = tree;
    this.patterns = patterns;
    this.conditions = WrittenCondition.of(tree);
    this.variables = variables;
    tree.setName(name);
  }

  /**
   * Hands a rule to the gate.
   *
   * @param rule with norms by name; belongs to the variant from now on
   * @param faults receives why the gate refuses it
   * @return the variant; null when it is refused
   */
  static Variant of(
      RuleInfo original,
      String name,
      RuleDescr rule,
      Map<String, String> normLiterals,
      List<RuleFault> faults) {
    List<RuleFault> found = new ArrayList<>();
    PackageDescr alone = new PackageDescr();
    alone.addRule(rule);
    RuleSource nowhere = new RuleSource(original.path(), "");
    RuleFile file = new RuleFile(nowhere, alone, normLiterals, found);
    faults.addAll(found);
    return found.isEmpty()
        ? new Variant(original, name, rule, file.rules.get(0).patterns(), variables(original))
        : null;
  }

  private static List<String> variables(RuleInfo rule) {
    return rule.derivations().stream()
        .flatMap(derivation -> derivation.arguments().stream())
        .filter(argument -> argument.startsWith("$"))
        .distinct()
        .sorted()
        .toList();
  }

  /** Some of its conditions, to see whether they hold; it derives nothing. */
  Variant probe(String probeName, List<WrittenCondition> some) {
    RuleDescr rule = WrittenCondition.rewritten(tree, some);
    rule.setConsequence(" ");
    return new Variant(original, probeName, rule, List.of(), List.of());
  }
}
