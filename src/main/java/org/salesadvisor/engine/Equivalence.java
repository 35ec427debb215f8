package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.salesadvisor.grammar.Operand;
import org.salesadvisor.grammar.WrittenTest;

/**
 * Proves that a changed constraint says the same as before: its condition holds for the same facts
 * among all that there can be, cut into cases wherever a constraint could tell them apart. What is
 * not proven may still be so.
 */
final class Equivalence {

  private final Collection<RuleInfo> rules;
  private final Map<String, String> normLiterals;

  /**
   * @param rules all rules as they are written: what they derive is all that can be derived
   */
  Equivalence(Collection<RuleInfo> rules, Map<String, String> normLiterals) {
    this.rules = rules;
    this.normLiterals = normLiterals;
  }

  /**
   * Whether a changed rule provably does as before.
   *
   * @param place the number of the one condition in which they differ
   */
  boolean isProven(Variant original, Variant changed, int place) {
    boolean sameForm =
        original.conditions.size() == changed.conditions.size()
            && original.conditions.get(place).kind() == changed.conditions.get(place).kind();
    if (!sameForm) {
      return false;
    }
    ReadCondition one = original.read.get(place);
    ReadCondition other = changed.read.get(place);
    return one.standsAlone()
        && other.standsAlone()
        && facts(original, changed, place).filter(facts -> agree(one, other, facts)).isPresent();
  }

  private static boolean agree(ReadCondition one, ReadCondition other, Collection<Object> facts) {
    Sight before = Sight.of(one);
    Sight after = Sight.of(other);
    return facts.stream().allMatch(it -> before.sees(it) == after.sees(it));
  }

  private Optional<List<Object>> facts(Variant original, Variant changed, int place) {
    Class<?> type = original.patterns.get(place).type();
    if (FactTypes.isGivenRecord(type)) {
      return cases(type, original, changed, place);
    }
    return FactTypes.isGiven(type)
        ? Optional.of(Arrays.asList(type.getEnumConstants()))
        : derivable(type);
  }

  /** Every fact of a type that rules derive; empty when one is made of a variable. */
  private Optional<List<Object>> derivable(Class<?> type) {
    List<Optional<Object>> facts =
        rules.stream()
            .flatMap(rule -> rule.derivations().stream())
            .filter(derivation -> derivation.type() == type)
            .map(Insertion::fact)
            .toList();
    return facts.stream().allMatch(Optional::isPresent)
        ? Optional.of(facts.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private Optional<List<Object>> cases(
      Class<?> type, Variant original, Variant changed, int place) {
    Set<String> paths = new TreeSet<>();
    List<Operand> operands = new ArrayList<>();
    for (Variant variant : List.of(original, changed)) {
      variant.patterns.get(place).fields().forEach(field -> paths.add(field.path()));
      List<WrittenTest> tests = variant.conditions.get(place).tests();
      if (tests.stream().anyMatch(Equivalence::multiplies)) {
        return Optional.empty();
      }
      tests.stream().flatMap(RuleMutations::operands).forEach(operands::add);
    }
    return Cases.of(type, paths, operands, normLiterals);
  }

  private static boolean multiplies(WrittenTest test) {
    return test instanceof WrittenTest.Comparison comparison
        && Stream.of(comparison.left(), comparison.right())
            .anyMatch(sum -> sum.signs().contains('*'));
  }
}
