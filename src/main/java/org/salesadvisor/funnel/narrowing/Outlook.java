package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.List;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.funnel.statistics.SampleSize;

/**
 * What a return to normal brings, and when it could be seen.
 *
 * @param tests the transitions in their order
 * @param horizonDays how long somebody has to come through, or null when that is not fixed
 */
record Outlook(List<WholeTest> tests, Integer horizonDays) {

  private static final double WATCH_SIGMAS = 2;
  private static final double WATCH_POWER = 0.8;

  /** What lies further away is no date to plan by. */
  private static final int MOST_PERIODS = 1_000;

  private static final double Z95 = 1.959964;

  /** What the rest of the funnel makes of those who come through here again. */
  Gain gain(int at, WholeTest test) {
    double on = 1;
    for (int i = at + 1; i < tests.size(); i++) {
      if (tests.get(i).transition().to() != Count.RETAINED) {
        on *= tests.get(i).history().rate().rate();
      }
    }
    if (test.transition().to() == Count.RETAINED) {
      return null;
    }
    Proportion before = test.history().rate();
    Proportion now = test.current();
    double error = Math.sqrt(variance(before) + variance(now));
    double fall = before.rate() - now.rate();
    double n = now.n() * on;
    return new Gain(n * fall, n * Math.max(0, fall - Z95 * error), n * (fall + Z95 * error));
  }

  private static double variance(Proportion one) {
    return one.rate() * (1 - one.rate()) / one.n();
  }

  Watch watch(WholeTest test) {
    double drop = Math.min(1, test.drop());
    if (drop <= 0) {
      return null;
    }
    long count = SampleSize.needed(test.history().rate(), drop, WATCH_SIGMAS, WATCH_POWER);
    double inflow = test.current().n() / (double) test.periods().size();
    double periods = Math.ceil(count / inflow);
    if (periods > MOST_PERIODS) {
      return null;
    }
    int horizon = horizonDays == null ? 0 : horizonDays;
    LocalDate on =
        test.periods()
            .get(test.periods().size() - 1)
            .lastAfter((long) periods)
            .plusDays(horizon + 1L);
    return new Watch(count, on);
  }
}
