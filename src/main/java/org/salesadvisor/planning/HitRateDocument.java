package org.salesadvisor.planning;

import java.util.List;
import org.salesadvisor.funnel.plan.HitRate;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.Required;

/**
 * A hit rate, stated or counted.
 *
 * @param rateShare stated; or
 * @param counts of the past, by group where there are groups
 * @param group the one that the plan is for; left out for one more group like these
 */
record HitRateDocument(Double rateShare, @AtMost(1_000) List<Counted> counts, String group) {

  /** Where a rate comes from. */
  enum Source {
    STATED,
    COUNTED,
    /** As one more of its groups. */
    NEXT_GROUP,
    /** One of its groups, drawn towards the others. */
    SHRUNK
  }

  /**
   * So many out of so many.
   *
   * @param group such as a quarter, a channel or a rep; null when there are no groups
   * @param k how many came through
   * @param n how many entered
   */
  record Counted(String group, @Required Long k, @Required Long n) {

    Proportion proportion() {
      return new Proportion(k, n);
    }
  }

  Source source() {
    if (rateShare != null) {
      return Source.STATED;
    }
    if (filled().size() + (isOfEmptyGroup() ? 1 : 0) < 2) {
      return Source.COUNTED;
    }
    return group == null ? Source.NEXT_GROUP : Source.SHRUNK;
  }

  private boolean isOfEmptyGroup() {
    return group != null && own().isEmpty();
  }

  private List<Proportion> filled() {
    return counts.stream().map(Counted::proportion).filter(one -> !one.isEmpty()).toList();
  }

  /** All groups together, or nothing when it is stated. */
  Proportion total() {
    return counts == null
        ? Proportion.NOTHING
        : counts.stream().map(Counted::proportion).reduce(Proportion.NOTHING, Proportion::plus);
  }

  /** What the rate is counted from: its group, or all. */
  Proportion own() {
    return group == null
        ? total()
        : counts.stream()
            .filter(one -> group.equals(one.group()))
            .map(Counted::proportion)
            .findFirst()
            .orElse(Proportion.NOTHING);
  }

  HitRate rate() {
    return switch (source()) {
      case STATED -> HitRate.stated(rateShare);
      case COUNTED -> HitRate.of(total());
      case NEXT_GROUP -> HitRate.ofNext(filled());
      case SHRUNK -> HitRate.of(own(), filled());
    };
  }

  /** Whether a rate comes out of what was given, without any fault. */
  boolean isComplete() {
    return rateShare != null
        ? counts == null
        : counts != null
            && counts.stream().allMatch(one -> one != null && one.k() <= one.n())
            && total().n() > 0;
  }

  int groups() {
    return counts == null ? 0 : counts.size();
  }
}
