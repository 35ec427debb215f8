package org.salesadvisor.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a scenario expects. What it does not name may come out as it likes.
 *
 * @param conclusions by key, such as {@code loop}, the values that must come out and no others; a
 *     list with {@code UNDETERMINED} alone when none may
 * @param waitsFor by topic, the facts that it waits for and no others
 * @param mayChange by topic, the facts that could still change it and no others
 * @param fired ids of rules that must fire
 * @param silent ids of rules that must not fire
 */
public record Expectation(
    Map<String, List<String>> conclusions,
    Map<String, Set<String>> waitsFor,
    Map<String, Set<String>> mayChange,
    Set<String> fired,
    Set<String> silent) {

  /** Stands for a conclusion that is not drawn. */
  public static final String UNDETERMINED = "UNDETERMINED";

  public Expectation {
    SortedMap<String, List<String>> copied = new TreeMap<>();
    conclusions.forEach((key, values) -> copied.put(key, List.copyOf(values)));
    conclusions = Collections.unmodifiableSortedMap(copied);
    waitsFor = sorted(waitsFor);
    mayChange = sorted(mayChange);
    fired = sorted(fired);
    silent = sorted(silent);
  }

  private static SortedMap<String, Set<String>> sorted(Map<String, Set<String>> byTopic) {
    SortedMap<String, Set<String>> copy = new TreeMap<>();
    byTopic.forEach((topic, paths) -> copy.put(topic, sorted(paths)));
    return Collections.unmodifiableSortedMap(copy);
  }

  private static SortedSet<String> sorted(Set<String> values) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
