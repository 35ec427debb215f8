package org.salesadvisor.datasets.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.salesadvisor.facts.SalesPhase;

/**
 * Open work as it was known at a moment, as SQL: a table {@code work} with what rules see of each.
 *
 * <p>What happened later does not exist: neither stages nor endings nor snoozes. Plans are told
 * without the moment of planning, so for a moment before the end of the data only those count that
 * were for that day or an earlier one: a day is planned before it comes [A]. Of later plans nobody
 * knows whether they were made by then.
 */
final class WorkSql {

  /**
   * A lead is there, and neither won nor lost. One without dates is there at the end of the data.
   */
  private static final String IS_OPEN =
      "o.outcome = 'OPEN' AND (least(o.lead_at, o.prospect_at) <= q.as_of OR o.lead_at IS NULL AND"
          + " o.prospect_at IS NULL)";

  /** The same at a moment before the end of the data, when what ended later was still open. */
  private static final String WAS_OPEN =
      "least(o.lead_at, o.prospect_at) <= q.as_of AND CASE o.outcome WHEN 'OPEN' THEN true WHEN"
          + " 'WON' THEN coalesce(o.order_at > q.as_of, false) ELSE coalesce(o.lost_at > q.as_of,"
          + " false) END";

  private static final String IS_UNDATED_PROSPECT = "(o.is_prospect AND o.prospect_at IS NULL)";

  private static final String PHASE =
      "CASE WHEN o.prospect_at <= q.as_of THEN 'PROSPECT_QUALIFICATION' WHEN NOT "
          + IS_UNDATED_PROSPECT
          + " THEN 'LEAD_GENERATION' WHEN NOT q.is_past THEN 'PROSPECT_QUALIFICATION' END";

  private static final String ENTERED_AT =
      "CASE WHEN o.prospect_at <= q.as_of THEN o.prospect_at WHEN NOT "
          + IS_UNDATED_PROSPECT
          + " THEN o.lead_at END";

  private static final String NEXT_STEP =
      "CASE WHEN NOT q.tells_steps THEN NULL WHEN o.next_step_at < q.long_ago THEN 'LONG_OVERDUE'"
          + " WHEN o.next_step_at < q.today THEN 'OVERDUE' WHEN o.next_step_at < q.tomorrow THEN"
          + " 'DUE' WHEN q.is_past THEN NULL WHEN o.next_step_at IS NULL THEN 'NONE' WHEN"
          + " o.next_step_at < q.soon THEN 'DUE' ELSE 'PLANNED' END";

  private static final String CLOSE_PASSED =
      "CASE WHEN o.expected_close_at < q.today THEN true WHEN q.is_past OR o.expected_close_at IS"
          + " NULL THEN NULL ELSE false END";

  private static final String STAGNATING =
      "extract(epoch FROM q.as_of - w.entered_at)::float8 > w.usual";

  private static final String SIGNS =
      "concat_ws('/', coalesce(s.phase, '?'), coalesce(s.next_step, '?'), coalesce(s.close_passed"
          + "::text, '?'), coalesce(s.stagnating::text, '?'))";

  private static final String SINCE =
      "coalesce(least(CASE WHEN s.next_step IN ('LONG_OVERDUE', 'OVERDUE', 'DUE') THEN"
          + " s.next_step_at END, CASE WHEN s.close_passed THEN s.expected_close_at END, CASE WHEN"
          + " s.stagnating THEN s.entered_at + make_interval(secs => s.usual) END), s.entered_at,"
          + " '2200-01-01Z'::timestamptz)";

  private final WorkScope scope;

  WorkSql(WorkScope scope) {
    this.scope = scope;
  }

  /** Begins a query; {@code work} can be read behind it. */
  String with() {
    return "WITH q AS NOT MATERIALIZED (SELECT ?::uuid AS dataset, ?::timestamptz AS as_of, ?::boolean AS is_past,"
        + " ?::boolean AS tells_steps, ?::timestamptz AS long_ago, ?::timestamptz AS today,"
        + " ?::timestamptz AS tomorrow, ?::timestamptz AS soon, ?::date AS day, ?::float8 AS"
        + " usual_lead, ?::float8 AS usual_prospect), latest AS (SELECT DISTINCT ON"
        + " (s.opportunity_id) s.opportunity_id, s.until FROM snooze s, q WHERE s.dataset_id ="
        + " q.dataset AND s.snoozed_at <= q.as_of ORDER BY s.opportunity_id, s.snoozed_at DESC,"
        + " s.id DESC), known AS (SELECT o.id, o.account, "
        + scope.rep()
        + " AS rep, o.value, o.currency,"
        + " o.next_step_at, o.expected_close_at, "
        + ENTERED_AT
        + " AS entered_at, "
        + PHASE
        + " AS phase, "
        + NEXT_STEP
        + " AS next_step, "
        + CLOSE_PASSED
        + " AS close_passed FROM opportunity o, q WHERE o.dataset_id = q.dataset AND "
        + (scope.isPast() ? WAS_OPEN : IS_OPEN)
        + (scope.owner() == null ? "" : " AND " + scope.rep() + " = ?")
        + "), stays AS (SELECT k.*, CASE k.phase WHEN 'LEAD_GENERATION' THEN q.usual_lead WHEN"
        + " 'PROSPECT_QUALIFICATION' THEN q.usual_prospect END AS usual FROM known k, q), signed AS"
        + " (SELECT w.*, "
        + STAGNATING
        + " AS stagnating FROM stays w, q), work AS (SELECT s.*, coalesce(l.until > q.day, false)"
        + " AS is_snoozed, "
        + SINCE
        + " AS since, "
        + SIGNS
        + " AS signs FROM signed s CROSS JOIN q LEFT JOIN latest l ON l.opportunity_id = s.id) ";
  }

  /** The parameters of {@link #with} and of what comes behind it. */
  Object[] parameters(Object... behind) {
    List<Object> all = new ArrayList<>();
    all.add(scope.dataset().id());
    all.add(scope.asOf());
    all.add(scope.isPast());
    all.add(scope.tellsSteps());
    all.add(scope.start(1 - scope.longOverdueDays()));
    all.add(scope.start(0));
    all.add(scope.start(1));
    all.add(scope.start(1 + scope.dueDays()));
    all.add(scope.day());
    all.add(scope.usualSeconds(SalesPhase.LEAD_GENERATION));
    all.add(scope.usualSeconds(SalesPhase.PROSPECT_QUALIFICATION));
    if (scope.owner() != null) {
      all.add(scope.owner());
    }
    Collections.addAll(all, behind);
    return all.toArray();
  }
}
