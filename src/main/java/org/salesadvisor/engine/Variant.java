package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenRule;

/** A rule as it is written or with something changed, let in by the same gate as a rule file. */
final class Variant {

  private static final Set<String> EMPTY = Set.of("NO_CONDITIONS", "DERIVES_NOTHING");

  /** The rule as it is written. */
  final RuleInfo original;

  /** Unique among all that are compiled together. */
  final String name;

  /** What it looks for, as it is written. */
  final List<WrittenCondition> conditions;

  /** What it looks for. */
  final List<PatternInfo> patterns;

  /** The variables that tell what it derives. */
  final List<String> variables;

  /** What it does when it fires. */
  final Insertion insertion;

  /** What it looks for, understood. */
  final List<ReadCondition> read;

  private Variant(RuleInfo original, String name, WrittenRule rule, RuleFile file) {
    this.original = original;
    this.name = name;
    this.conditions = rule.conditions();
    this.patterns = file.rules.get(0).patterns();
    this.variables =
        file.rules.get(0).derivations().stream()
            .flatMap(derivation -> derivation.arguments().stream())
            .filter(argument -> argument.startsWith("$"))
            .distinct()
            .sorted()
            .toList();
    this.insertion = new Insertion(file.rules.get(0));
    this.read = file.conditions().values().iterator().next();
  }

  /**
   * Hands a rule to the gate.
   *
   * @param rule may have no conditions or derive nothing: no author writes such a rule, but a
   *     mutant or a probe may be one
   * @param refused receives why the gate refuses it
   * @return the variant; null when it is refused
   */
  static Variant of(
      RuleInfo original,
      String name,
      WrittenRule rule,
      Map<String, String> normLiterals,
      List<RuleFault> refused) {
    List<RuleFault> faults = new ArrayList<>();
    RuleSource source = new RuleSource(original.path(), "");
    RuleFile file = new RuleFile(source, rule, normLiterals, faults);
    faults.removeIf(fault -> fault.severity() != Severity.ERROR || EMPTY.contains(fault.code()));
    refused.addAll(faults);
    return faults.isEmpty() ? new Variant(original, name, rule, file) : null;
  }
}
