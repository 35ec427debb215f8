package org.salesadvisor.datasets.store;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the opportunities that were joined into a dataset. */
record Storing(ImportTransaction transaction, UUID dataset) {

  private static final List<String> COLUMNS =
      Arrays.asList(
          ("id account rep team channel campaign product size cohort lead_at prospect_at order_at"
                  + " retained_at lost_at expected_close_at next_step_at outcome is_prospect"
                  + " is_retained phase value currency loss_reason attempts"
                  + " earlier_contacts cost people_contacted analysis_days")
              .split(" "));

  Stored store(boolean isNew) {
    if (isNew) {
      return new Stored(transaction.update(insert(), dataset), 0, 0);
    }
    long all = transaction.count("SELECT count(*) FROM combined");
    long known =
        transaction.count(
            "SELECT count(*) FROM combined c JOIN opportunity o ON o.dataset_id = ? AND o.id ="
                + " c.id",
            dataset);
    long touched = transaction.update(insert() + onConflict(), dataset);
    return new Stored(all - known, touched - (all - known), all - touched);
  }

  private static String insert() {
    String columns = String.join(", ", COLUMNS);
    return "INSERT INTO opportunity AS o (dataset_id, %1$s) SELECT ?::uuid, %1$s FROM combined"
            .formatted(columns)
        + " ORDER BY id";
  }

  /** Only what differs is written. */
  private static String onConflict() {
    return " ON CONFLICT (dataset_id, id) DO UPDATE SET %s WHERE (%s) IS DISTINCT FROM (%s)"
        .formatted(others("%1$s = excluded.%1$s"), others("o.%s"), others("excluded.%s"));
  }

  private static String others(String form) {
    return COLUMNS.stream()
        .filter(column -> !column.equals("id"))
        .map(form::formatted)
        .collect(Collectors.joining(", "));
  }
}
