package org.salesadvisor.funnel.narrowing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.funnel.statistics.BetaBinomial;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Message;

/** The dimensions of a funnel: which have rates at all, and how many of their values fall. */
final class Splits {

  private static final double LEAK_CHANCE = 1e-6;

  /** What people write where they do not know: a gap in tracking, and nothing to scale. */
  private static final Set<String> UNKNOWN =
      Set.of("unknown", "onbekend", "none", "(none)", "n/a", "na", "null", "-", "?");

  private final Work work;
  private final Frame frame;
  private final Map<Dimension, Message> notComputable = new EnumMap<>(Dimension.class);

  Splits(Work work, Frame frame, List<Transition> transitions) {
    this.frame = frame;
    for (Dimension dimension : work.dimensions()) {
      for (Transition transition : transitions) {
        Message reason = reason(work, dimension, transition);
        if (reason != null) {
          notComputable.putIfAbsent(dimension, reason);
        }
      }
    }
    Set<Dimension> computable = EnumSet.noneOf(Dimension.class);
    computable.addAll(work.dimensions());
    computable.removeAll(notComputable.keySet());
    this.work = work.splitBy(computable);
  }

  /** The work, split by what has rates. */
  Work work() {
    return work;
  }

  /** Why there are no rates by this dimension, or null when there are. */
  private Message reason(Work all, Dimension dimension, Transition transition) {
    Map<String, Tally> sums =
        all.byValue(
            transition,
            dimension,
            period -> frame.current().contains(period) || frame.baseline().contains(period));
    Tally unknown = sums.remove(null);
    long without = sums.values().stream().filter(Tally::lacksFrom).count();
    if (without > 0) {
      return NarrowingMessage.NO_DENOMINATOR.with(
          dimension, without, sums.size(), transition.from(), transition.to());
    }
    return unknown != null && isLeak(sum(sums), unknown.proportion())
        ? NarrowingMessage.ONLY_ON_WON.with(
            dimension, unknown.proportion().n(), transition.from(), sum(sums).k(), transition.to())
        : null;
  }

  /**
   * Whether a value stands only with those who came through: that none of the others did cannot be
   * chance.
   */
  private static boolean isLeak(Proportion named, Proportion unnamed) {
    return unnamed.k() == 0
        && named.k() > 0
        && Math.pow(1 - named.plus(unnamed).rate(), unnamed.n()) < LEAK_CHANCE;
  }

  private static Proportion sum(Map<String, Tally> sums) {
    return sums.values().stream()
        .map(Tally::proportion)
        .reduce(Proportion.NOTHING, Proportion::plus);
  }

  /** What is said by each dimension, about the transition that matters most. */
  List<DimensionFinding> findings(Set<Dimension> all, Transition transition) {
    List<DimensionFinding> findings = new ArrayList<>();
    for (Dimension dimension : all) {
      Message reason = notComputable.get(dimension);
      findings.add(
          reason == null
              ? breadth(dimension, transition)
              : new DimensionFinding(dimension, false, 0, 0, 0, List.of(reason)));
    }
    return findings;
  }

  private DimensionFinding breadth(Dimension dimension, Transition transition) {
    Map<String, Proportion> before =
        work.ratesByValue(transition, dimension, frame.baseline()::contains);
    Map<String, Proportion> now =
        work.ratesByValue(transition, dimension, frame.current()::contains);
    now.keySet().retainAll(before.keySet());
    int falling =
        (int)
            now.entrySet().stream()
                .filter(one -> one.getValue().rate() < before.get(one.getKey()).rate())
                .count();
    List<Message> details = new ArrayList<>();
    details.add(NarrowingMessage.SO_MANY_FALL.with(falling, now.size(), dimension, transition));
    long unknown = unknown(dimension, transition);
    if (unknown > 0) {
      details.add(NarrowingMessage.TRACKING_GAP.with(dimension, unknown, transition.from()));
    }
    return new DimensionFinding(dimension, true, falling, now.size(), unknown, details);
  }

  private long unknown(Dimension dimension, Transition transition) {
    Tally unknown = new Tally();
    work.byValue(
            transition,
            dimension,
            period -> frame.current().contains(period) || frame.baseline().contains(period))
        .forEach(
            (value, sum) -> {
              if (isUnknown(value)) {
                unknown.add(sum);
              }
            });
    return unknown.proportion().n();
  }

  private static boolean isUnknown(String value) {
    return value == null || UNKNOWN.contains(value.strip().toLowerCase(Locale.ROOT));
  }

  /** Of a dimension of work: its rates now, which nobody is compared by. */
  List<SegmentFinding> rates(Dimension dimension, Transition transition) {
    Map<String, Proportion> rates =
        work.ratesByValue(transition, dimension, frame.recent()::contains);
    BetaBinomial spread = BetaBinomial.fit(List.copyOf(rates.values()));
    Proportion all = rates.values().stream().reduce(Proportion.NOTHING, Proportion::plus);
    List<SegmentFinding> findings = new ArrayList<>();
    rates.forEach(
        (value, counted) ->
            findings.add(
                new SegmentFinding(
                    dimension,
                    value,
                    transition,
                    counted,
                    all.rate(),
                    spread.shrunk(counted),
                    null,
                    null,
                    false)));
    return findings;
  }
}
