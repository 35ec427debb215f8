package org.salesadvisor.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;

/**
 * The courses that decisions take again and again. Safe for use by many threads.
 *
 * <p>A course is kept from the second time on: when no customer is like any other, keeping them all
 * would cost more than it saves.
 */
final class Courses {

  /**
   * Kept at most, the least used go first. A course with what its reader made of it holds some
   * kilobytes; thousands of real customers take a few dozen.
   */
  private static final int MOST = 8_192;

  private static final int REMEMBERED = 1 << 14;

  private final Cache<ViewKey, Course> known =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .executor(Runnable::run)
          .evictionListener((ViewKey view, Course course, RemovalCause cause) -> course.forget())
          .build();

  // hashes, each in the place of its remainder; when threads overwrite each other a course is kept
  // one time later
  private final int[] seenOnce = new int[REMEMBERED];

  /** The course for this view, or null when it is not kept. */
  Course find(ViewKey view) {
    return known.getIfPresent(view);
  }

  /** Notes a course; returns the one that is kept when another thread was faster. */
  Course add(ViewKey view, Course course) {
    int hash = view.hashCode();
    int place = hash & REMEMBERED - 1;
    if (seenOnce[place] != hash) {
      seenOnce[place] = hash;
      return course;
    }
    course.keep();
    Course first = known.asMap().putIfAbsent(view, course);
    return first == null ? course : first;
  }

  /**
   * How often a rule fired on the courses that are kept, as far as their stages do not know yet.
   */
  long fired(RuleInfo rule, int stage) {
    long fired = 0;
    for (Course course : known.asMap().values()) {
      for (Firing firing : course.stage(stage).firings()) {
        fired += firing.rule() == rule ? course.uses() : 0;
      }
    }
    return fired;
  }
}
