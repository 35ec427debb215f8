package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Divides rules into stages that can be judged one after the other: the rules of a file, together
 * with those of files that it feeds and is fed by.
 */
final class Stages {

  private final Map<String, List<RuleInfo>> rulesByFile = new TreeMap<>();
  private final Map<String, Set<String>> feeds = new HashMap<>();

  private Stages(List<RuleInfo> rules) {
    rules.forEach(
        rule -> rulesByFile.computeIfAbsent(rule.path(), none -> new ArrayList<>()).add(rule));
    rulesByFile.keySet().forEach(file -> feeds.put(file, new HashSet<>(fedBy(file))));
    closeTransitively();
  }

  /** The stages in the order in which they can run. */
  static List<List<RuleInfo>> of(List<RuleInfo> rules) {
    return new Stages(rules).ordered();
  }

  private Set<String> fedBy(String file) {
    Set<Class<?>> writes = new HashSet<>();
    rulesByFile.get(file).forEach(rule -> writes.addAll(rule.writes()));
    Set<String> fed = new HashSet<>();
    rulesByFile.forEach(
        (other, rules) -> {
          if (rules.stream().anyMatch(rule -> reads(rule, writes))) {
            fed.add(other);
          }
        });
    return fed;
  }

  private static boolean reads(RuleInfo rule, Set<Class<?>> types) {
    return rule.patterns().stream().anyMatch(pattern -> types.contains(pattern.type()));
  }

  private void closeTransitively() {
    for (String middle : rulesByFile.keySet()) {
      for (Set<String> reached : feeds.values()) {
        if (reached.contains(middle)) {
          reached.addAll(feeds.get(middle));
        }
      }
    }
  }

  private List<List<RuleInfo>> ordered() {
    List<List<String>> groups = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (String file : rulesByFile.keySet()) {
      if (placed.add(file)) {
        List<String> group = new ArrayList<>(List.of(file));
        feeds.get(file).stream()
            .filter(other -> feeds.get(other).contains(file) && placed.add(other))
            .sorted()
            .forEach(group::add);
        groups.add(group);
      }
    }
    // who feeds another reaches all that the other reaches and the other besides
    groups.sort(
        Comparator.comparingInt((List<String> group) -> -reach(group))
            .thenComparing(group -> group.get(0)));
    return groups.stream()
        .map(group -> group.stream().flatMap(file -> rulesByFile.get(file).stream()).toList())
        .toList();
  }

  private int reach(List<String> group) {
    Set<String> reached = new HashSet<>(feeds.get(group.get(0)));
    reached.addAll(group);
    return reached.size();
  }
}
