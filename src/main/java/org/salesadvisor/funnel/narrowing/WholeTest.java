package org.salesadvisor.funnel.narrowing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.funnel.narrowing.TransitionFinding.Reading;
import org.salesadvisor.funnel.statistics.Mix;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.funnel.statistics.SampleSize;
import org.salesadvisor.funnel.statistics.TwoProportions;

/**
 * One transition of the whole funnel, now against its history.
 *
 * @param transition which
 * @param history what is normal
 * @param current the periods under review
 * @param mix what its work alone would have brought; null when the work is not split
 * @param periods those under review
 */
record WholeTest(
    Transition transition, History history, Proportion current, Mix mix, List<Period> periods) {

  static WholeTest of(Work work, Frame frame, Transition transition, Limits limits) {
    Map<Period, Proportion> rates = work.ratesByPeriod(transition, frame.baseline()::contains);
    List<History.Past> past =
        rates.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(period -> new History.Past(period.getKey(), period.getValue()))
            .toList();
    History history =
        History.of(past, frame.current(), limits.seasonChance(), limits.beliefInChance());
    Proportion current = work.sum(transition, frame.current()::contains).proportion();
    boolean canSplit = work.isSplitByWork() && !current.isEmpty() && !past.isEmpty();
    return new WholeTest(
        transition,
        history,
        current,
        canSplit ? mix(work, frame, transition, history) : null,
        List.copyOf(frame.current()));
  }

  private static Mix mix(Work work, Frame frame, Transition transition, History history) {
    Map<Map<Dimension, String>, Proportion> before =
        work.ratesByKind(transition, history.compared()::contains);
    Map<Map<Dimension, String>, Proportion> now =
        new HashMap<>(work.ratesByKind(transition, frame.current()::contains));
    return before.isEmpty() || now.isEmpty() ? null : Mix.of(before, now);
  }

  /** Whether it says that something happened. */
  boolean isSignal(double q, Limits limits, Budget budget) {
    Reading reading = reading(q, limits, budget);
    return reading == Reading.NARROWS || reading == Reading.WIDENS;
  }

  /** Whether there is something on both sides. */
  boolean isComparable() {
    return !history.rate().isEmpty() && !current.isEmpty();
  }

  double z() {
    return TwoProportions.z(history.rate(), current);
  }

  double p() {
    return history.scatter().p(z(), 1);
  }

  /** Beyond how many standard errors of chance something is seen. */
  private double sigmas(Budget budget) {
    return history.scatter().quantile(budget.strictest());
  }

  TransitionFinding finding(double q, Limits limits, Budget budget, Watch watch, Gain gain) {
    Reading reading = reading(q, limits, budget);
    boolean narrows = reading == Reading.NARROWS;
    return new TransitionFinding(
        transition,
        periods,
        history.rate(),
        current,
        z(),
        p(),
        q,
        drop(),
        mix == null || z() >= 0 ? null : mix.explains(history.rate(), current),
        reading,
        needed(limits, budget),
        narrows ? gain : null,
        narrows ? watch : null);
  }

  double drop() {
    return TwoProportions.relativeDrop(history.rate(), current);
  }

  Reading reading(double q, Limits limits, Budget budget) {
    boolean isSignal = q <= limits.falseDiscovery();
    if (isSignal && z() < 0 && drop() >= limits.relevantDrop()) {
      return Reading.NARROWS;
    }
    boolean hadNone = history.rate().k() == 0;
    if (isSignal && z() > 0 && (hadNone || -drop() >= limits.relevantDrop())) {
      return Reading.WIDENS;
    }
    double power =
        SampleSize.power(history.rate(), current.n(), limits.dropToFind(), sigmas(budget));
    return power >= limits.chanceToFind() ? Reading.STEADY : Reading.TOO_FEW;
  }

  long needed(Limits limits, Budget budget) {
    return SampleSize.needed(
        history.rate(), limits.dropToFind(), sigmas(budget), limits.chanceToFind());
  }
}
