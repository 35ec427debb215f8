package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.base.base.ValueResolver;

/** Rules that are judged together, and what of a decision they can see. */
final class Stage {

  final int number;
  final List<RuleInfo> rules;

  /** The tests on given records that these rules make: a bit each. */
  final long[] tests;

  /** The types of derived facts and given values that these rules read. */
  final Set<Class<?>> reads = new LinkedHashSet<>();

  final Set<Class<?>> writes = new LinkedHashSet<>();

  /** The stages whose facts these rules read; -1 stands for the given values. */
  final List<Integer> sources = new ArrayList<>();

  private final List<Sight> sights;

  Stage(int number, List<RuleInfo> rules, long[] tests, List<Sight> sights) {
    this.number = number;
    this.rules = rules;
    this.tests = tests;
    this.sights = sights;
    for (RuleInfo rule : rules) {
      writes.addAll(rule.writes());
      rule.patterns().stream()
          .map(PatternInfo::type)
          .filter(type -> !FactTypes.isGivenRecord(type))
          .forEach(reads::add);
    }
  }

  boolean isFedBy(Set<Class<?>> written) {
    return reads.stream().anyMatch(written::contains);
  }

  /** Whether a rule of this stage looks at this derived fact or given value. */
  boolean sees(Object fact, ValueResolver resolver) {
    return sights.stream().anyMatch(sight -> sight.sees(fact, resolver));
  }

  /** What it sees of a decision, given the outcomes of all tests and the slices of its sources. */
  StageKey see(long[] outcomes, Slice[] handed) {
    long[] seen = new long[tests.length + handed.length];
    for (int i = 0; i < tests.length; i++) {
      seen[i] = outcomes[i] & tests[i];
    }
    for (int i = 0; i < handed.length; i++) {
      seen[tests.length + i] = handed[i].number;
    }
    return new StageKey(seen);
  }
}
