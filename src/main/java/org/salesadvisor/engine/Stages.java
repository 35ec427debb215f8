package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Divides rules into stages that can be judged one after the other: the rules of a file, together
 * with those that they feed and are fed by.
 */
final class Stages {

  /**
   * Every test can double the views of a stage, so rules that make more are judged apart where they
   * read other things.
   */
  private static final int MOST_TESTS = 9;

  private final List<List<RuleInfo>> groups = new ArrayList<>();
  private final List<Set<Integer>> feeds = new ArrayList<>();

  private Stages(List<RuleInfo> rules, Map<RuleInfo, List<Integer>> testsByRule) {
    Map<String, List<RuleInfo>> byFile =
        rules.stream()
            .collect(Collectors.groupingBy(RuleInfo::path, TreeMap::new, Collectors.toList()));
    byFile.values().forEach(file -> groups.addAll(divided(file, testsByRule)));
    groups.forEach(group -> feeds.add(fedBy(group)));
    closeTransitively();
  }

  /**
   * The stages in the order in which they can run.
   *
   * @param testsByRule the numbers of the tests that each rule makes on given records
   */
  static List<List<RuleInfo>> of(List<RuleInfo> rules, Map<RuleInfo, List<Integer>> testsByRule) {
    return new Stages(rules, testsByRule).ordered();
  }

  private static Collection<List<RuleInfo>> divided(
      List<RuleInfo> file, Map<RuleInfo, List<Integer>> testsByRule) {
    long tests = file.stream().flatMap(rule -> testsByRule.get(rule).stream()).distinct().count();
    if (tests <= MOST_TESTS) {
      return List.of(file);
    }
    return file.stream()
        .collect(Collectors.groupingBy(Stages::read, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static Set<Class<?>> read(RuleInfo rule) {
    return rule.patterns().stream()
        .map(PatternInfo::type)
        .filter(type -> !FactTypes.isGivenRecord(type))
        .collect(Collectors.toSet());
  }

  private Set<Integer> fedBy(List<RuleInfo> group) {
    Set<Integer> fed = new HashSet<>();
    for (int other = 0; other < groups.size(); other++) {
      List<RuleInfo> readers = groups.get(other);
      if (group.stream()
          .anyMatch(writer -> readers.stream().anyMatch(reader -> Feeds.feeds(writer, reader)))) {
        fed.add(other);
      }
    }
    return fed;
  }

  private void closeTransitively() {
    for (int middle = 0; middle < groups.size(); middle++) {
      for (Set<Integer> reached : feeds) {
        if (reached.contains(middle)) {
          reached.addAll(feeds.get(middle));
        }
      }
    }
  }

  private List<List<RuleInfo>> ordered() {
    List<List<Integer>> circles = new ArrayList<>();
    Set<Integer> placed = new HashSet<>();
    for (int group = 0; group < groups.size(); group++) {
      if (placed.add(group)) {
        List<Integer> circle = new ArrayList<>(List.of(group));
        for (int other : new TreeSet<>(feeds.get(group))) {
          if (feeds.get(other).contains(group) && placed.add(other)) {
            circle.add(other);
          }
        }
        circles.add(circle);
      }
    }
    // who feeds another reaches all that the other reaches and the other besides
    circles.sort(Comparator.comparingInt(circle -> -reach(circle)));
    return circles.stream()
        .map(circle -> circle.stream().flatMap(group -> groups.get(group).stream()).toList())
        .toList();
  }

  private int reach(List<Integer> circle) {
    Set<Integer> reached = new HashSet<>(feeds.get(circle.get(0)));
    reached.addAll(circle);
    return reached.size();
  }
}
