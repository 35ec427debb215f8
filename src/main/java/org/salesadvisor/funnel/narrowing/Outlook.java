package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.funnel.statistics.SampleSize;

/**
 * What a return to normal brings, and when it could be seen.
 *
 * @param tests the transitions in their order
 * @param question about the funnel
 * @param frame which periods are compared
 */
record Outlook(List<WholeTest> tests, Question question, Frame frame) {

  private static final double WATCH_SIGMAS = 2;
  private static final double WATCH_POWER = 0.8;

  /** What lies further away is no date to plan by. */
  private static final int MOST_PERIODS = 1_000;

  /** What the rest of the funnel makes of those who come through here again; null past orders. */
  Gain gain(WholeTest test) {
    if (test.transition().to() == Count.RETAINED) {
      return null;
    }
    Proportion before = test.history().rate();
    Proportion now = test.current();
    double n = now.n() * onwards(test.transition());
    return Gain.of(
        n * (before.rate() - now.rate()), n * Math.sqrt(variance(before) + variance(now)));
  }

  /** Which share of those who come through here orders, as is normal. */
  private double onwards(Transition transition) {
    double share = 1;
    for (WholeTest test : tests) {
      boolean isLater = test.transition().from().compareTo(transition.to()) >= 0;
      if (isLater && test.transition().to() != Count.RETAINED) {
        share *= test.history().rate().rate();
      }
    }
    return share;
  }

  private static double variance(Proportion one) {
    return one.rate() * (1 - one.rate()) / one.n();
  }

  Watch watch(WholeTest test) {
    return watch(test.history().rate(), test.drop(), test.current().n(), test.periods());
  }

  /** Of somebody who is below: what it brings to do as peers do, and when that can be seen. */
  SegmentFinding withOutlook(SegmentFinding one) {
    Proportion all = baseline(one.transition());
    if (!one.flagged() || all == null) {
      return one;
    }
    double n = one.counted().n() * onwards(one.transition());
    Gain gain =
        one.transition().to() == Count.RETAINED
            ? null
            : Gain.of(
                n * (one.expectedRate() - one.counted().rate()),
                n * Math.sqrt(variance(one.counted())));
    double drop = 1 - one.counted().rate() / one.expectedRate();
    return one.with(gain, watch(all, drop, one.counted().n(), frame.recent()));
  }

  private Proportion baseline(Transition transition) {
    return tests.stream()
        .filter(test -> test.transition().equals(transition))
        .map(test -> test.history().rate())
        .findFirst()
        .orElse(null);
  }

  /**
   * The inflow, with what it brings at normal rates; null when that is not known, or not what is
   * wanted.
   */
  Inflow inflow() {
    boolean isChain =
        !tests.isEmpty()
            && tests.get(0).transition().from() == Count.LEADS
            && tests.stream().anyMatch(test -> test.transition().to() == Count.ORDERS);
    if (!isChain || question.targetOrders() == null) {
      return null;
    }
    long leads = tests.get(0).current().n();
    double rate = 1;
    double relativeVariance = 0;
    for (WholeTest test : tests) {
      if (test.transition().to() != Count.RETAINED) {
        Proportion normal = test.history().rate();
        rate *= normal.rate();
        relativeVariance += normal.k() == 0 ? 0 : variance(normal) / Math.pow(normal.rate(), 2);
      }
    }
    double expected = leads * rate;
    double error = expected * Math.sqrt(relativeVariance);
    double target = question.targetOrders();
    boolean isShort = expected < target && rate > 0;
    return new Inflow(
        leads,
        expected,
        target,
        isShort ? Gain.of(target - expected, error) : null,
        isShort ? new Watch((long) Math.ceil(target / rate), after(frame.current(), 1)) : null);
  }

  private Watch watch(Proportion normal, double fall, long seen, Collection<Period> periods) {
    double drop = Math.min(1, fall);
    if (drop <= 0) {
      return null;
    }
    long count = SampleSize.needed(normal, drop, WATCH_SIGMAS, WATCH_POWER);
    double more = Math.ceil(count / (seen / (double) periods.size()));
    return more > MOST_PERIODS ? null : new Watch(count, after(periods, (long) more));
  }

  /** When all of so many further periods have had their time. */
  private LocalDate after(Collection<Period> periods, long more) {
    int horizon = question.horizonDays() == null ? 0 : question.horizonDays();
    Period last = periods.stream().max(Period::compareTo).orElseThrow();
    return last.lastAfter(more).plusDays(horizon + 1L);
  }
}
