package org.salesadvisor.datasets.store;

/**
 * The one definition of won, lost, closed, open and of the cohort date [L, order A]. Everything
 * that counts opportunities reads the columns that these expressions fill when rows are brought in.
 *
 * <ul>
 *   <li><b>won</b>: the outcome says so; without an outcome, there is a date of winning.
 *   <li><b>lost</b>: the outcome says so; without an outcome, there is a date of losing.
 *   <li><b>closed</b>: won or lost. <b>open</b>: everything else.
 *   <li>Both dates and no outcome decide nothing: an error of the file.
 *   <li><b>order date</b> of a won one: its date of winning, else of closing.
 *   <li><b>lost date</b> of a lost one: its date of losing, else of closing.
 *   <li>The date of closing of an open one is when it is expected to close, unless a date of its
 *       own says that.
 *   <li><b>prospect</b>: there is a date of qualification, or its phase now lies behind
 *       qualification. That a won one must have been a prospect is for the reader of a funnel to
 *       say, see {@link FunnelCounting}.
 *   <li><b>retained</b>: won, and there is a date of staying.
 *   <li><b>cohort date</b>: the day of the first contact, in the time zone of the mapping.
 * </ul>
 *
 * The expressions are over a row {@code c} of what was read; the zone is the parameter.
 */
final class Definition {

  static final String TWO_ENDINGS =
      "(c.outcome IS NULL AND c.won_at IS NOT NULL AND c.lost_at IS NOT NULL)";

  private static final String WON =
      "(c.outcome = 'WON' OR c.outcome IS NULL AND c.won_at IS NOT NULL AND c.lost_at IS NULL)";

  private static final String LOST =
      "(c.outcome = 'LOST' OR c.outcome IS NULL AND c.lost_at IS NOT NULL AND c.won_at IS NULL)";

  static final String OUTCOME =
      "CASE WHEN " + WON + " THEN 'WON' WHEN " + LOST + " THEN 'LOST' ELSE 'OPEN' END";

  static final String ORDER_AT = "CASE WHEN " + WON + " THEN coalesce(c.won_at, c.closed_at) END";

  static final String LOST_AT = "CASE WHEN " + LOST + " THEN coalesce(c.lost_at, c.closed_at) END";

  static final String EXPECTED_CLOSE_AT =
      "CASE WHEN NOT coalesce("
          + WON
          + " OR "
          + LOST
          + ", false) THEN coalesce(c.expected_close_at,"
          + " c.closed_at) END";

  /** In order realisation, or a client: qualification lies behind it. */
  static final String IS_PROSPECT =
      "(c.prospect_at IS NOT NULL OR coalesce(c.phase IN ('ORDER_REALISATION',"
          + " 'CLIENT_RETENTION'), false))";

  static final String IS_RETAINED = "coalesce(" + WON + " AND c.retained_at IS NOT NULL, false)";

  static final String COHORT = "(c.lead_at AT TIME ZONE ?)::date";

  /** The outcome counts, but somebody should look. */
  static final String CONTRADICTS =
      "coalesce(c.outcome IN ('LOST', 'OPEN') AND c.won_at IS NOT NULL"
          + " OR c.outcome IN ('WON', 'OPEN') AND c.lost_at IS NOT NULL AND c.won_at IS NULL,"
          + " false)";

  private Definition() {}
}
