package org.salesadvisor.leads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.funnel.statistics.KaplanMeier;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.leads.store.LeadCounts;

/**
 * What becomes of leads.
 *
 * @param span what is counted
 * @param acceptHours within how many hours sales judges, by norm
 * @param passages from each step to a further one
 * @param inTime judged in time, of those that sales judged or should have by now
 */
record LeadReport(
    LeadCounts.Span span,
    int acceptHours,
    List<Passage> passages,
    List<LeadCounts.Acceptance> acceptances,
    Proportion inTime,
    List<LeadCounts.Late> late,
    List<LeadCounts.Reasons> reasons,
    LeadCounts.Nurtured nurtured) {

  /** The steps that have a further one, in their order. */
  private static final List<LeadStep> AHEAD =
      List.of(
          LeadStep.LEAD,
          LeadStep.MARKETING_QUALIFIED,
          LeadStep.ACCEPTED,
          LeadStep.SALES_QUALIFIED,
          LeadStep.OPPORTUNITY);

  /**
   * From a step to a further one.
   *
   * @param came how many of those that came to the step got further, at once or later
   * @param waiting how many are still at it
   * @param daysToNext how long it takes to go on, those that have not yet gone on counted too
   */
  record Passage(LeadStep step, Proportion came, long waiting, KaplanMeier daysToNext) {

    /** After how many days this share of all has gone on; empty when it did not come to that. */
    OptionalInt days(double share) {
      return daysToNext.percentile(share);
    }
  }

  static LeadReport of(LeadCounts counts, LeadCounts.Span span, int acceptHours) {
    List<LeadCounts.Stay> stays = counts.stays(span);
    List<Passage> passages = new ArrayList<>();
    for (LeadStep step : AHEAD) {
      passages.add(passage(step, stays.stream().filter(one -> one.step() == step).toList()));
    }
    List<LeadCounts.Acceptance> acceptances = counts.acceptances(span, acceptHours);
    return new LeadReport(
        span,
        acceptHours,
        passages,
        acceptances,
        inTime(acceptances),
        counts.late(span, acceptHours),
        counts.reasons(span),
        counts.nurtured(span));
  }

  private static Passage passage(LeadStep step, List<LeadCounts.Stay> stays) {
    long all = stays.stream().mapToLong(LeadCounts.Stay::count).sum();
    long further = count(stays.stream().filter(LeadCounts.Stay::getsFurther).toList());
    long waiting = count(stays.stream().filter(one -> !one.hasEnded()).toList());
    return new Passage(
        step,
        new Proportion(further, all),
        waiting,
        KaplanMeier.of(byDay(stays, true), byDay(stays, false)));
  }

  private static long count(List<LeadCounts.Stay> stays) {
    return stays.stream().mapToLong(LeadCounts.Stay::count).sum();
  }

  private static Map<Integer, Long> byDay(List<LeadCounts.Stay> stays, boolean goesOn) {
    return stays.stream()
        .filter(one -> one.goesOn() == goesOn)
        .collect(
            Collectors.groupingBy(
                LeadCounts.Stay::days, Collectors.summingLong(LeadCounts.Stay::count)));
  }

  /** Those that may still be judged in time say nothing yet. */
  private static Proportion inTime(List<LeadCounts.Acceptance> acceptances) {
    long late = 0;
    long inTime = 0;
    for (LeadCounts.Acceptance one : acceptances) {
      if (one.isLate()) {
        late += one.count();
      } else if (one.judged() != null) {
        inTime += one.count();
      }
    }
    return new Proportion(inTime, inTime + late);
  }
}
