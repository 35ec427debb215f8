package org.salesadvisor.funnel.simulation;

import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * What came of one experiment.
 *
 * @param experiment which
 * @param found in how many of how many it happened
 */
public record Result(Experiment experiment, Proportion found) {

  /** Where the true share lies, with 95 % confidence. */
  public Interval interval() {
    return found.wilson95();
  }

  /** Whether the share is as wanted; always, where nothing is wanted. */
  public boolean isAsWanted() {
    return experiment.isAsWanted(found.rate());
  }
}
