package org.salesadvisor.funnel.narrowing;

import java.util.List;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * What was found of one transition.
 *
 * @param transition which
 * @param periods those under review; where one is too short to show what two show, both
 * @param baseline what is normal, of the same season where the history shows one
 * @param current the periods under review
 * @param z the two-proportion statistic; negative when it fell
 * @param p how probable that is by chance, both sides, with the scatter of the history
 * @param q the same over everything looked at
 * @param relativeDrop the share by which it fell; negative when it rose
 * @param mixExplains the share of the fall that comes from other work; null when it did not fall or
 *     the work is not split
 * @param reading what that comes to
 * @param needed how many are needed now to see a drop that matters; {@code Long.MAX_VALUE} when the
 *     baseline is too small for any number
 * @param gain what a return brings; null unless it narrows
 * @param watch when a return can be seen; null unless it narrows
 */
public record TransitionFinding(
    Transition transition,
    List<Period> periods,
    Proportion baseline,
    Proportion current,
    double z,
    double p,
    double q,
    double relativeDrop,
    Double mixExplains,
    Reading reading,
    long needed,
    Gain gain,
    Watch watch) {

  /** The sign of its fall. */
  public FunnelSign fall() {
    return Signs.sign(transition);
  }

  /** What is seen of a transition. */
  public enum Reading {
    NARROWS,
    WIDENS,
    STEADY,
    /** Steady as far as can be seen, which is not far enough. */
    TOO_FEW
  }

  TransitionFinding with(OrderValue value) {
    return gain == null
        ? this
        : new TransitionFinding(
            transition,
            periods,
            baseline,
            current,
            z,
            p,
            q,
            relativeDrop,
            mixExplains,
            reading,
            needed,
            gain.with(value),
            watch);
  }

  /** Whether it fell although the work is the same. */
  boolean narrowsBeyondMix(double mostExplained) {
    return reading == Reading.NARROWS && (mixExplains == null || mixExplains < mostExplained);
  }
}
