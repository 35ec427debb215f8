package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.salesadvisor.language.Message;

/**
 * The second gate: whether everybody had the same time to come through, and time enough.
 *
 * @param passed whether it let through
 * @param isUnknown whether that could not be judged
 * @param from the day from which it can be judged; null unless it is too early
 * @param details what was found
 */
record Maturity(boolean passed, boolean isUnknown, LocalDate from, List<Message> details) {

  static Maturity of(Question question, Frame frame, double ripe) {
    Integer horizon = question.horizonDays();
    OptionalInt usual =
        question.daysToWin() == null
            ? OptionalInt.empty()
            : question.daysToWin().percentileOfHappened(ripe);
    if (horizon == null) {
      Message open = NarrowingMessage.NO_HORIZON.with();
      return new Maturity(true, true, null, List.of(open));
    }
    LocalDate from = frame.matureOn(horizon);
    List<Message> details = new ArrayList<>();
    boolean isEarly = question.asOf().isBefore(from);
    if (isEarly) {
      details.add(
          NarrowingMessage.TOO_EARLY.with(
              frame.current(), horizon, question.asOf(), from, lastMature(question, horizon)));
    }
    boolean isShort = usual.isPresent() && usual.getAsInt() > horizon;
    String percent = Figures.percent(ripe);
    if (isShort) {
      details.add(NarrowingMessage.HORIZON_TOO_SHORT.with(horizon, percent, usual.getAsInt()));
    }
    if (details.isEmpty()) {
      details.add(NarrowingMessage.HAD_THEIR_TIME.with(horizon));
      details.add(
          usual.isPresent()
              ? NarrowingMessage.HORIZON_LONG_ENOUGH.with(percent, usual.getAsInt())
              : NarrowingMessage.NO_DAYS_TO_WIN.with(percent));
    }
    return new Maturity(!isEarly && !isShort, false, isEarly ? from : null, details);
  }

  private static Object lastMature(Question question, int horizon) {
    return question.rows().stream()
        .map(Row::period)
        .filter(period -> !question.asOf().isBefore(period.last().plusDays(horizon + 1L)))
        .max(Period::compareTo)
        .<Object>map(NarrowingMessage.LAST_MATURE::with)
        .orElseGet(NarrowingMessage.NONE_MATURE::with);
  }
}
