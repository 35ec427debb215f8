package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which periods are compared with which.
 *
 * @param current the periods under review, in their order; not empty
 * @param baseline those that they are compared with, in their order
 * @param recent those over which people are compared: the ones under review and the last before
 */
record Frame(SortedSet<Period> current, List<Period> baseline, SortedSet<Period> recent) {

  /**
   * Of a question.
   *
   * @param most how many periods of baseline at most, the last ones
   * @param window how many periods people are compared over
   */
  static Frame of(Question question, int most, int window) {
    SortedSet<Period> known =
        question.rows().stream().map(Row::period).collect(Collectors.toCollection(TreeSet::new));
    SortedSet<Period> current = new TreeSet<>(question.current());
    if (current.isEmpty()) {
      current.add(known.last());
    }
    List<Period> baseline = last(known, isBaseline(question, current.first()), most);
    SortedSet<Period> recent = new TreeSet<>(current);
    recent.addAll(
        last(known, period -> period.compareTo(current.first()) < 0, window - current.size()));
    return new Frame(current, baseline, recent);
  }

  private static Predicate<Period> isBaseline(Question question, Period first) {
    return question.baseline().isEmpty()
        ? period -> period.compareTo(first) < 0
        : question.baseline()::contains;
  }

  private static List<Period> last(SortedSet<Period> known, Predicate<Period> wanted, int most) {
    List<Period> all = known.stream().filter(wanted).toList();
    return all.subList(Math.max(0, all.size() - Math.max(0, most)), all.size());
  }

  /**
   * The same with the last period of the baseline under review as well: a fall that one period is
   * too short to show.
   */
  Frame widened() {
    SortedSet<Period> both = new TreeSet<>(current);
    both.add(baseline.get(baseline.size() - 1));
    return new Frame(both, baseline.subList(0, baseline.size() - 1), recent);
  }

  /** The first day on which all that are under review have had their time. */
  LocalDate matureOn(int horizonDays) {
    return current.last().last().plusDays(horizonDays + 1L);
  }
}
