package org.salesadvisor.funnel.narrowing;

import org.salesadvisor.funnel.statistics.Proportion;

/**
 * What was found of one value of a dimension at one transition, over the recent periods.
 *
 * @param dimension by what is split
 * @param value which; null for those of whom it is not known
 * @param transition at which
 * @param counted how many came through
 * @param expectedRate what its peers bring out of the same work; of work itself the rate of all
 * @param shrunkRate its rate as far as it can be believed
 * @param p how probable it is by chance to be so far below, both sides; null when it was not tested
 * @param q the same over everything looked at; null when it was not tested
 * @param flagged whether it is credibly below by enough to matter
 * @param gain what it brings to do as peers do; null unless flagged
 * @param watch when that can be seen; null unless flagged
 */
public record SegmentFinding(
    Dimension dimension,
    String value,
    Transition transition,
    Proportion counted,
    double expectedRate,
    double shrunkRate,
    Double p,
    Double q,
    boolean flagged,
    Gain gain,
    Watch watch) {

  SegmentFinding(
      Dimension dimension,
      String value,
      Transition transition,
      Proportion counted,
      double expectedRate,
      double shrunkRate,
      Double p,
      Double q,
      boolean flagged) {
    this(
        dimension, value, transition, counted, expectedRate, shrunkRate, p, q, flagged, null, null);
  }

  SegmentFinding with(Gain expected, Watch seen) {
    return new SegmentFinding(
        dimension,
        value,
        transition,
        counted,
        expectedRate,
        shrunkRate,
        p,
        q,
        flagged,
        expected,
        seen);
  }

  SegmentFinding with(OrderValue orderValue) {
    return gain == null ? this : with(gain.with(orderValue), watch);
  }

  /** How many fewer came through than were expected; negative when more did. */
  double shortfall() {
    return counted.n() * expectedRate - counted.k();
  }
}
