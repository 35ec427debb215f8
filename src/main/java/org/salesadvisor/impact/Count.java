package org.salesadvisor.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what differs and keeps the first examples of each change. For one thread. */
final class Count {

  private static final int MOST_EXAMPLES = 3;
  private static final int MOST_REFUSED = 100;

  private static final class Changed {
    long decisions;
    final List<Example> examples = new ArrayList<>(MOST_EXAMPLES);
  }

  private final Comparison comparison;
  private final Causes causes;
  private final Map<Change, Changed> changes = new TreeMap<>();
  private final Map<Part, Long> parts = new EnumMap<>(Part.class);
  private final Map<String, long[]> rules = new TreeMap<>();
  private final List<RefusedCase> firstRefused = new ArrayList<>();
  private long same;
  private long leftOut;
  private long changed;
  private long otherRules;
  private long refused;

  Count(Comparison comparison) {
    this.comparison = comparison;
    this.causes = new Causes(comparison);
  }

  void addSame(long decisions) {
    same += decisions;
  }

  void addLeftOut(long decisions) {
    leftOut += decisions;
  }

  void add(RefusedCase one) {
    refused++;
    if (firstRefused.size() < MOST_REFUSED) {
      firstRefused.add(one);
    }
  }

  void add(String id, Given given, Difference difference) {
    difference.rulesBefore().forEach(rule -> rules.computeIfAbsent(rule, none())[0]++);
    difference.rulesAfter().forEach(rule -> rules.computeIfAbsent(rule, none())[1]++);
    difference.changes().forEach(change -> add(id, given, change));
    difference.changes().stream()
        .map(Change::part)
        .distinct()
        .forEach(part -> parts.merge(part, 1L, Long::sum));
    if (difference.changes().isEmpty()) {
      otherRules++;
    } else {
      changed++;
    }
  }

  private static java.util.function.Function<String, long[]> none() {
    return rule -> new long[2];
  }

  private void add(String id, Given given, Change change) {
    Changed seen = changes.computeIfAbsent(change, none -> new Changed());
    seen.decisions++;
    if (seen.examples.size() < MOST_EXAMPLES) {
      seen.examples.add(causes.example(id, given, change));
    }
  }

  ImpactReport report() {
    return new ImpactReport(
        comparison.before.digest(),
        comparison.after.digest(),
        same + changed + otherRules,
        leftOut,
        changed,
        otherRules,
        refused,
        parts.entrySet().stream().map(part -> part(part.getKey(), part.getValue())).toList(),
        rules.entrySet().stream()
            .map(rule -> rule(rule.getKey(), rule.getValue()))
            .sorted(Comparator.comparingLong(rule -> -rule.onlyBefore() - rule.onlyAfter()))
            .toList(),
        List.copyOf(firstRefused));
  }

  private PartCount part(Part part, long decisions) {
    return new PartCount(
        part,
        decisions,
        changes.entrySet().stream()
            .filter(change -> change.getKey().part() == part)
            .map(change -> counted(change.getKey(), change.getValue()))
            .sorted(Comparator.comparingLong(change -> -change.decisions()))
            .toList());
  }

  private static ChangeCount counted(Change change, Changed seen) {
    return new ChangeCount(change, seen.decisions, List.copyOf(seen.examples));
  }

  private RuleCount rule(String id, long[] decisions) {
    return new RuleCount(id, causes.name(id), decisions[0], decisions[1]);
  }
}
