package org.salesadvisor.funnel.narrowing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Message;

/** The first gate: which transitions have rates, and why others have none. */
final class Denominators {

  private final Work work;
  private final Frame frame;
  private final List<Transition> transitions = new ArrayList<>();
  private final List<Message> faults = new ArrayList<>();
  private final List<Message> notes = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();

  Denominators(Work work, Frame frame) {
    this.work = work;
    this.frame = frame;
    List<Count> counted = counted();
    if (counted.size() < 2) {
      faults.add(NarrowingMessage.TOO_FEW_COUNTS.with(counted));
      for (Count count : Count.values()) {
        if (!counted.contains(count)) {
          missing.add(field(count));
        }
      }
    }
    for (int i = 1; i < counted.size(); i++) {
      look(new Transition(counted.get(i - 1), counted.get(i)));
    }
  }

  /** The field of a row that holds a count. */
  static String field(Count count) {
    return "rows." + count.name().toLowerCase(Locale.ROOT);
  }

  /** Those that both the periods under review and the baseline have. */
  private List<Count> counted() {
    List<Count> counted = new ArrayList<>();
    for (Count count : Count.values()) {
      boolean now = work.hasCount(count, frame.current()::contains);
      boolean before =
          frame.baseline().isEmpty() || work.hasCount(count, frame.baseline()::contains);
      if (now && before) {
        counted.add(count);
      } else if (now || work.hasCount(count, frame.baseline()::contains)) {
        notes.add(NarrowingMessage.COUNTED_ON_ONE_SIDE.with(count));
      }
    }
    return counted;
  }

  private void look(Transition transition) {
    Map<Period, Tally> sums = work.byPeriod(transition, this::isLookedAt);
    for (Map.Entry<Period, Tally> period : sums.entrySet()) {
      Tally tally = period.getValue();
      if (tally.isImpossible()) {
        faults.add(
            NarrowingMessage.MORE_THAN_THERE_WERE.with(
                transition.to(), tally.to(), transition.from(), tally.from(), period.getKey()));
        missing.add(field(transition.from()));
        return;
      }
    }
    Proportion all = work.sum(transition, this::isLookedAt).proportion();
    if (all.isEmpty()) {
      notes.add(NarrowingMessage.NOBODY_TO_COME_THROUGH.with(transition));
    } else if (all.k() == 0) {
      notes.add(NarrowingMessage.NOBODY_CAME_THROUGH.with(transition));
    } else if (all.k() == all.n()) {
      notes.add(NarrowingMessage.EVERYBODY_CAME_THROUGH.with(transition));
    } else {
      transitions.add(transition);
    }
  }

  private boolean isLookedAt(Period period) {
    return frame.current().contains(period) || frame.baseline().contains(period);
  }

  /** Those that can be compared; none when the counts contradict each other. */
  List<Transition> transitions() {
    return transitions;
  }

  boolean pass() {
    return faults.isEmpty() && !transitions.isEmpty();
  }

  List<Message> details() {
    List<Message> details = new ArrayList<>(faults);
    details.addAll(notes);
    if (pass()) {
      details.add(0, NarrowingMessage.RATES_OF.with(transitions));
    }
    return details;
  }

  /** What would settle it. */
  Set<String> missing() {
    if (!pass() && missing.isEmpty()) {
      missing.add("rows");
    }
    return missing;
  }
}
