package org.salesadvisor.funnel.narrowing;

import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * Sums the two counts of a transition. A count is known as soon as one row has it: a row that lacks
 * it adds nobody.
 */
final class Tally {

  private long from;
  private long to;
  private boolean hasFrom;
  private boolean hasTo;

  void add(Transition transition, FunnelCounts counts) {
    Long out = transition.from().of(counts);
    Long through = transition.to().of(counts);
    hasFrom |= out != null;
    hasTo |= through != null;
    from += out == null ? 0 : out;
    to += through == null ? 0 : through;
  }

  void add(Tally other) {
    hasFrom |= other.hasFrom;
    hasTo |= other.hasTo;
    from += other.from;
    to += other.to;
  }

  boolean isKnown() {
    return hasFrom && hasTo;
  }

  /** More came through than there were: those counted are not the same people. */
  boolean isImpossible() {
    return isKnown() && to > from;
  }

  boolean lacksFrom() {
    return !hasFrom && hasTo;
  }

  /** The rate; nothing when it is not known or impossible. */
  Proportion proportion() {
    return isKnown() && !isImpossible() ? new Proportion(to, from) : Proportion.NOTHING;
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }
}
