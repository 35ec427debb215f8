package org.salesadvisor.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;

/**
 * Proves that a changed constraint says the same as before: its condition holds for the same facts
 * among all that there can be, cut into cases wherever a constraint could tell them apart. What is
 * not proven may still be so.
 */
final class Equivalence {

  private final Variants variants;
  private final Collection<RuleInfo> rules;

  /**
   * @param rules all rules as they are written: what they derive is all that can be derived
   */
  Equivalence(Variants variants, Collection<RuleInfo> rules) {
    this.variants = variants;
    this.rules = rules;
  }

  /**
   * Whether a changed rule provably does as before.
   *
   * @param place the number of the one condition in which they differ
   */
  boolean isProven(Variant original, Variant changed, int place) {
    List<RuleConditionElement> before = variants.compiled(original);
    List<RuleConditionElement> after = variants.compiled(changed);
    if (before.size() != after.size() || !kind(before.get(place)).equals(kind(after.get(place)))) {
      return false;
    }
    Pattern one = PatternTest.in(before.get(place));
    Pattern other = PatternTest.in(after.get(place));
    return PatternTest.isAll(one)
        && PatternTest.isAll(other)
        && facts(original, changed, place)
            .filter(facts -> agree(PatternTest.of(one), PatternTest.of(other), facts))
            .isPresent();
  }

  private static String kind(RuleConditionElement condition) {
    return condition instanceof GroupElement group ? group.getType().toString() : "matched";
  }

  private boolean agree(PatternTest one, PatternTest other, Collection<Object> facts) {
    ValueResolver resolver = variants.resolver();
    return facts.stream().allMatch(it -> one.on(it, resolver) == other.on(it, resolver));
  }

  private Optional<List<Object>> facts(Variant original, Variant changed, int place) {
    Class<?> type = original.patterns.get(place).type();
    if (FactTypes.isGivenRecord(type)) {
      return cases(type, original, changed, place);
    }
    return FactTypes.isGiven(type)
        ? Optional.of(Arrays.asList(type.getEnumConstants()))
        : DerivableFacts.of(type, rules);
  }

  private static Optional<List<Object>> cases(
      Class<?> type, Variant original, Variant changed, int place) {
    Set<String> paths =
        Stream.of(original, changed)
            .flatMap(variant -> variant.patterns.get(place).fields().stream())
            .map(FactField::path)
            .collect(Collectors.toSet());
    List<String> constraints =
        Stream.of(original, changed).flatMap(variant -> constraints(variant, place)).toList();
    boolean counts = constraints.stream().anyMatch(it -> it.contains("*") || it.contains("/"));
    return counts ? Optional.empty() : Cases.of(type, paths, constraints);
  }

  private static Stream<String> constraints(Variant variant, int place) {
    return variant.conditions.get(place).constraints().stream()
        .map(WrittenCondition.Constraint::text);
  }
}
