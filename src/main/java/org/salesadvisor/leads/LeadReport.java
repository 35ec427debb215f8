package org.salesadvisor.leads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.funnel.statistics.KaplanMeier;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.leads.life.LeadReason;
import org.salesadvisor.leads.store.LeadCounts;
import org.salesadvisor.leads.store.LeadCounts.Entry;

/**
 * What becomes of leads.
 *
 * @param span what is counted
 * @param acceptHours within how many hours sales judges, by norm
 * @param entries how leads came to steps and went on
 * @param late those that wait for sales for too long
 */
record LeadReport(
    LeadCounts.Span span, int acceptHours, List<Entry> entries, List<LeadCounts.Late> late) {

  /** The steps that have a further one, in their order. */
  private static final List<LeadStep> AHEAD =
      List.of(
          LeadStep.LEAD,
          LeadStep.MARKETING_QUALIFIED,
          LeadStep.ACCEPTED,
          LeadStep.SALES_QUALIFIED,
          LeadStep.OPPORTUNITY);

  private static final Set<LeadStep> WITH_REASON =
      Set.of(LeadStep.REJECTED, LeadStep.LOST, LeadStep.DISQUALIFIED);

  /**
   * From a step to a further one.
   *
   * @param further how many of those that came to the step got further, at once or later
   * @param waiting how many are still at it
   * @param daysToNext how long it takes to go on; those that did not count until they ended or now
   */
  record Passage(LeadStep step, Proportion further, long waiting, KaplanMeier daysToNext) {

    /** After how many days this share of all has gone on; empty when it did not come to that. */
    OptionalInt days(double share) {
      return daysToNext.percentile(share);
    }
  }

  /** How many leads came to a step for a reason; null where none is told. */
  record Reason(LeadStep step, LeadReason reason, long count) {}

  static LeadReport of(LeadCounts counts, LeadCounts.Span span, int acceptHours) {
    LeadCounts.Counted counted = counts.count(span, acceptHours);
    return new LeadReport(span, acceptHours, counted.entries(), counted.late());
  }

  private long count(Predicate<Entry> which) {
    return entries.stream().filter(which).mapToLong(Entry::count).sum();
  }

  List<Passage> passages() {
    return AHEAD.stream().map(this::passage).toList();
  }

  private Passage passage(LeadStep step) {
    Predicate<Entry> here = one -> one.step() == step;
    return new Passage(
        step,
        new Proportion(count(here.and(Entry::getsFurther)), count(here)),
        count(here.and(one -> one.next() == null)),
        KaplanMeier.of(byDay(here.and(Entry::goesOn)), byDay(here.and(one -> !one.goesOn()))));
  }

  private Map<Integer, Long> byDay(Predicate<Entry> which) {
    return entries.stream()
        .filter(which)
        .collect(Collectors.groupingBy(Entry::days, Collectors.summingLong(Entry::count)));
  }

  /**
   * How many leads that marketing qualified sales judged so.
   *
   * @param judged ACCEPTED or REJECTED; null while sales did neither
   */
  long judged(LeadStep judged, boolean isLate) {
    return entries.stream()
        .filter(one -> one.step() == LeadStep.MARKETING_QUALIFIED && one.next() == judged)
        .mapToLong(one -> isLate ? one.late() : one.count() - one.late())
        .sum();
  }

  /** Judged in time, of those that were or should have been: who may still be says nothing yet. */
  Proportion inTime() {
    long inTime = judged(LeadStep.ACCEPTED, false) + judged(LeadStep.REJECTED, false);
    long late =
        judged(LeadStep.ACCEPTED, true) + judged(LeadStep.REJECTED, true) + judged(null, true);
    return new Proportion(inTime, inTime + late);
  }

  /** Why leads were rejected, lost or disqualified, the most frequent reason of each first. */
  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (LeadStep step : LeadStep.values()) {
      if (WITH_REASON.contains(step)) {
        reasons.addAll(reasons(step));
      }
    }
    return reasons;
  }

  private List<Reason> reasons(LeadStep step) {
    List<Reason> found = new ArrayList<>();
    List<LeadReason> known = new ArrayList<>(List.of(LeadReason.values()));
    known.add(null);
    for (LeadReason reason : known) {
      long count = count(one -> one.step() == step && one.reason() == reason);
      if (count > 0) {
        found.add(new Reason(step, reason, count));
      }
    }
    found.sort(Comparator.comparingLong(Reason::count).reversed());
    return found;
  }

  /** How often a lead that came to nurturing was marketing qualified next. */
  Proportion cameBack() {
    return nurtured(one -> one.next() == LeadStep.MARKETING_QUALIFIED);
  }

  /** How often it was won after that. */
  Proportion cameBackAndWon() {
    return nurtured(one -> one.next() == LeadStep.MARKETING_QUALIFIED && one.getsWon());
  }

  private Proportion nurtured(Predicate<Entry> which) {
    Predicate<Entry> nurtured = one -> one.step() == LeadStep.NURTURING;
    return new Proportion(count(nurtured.and(which)), count(nurtured));
  }
}
