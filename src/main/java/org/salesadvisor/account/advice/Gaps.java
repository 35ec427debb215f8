package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.facts.conclusion.Topic;

/** The unknown facts of one decision: what waits for them and what they may change. */
final class Gaps {

  private static final Waiting NOTHING = new Waiting();

  /** What a topic that is open waits for and, in the same order, who says so. */
  static final class Waiting {
    final List<String> paths = new ArrayList<>(4);
    final List<Firing> firings = new ArrayList<>(4);
  }

  private final Map<Topic, Waiting> waiting = new EnumMap<>(Topic.class);
  private final Map<String, Missing> missing = new LinkedHashMap<>();

  void waitFor(Topic topic, String path, Firing firing) {
    if (missing(path).settles().add(topic)) {
      Waiting open = waiting.computeIfAbsent(topic, none -> new Waiting());
      open.paths.add(path);
      open.firings.add(firing);
    }
  }

  void mayChange(Topic topic, String path) {
    missing(path).mayChange().add(topic);
  }

  private Missing missing(String path) {
    Missing known = missing.get(path);
    if (known == null) {
      known = new Missing(path, none(), none());
      missing.put(path, known);
    }
    return known;
  }

  private static Set<Topic> none() {
    return EnumSet.noneOf(Topic.class);
  }

  boolean isOpen(Topic topic) {
    return waiting.containsKey(topic);
  }

  Waiting of(Topic topic) {
    return waiting.getOrDefault(topic, NOTHING);
  }

  /** Not changed any more: many decisions share it. */
  List<Missing> missing() {
    List<Missing> all = new ArrayList<>(missing.size());
    missing.values().forEach(open -> all.add(closed(open)));
    return all;
  }

  private static Missing closed(Missing open) {
    return new Missing(
        open.path(),
        Collections.unmodifiableSet(open.settles()),
        Collections.unmodifiableSet(open.mayChange()));
  }
}
