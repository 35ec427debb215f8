package org.salesadvisor.leads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.datasets.mapping.FilePlan;
import org.salesadvisor.datasets.reading.CellReader;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadFit;
import org.salesadvisor.leads.life.LeadReason;

/**
 * The steps that a row tells the day of: none is made up, so that a lead may come from one to a
 * much further one.
 *
 * @param asOf when it was known where a lead is, where its row does not say since when; null when
 *     the mapping does not say that either
 * @param now when it is written down
 * @param by who writes it down; null when nobody is known
 */
record StepsTold(FilePlan plan, CellReader cells, Instant asOf, Instant now, String by) {

  private static final Map<LeadEventKind, LeadField> DAYS = days();

  private static Map<LeadEventKind, LeadField> days() {
    Map<LeadEventKind, LeadField> days = new EnumMap<>(LeadEventKind.class);
    for (LeadEventKind kind : LeadEventKind.values()) {
      if (kind.to() != null && kind != LeadEventKind.CAME_IN) {
        days.put(kind, LeadField.valueOf(kind.name() + "_AT"));
      }
    }
    return days;
  }

  /**
   * Why a lead was rejected, lost or disqualified; a reason that the mapping does not know is
   * other.
   */
  private record Why(LeadReason reason, String note) {}

  /** A step with its moment. */
  private record Told(LeadEventKind kind, Instant at) {}

  /** In the order in which they were made; what contradicts that is told. */
  List<LeadEvent> read() {
    List<Told> told = told();
    told.sort(
        Comparator.comparing(Told::at).thenComparing(one -> LeadEventKind.place(one.kind.to())));
    mustGoForward(told);
    Why why = told.stream().anyMatch(one -> one.kind.needsReason()) ? why() : null;
    return told.stream().map(one -> event(one, why)).toList();
  }

  private List<Told> told() {
    Map<LeadEventKind, Instant> days = new EnumMap<>(LeadEventKind.class);
    DAYS.forEach(
        (kind, field) -> {
          Instant at = plan.has(field) ? cells.moment(field) : null;
          if (at != null) {
            days.put(kind, at);
          }
        });
    present(days);
    List<Told> told = new ArrayList<>();
    days.forEach((kind, at) -> told.add(new Told(kind, at)));
    told.forEach(this::mustHaveHappened);
    return told;
  }

  /** The step at which it is now; it came in at the first. */
  private void present(Map<LeadEventKind, Instant> days) {
    String step = cells.constant(LeadField.STEP, LeadFinding.UNMAPPED_STEP);
    Instant since = plan.has(LeadField.STEP_AT) ? cells.moment(LeadField.STEP_AT) : null;
    if (step == null || step.equals(LeadStep.LEAD.name())) {
      return;
    }
    LeadEventKind kind = LeadEventKind.valueOf(step);
    Instant at = since == null ? asOf : since;
    if (at != null) {
      days.putIfAbsent(kind, at);
    } else if (!days.containsKey(kind) && cells.isSound()) {
      cells.refuse(
          LeadFinding.NO_STEP_DAY, LeadField.STEP, () -> LeadFinding.NO_STEP_DAY.with(kind));
    }
  }

  private void mustHaveHappened(Told told) {
    if (told.at.isAfter(now)) {
      cells.refuse(
          LeadFinding.STEP_IN_FUTURE,
          field(told),
          () -> LeadFinding.STEP_IN_FUTURE.with(told.kind, told.at));
    }
  }

  /** Back to nurturing a lead may come from everywhere but the end, and begins anew. */
  private void mustGoForward(List<Told> told) {
    for (int i = 1; i < told.size(); i++) {
      Told before = told.get(i - 1);
      Told after = told.get(i);
      boolean isEnded = LeadEventKind.place(before.kind.to()) == LeadEventKind.place(LeadStep.WON);
      boolean isBack =
          before.kind.isLaterThan(after.kind.to()) && after.kind != LeadEventKind.NURTURING;
      if (isEnded || isBack) {
        cells.refuse(
            LeadFinding.STEP_BACK,
            field(after),
            () -> LeadFinding.STEP_BACK.with(after.kind, after.at, before.kind, before.at));
      }
    }
  }

  private LeadField field(Told told) {
    LeadField field = DAYS.get(told.kind);
    return plan.has(field) ? field : LeadField.STEP_AT;
  }

  /** Of the last column, where there are several. */
  private Why why() {
    String reason = cells.constant(LeadField.REASON, LeadFinding.UNMAPPED_REASON);
    return reason == null
        ? new Why(LeadReason.OTHER, cells.last(LeadField.REASON))
        : new Why(LeadReason.valueOf(reason), null);
  }

  private LeadEvent event(Told told, Why why) {
    boolean hasReason = told.kind.needsReason();
    return new LeadEvent(
        0,
        told.kind,
        told.at,
        now,
        by,
        hasReason ? why.reason : null,
        null,
        null,
        null,
        hasReason ? why.note : null,
        LeadFit.UNKNOWN);
  }
}
