package org.salesadvisor.engine;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many ways there are, at most, in which the conditions of a rule match different facts at
 * once. Drools finds all of them before the rule fires, so a rule that asks for ten signs of a
 * funnel without saying which would fill the memory.
 */
final class Matches {

  private final Map<Class<?>, List<Derivation>> derivedByType = new HashMap<>();
  private final Set<String> literals = new HashSet<>();

  private Matches(List<RuleInfo> rules) {
    Set<Class<?>> matched = matched(rules);
    for (RuleInfo rule : rules) {
      for (Derivation derivation : rule.derivations()) {
        derivedByType
            .computeIfAbsent(derivation.type(), none -> new java.util.ArrayList<>())
            .add(derivation);
        // only from a fact that some rule matches a value gets into a variable
        if (matched.contains(derivation.type())) {
          literals.addAll(derivation.arguments());
        }
      }
    }
  }

  private static Set<Class<?>> matched(List<RuleInfo> rules) {
    return rules.stream()
        .flatMap(rule -> rule.patterns().stream())
        .filter(pattern -> pattern.kind() == PatternInfo.Kind.MATCHED)
        .map(PatternInfo::type)
        .collect(Collectors.toSet());
  }

  /** A fault for each rule that could match in too many ways. */
  static List<RuleFault> tooMany(List<RuleInfo> rules) {
    Matches matches = new Matches(rules);
    return rules.stream().map(matches::fault).filter(Objects::nonNull).toList();
  }

  private RuleFault fault(RuleInfo rule) {
    double ways =
        rule.patterns().stream()
            .filter(pattern -> pattern.kind() == PatternInfo.Kind.MATCHED)
            .mapToDouble(this::facts)
            .reduce(1, (all, one) -> all * Math.max(1, one));
    if (ways <= RuleLimits.MOST_MATCHES) {
      return null;
    }
    return RuleFault.error(
            rule.path(),
            rule.line(),
            1,
            "TOO_MANY_MATCHES",
            EngineMessage.TOO_MANY_MATCHES.with(rule.name(), RuleLimits.MOST_MATCHES))
        .withHint(EngineMessage.SAY_WHICH.with());
  }

  /** How many different facts a condition can match. */
  private double facts(PatternInfo pattern) {
    Class<?> type = pattern.type();
    if (FactTypes.isGivenRecord(type) || pattern.constants().containsKey("this")) {
      return 1;
    }
    if (FactTypes.isGiven(type)) {
      return type.getEnumConstants().length;
    }
    return derivedByType.getOrDefault(type, List.of()).stream()
        .filter(derived -> Feeds.mayMatch(pattern, derived))
        .distinct()
        .mapToDouble(this::variants)
        .sum();
  }

  /** How many facts one line of a consequence can make. */
  private double variants(Derivation derived) {
    return IntStream.range(0, derived.arguments().size())
        .filter(i -> derived.arguments().get(i).startsWith("$"))
        .mapToDouble(i -> values(derived.type(), i))
        .reduce(1, (all, one) -> all * one);
  }

  private double values(Class<?> type, int argument) {
    List<RecordComponent> components = FactTypes.components(type);
    ValueType value =
        components.isEmpty() ? ValueType.constant(type) : ValueType.of(components.get(argument));
    return value.constants().isEmpty() ? literals.size() : value.constants().size();
  }
}
