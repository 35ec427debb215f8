package org.salesadvisor.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What one decision was given, and the course that it took. */
public final class Trace {

  private final Situation situation;
  private final Course course;

  Trace(Situation situation, Course course) {
    this.situation = situation;
    this.course = course;
  }

  /** The given record of this type, or null when there is none. */
  public Object given(Class<?> type) {
    return situation.record(type);
  }

  /** What it shares with all decisions that came out in the same way. */
  public Course course() {
    return course;
  }

  /** As {@link Course#firings()}. */
  public List<Firing> firings() {
    return course.firings();
  }

  /** As {@link Course#derived}. */
  public <T> List<T> derived(Class<T> type) {
    return course.derived(type);
  }

  /** As {@link Course#chain}. */
  public List<Firing> chain(Collection<Firing> last, Predicate<Object> known) {
    return course.chain(last, known);
  }
}
