package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The courses that decisions took lately, and how often each rule fired on all that were ever
 * taken. Safe for use by many threads.
 */
final class Courses {

  /**
   * Kept at most, the least used go first. A course with what its reader made of it holds some
   * kilobytes; thousands of real customers take a few dozen.
   */
  private static final int MOST = 8_192;

  private final Cache<ViewKey, Course> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .executor(Runnable::run)
          .evictionListener((ViewKey view, Course course, RemovalCause cause) -> forget(course))
          .build();

  private final Map<RuleInfo, LongAdder> firedBefore = new IdentityHashMap<>();

  Courses(Collection<RuleInfo> rules) {
    rules.forEach(rule -> firedBefore.put(rule, new LongAdder()));
  }

  /** The course for this view, or null when it is not kept. */
  Course find(ViewKey view) {
    return known.getIfPresent(view);
  }

  /** Keeps a course; returns the one that is kept when another thread was faster. */
  Course add(ViewKey view, Course course) {
    Course first = known.asMap().putIfAbsent(view, course);
    return first == null ? course : first;
  }

  /** Counts one more decision on a course. */
  void count(Course course) {
    if (!course.count()) {
      settle(course);
    }
  }

  private void forget(Course course) {
    course.forget();
    settle(course);
  }

  /** Notes what was counted on a course that is forgotten; none is noted twice or lost. */
  private void settle(Course course) {
    long uses = course.takeUses();
    if (uses > 0) {
      course.firings().forEach(firing -> firedBefore.get(firing.rule()).add(uses));
    }
  }

  /** How often a rule fired. */
  long fired(RuleInfo rule) {
    long fired = firedBefore.get(rule).sum();
    for (Course course : known.asMap().values()) {
      fired += course.uses() * course.firings(rule);
    }
    return fired;
  }
}
