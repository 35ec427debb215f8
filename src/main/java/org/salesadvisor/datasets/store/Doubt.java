package org.salesadvisor.datasets.store;

/**
 * What may be wrong with a joined row.
 *
 * <p>The condition is over such a row, with the moment after which nothing is known for its
 * parameter; so is the field that is meant.
 */
public enum Doubt {
  TWO_ENDINGS("has_two_endings AND " + Doubt.ANY_MOMENT, "NULL"),
  CONTRADICTS("contradicts AND " + Doubt.ANY_MOMENT, "NULL"),
  BEFORE_FIRST_CONTACT(
      "least(prospect_at, order_at, lost_at, retained_at) < lead_at AND " + Doubt.ANY_MOMENT,
      "CASE WHEN prospect_at < lead_at THEN 'PROSPECT_AT' WHEN order_at < lead_at THEN 'WON_AT'"
          + " WHEN lost_at < lead_at THEN 'LOST_AT' ELSE 'RETAINED_AT' END"),
  AFTER_AS_OF(
      "greatest(lead_at, prospect_at, order_at, lost_at, retained_at) > ?",
      "CASE greatest(lead_at, prospect_at, order_at, lost_at, retained_at) WHEN lead_at THEN"
          + " 'LEAD_AT' WHEN prospect_at THEN 'PROSPECT_AT' WHEN order_at THEN 'WON_AT' WHEN lost_at"
          + " THEN 'LOST_AT' ELSE 'RETAINED_AT' END");

  private static final String ANY_MOMENT = "?::timestamptz IS NOT NULL";

  private final String condition;
  private final String field;

  Doubt(String condition, String field) {
    this.condition = condition;
    this.field = field;
  }

  String condition() {
    return condition;
  }

  /** The name of a field, or null. */
  String field() {
    return field;
  }
}
