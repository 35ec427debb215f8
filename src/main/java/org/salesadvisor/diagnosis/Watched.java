package org.salesadvisor.diagnosis;

import org.salesadvisor.funnel.narrowing.Count;
import org.salesadvisor.funnel.narrowing.Gain;
import org.salesadvisor.funnel.narrowing.Inflow;
import org.salesadvisor.funnel.narrowing.SegmentFinding;
import org.salesadvisor.funnel.narrowing.TransitionFinding;
import org.salesadvisor.funnel.narrowing.Watch;

/**
 * A rate that shows whether an intervention worked.
 *
 * @param rep whose, or null for all
 * @param from of which phase
 * @param to which phase; null where it is the number of those who enter
 * @param gain what its return to normal brings, or null when that is not known
 * @param watch when that can be seen, or null when it lies too far away
 */
public record Watched(String rep, Count from, Count to, Gain gain, Watch watch) {

  static Watched of(TransitionFinding one) {
    return new Watched(
        null, one.transition().from(), one.transition().to(), one.gain(), one.watch());
  }

  static Watched of(SegmentFinding one) {
    return new Watched(
        one.value(), one.transition().from(), one.transition().to(), one.gain(), one.watch());
  }

  static Watched of(Inflow inflow) {
    return new Watched(null, Count.LEADS, null, inflow.gain(), inflow.watch());
  }
}
