package org.salesadvisor.account.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.salesadvisor.engine.Course;
import org.salesadvisor.engine.Firing;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Why a conclusion holds, before the values of one decision are filled in: the grounds, those
 * nearest to the given facts first. Found when somebody first looks at them, and shared by all
 * decisions on one course. Safe for use by many threads.
 */
final class Grounds {

  private final Course course;
  private final Collection<Firing> last;
  private final Predicate<Object> known;
  private final LoadedRuleSet rules;

  // found twice they are equal, so threads need not wait for each other
  private volatile Ground[] found;

  /** The reasons when they are the same in every decision, else null. */
  private volatile List<Reason> same;

  private Grounds(
      Course course, Collection<Firing> last, Predicate<Object> known, LoadedRuleSet rules) {
    this.course = course;
    this.last = last;
    this.known = known;
    this.rules = rules;
  }

  /** The whole way back to the given facts. */
  static Grounds whole(Course course, Collection<Firing> last, LoadedRuleSet rules) {
    return new Grounds(course, last, fact -> false, rules);
  }

  /** The way back to the given facts or to the leading conclusions, which explain themselves. */
  static Grounds toLeading(Course course, Collection<Firing> last, LoadedRuleSet rules) {
    return new Grounds(course, last, Leading::is, rules);
  }

  /** Those that were kept. */
  static Grounds of(List<Ground> kept) {
    Grounds grounds = new Grounds(null, List.of(), fact -> false, null);
    grounds.found = kept.toArray(Ground[]::new);
    return grounds;
  }

  /** All of them; not changed. */
  Ground[] all() {
    Ground[] now = found;
    if (now == null) {
      now =
          course.chain(last, known).stream()
              .map(firing -> Ground.of(firing, rules))
              .toArray(Ground[]::new);
      found = now;
    }
    return now;
  }

  /** Whether they read what a decision was given. */
  boolean readGiven() {
    for (Ground ground : all()) {
      if (ground.readsGiven()) {
        return true;
      }
    }
    return false;
  }

  /** Whether they read signs of the funnel. */
  boolean readSigns() {
    for (Ground ground : all()) {
      if (ground.readsSigns()) {
        return true;
      }
    }
    return false;
  }

  /** The reasons of one decision. */
  List<Reason> with(GivenValues given) {
    return same != null ? same : fill(given);
  }

  private List<Reason> fill(GivenValues given) {
    Ground[] grounds = all();
    List<Reason> reasons = new ArrayList<>(grounds.length + 2);
    for (Ground ground : grounds) {
      reasons.add(ground.with(given));
    }
    if (!readGiven()) {
      same = List.copyOf(reasons);
    } else if (given.origins().concern(this)) {
      reasons.addAll(0, given.origins().reasons(reasons));
    }
    return reasons;
  }
}
