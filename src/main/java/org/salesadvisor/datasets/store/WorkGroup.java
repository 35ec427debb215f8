package org.salesadvisor.datasets.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.salesadvisor.facts.NextStep;
import org.salesadvisor.facts.OpenWork;
import org.salesadvisor.facts.SalesPhase;

/**
 * Open work of one owner and in one currency of which rules see the same.
 *
 * @param isTotal whether it is of all owners together
 * @param owner null when unknown, or of all
 * @param work what rules see of each
 * @param isSnoozed whether it is put off
 * @param currency null when unknown
 * @param value at stake; null when no value is told
 * @param count how much of it there is
 */
public record WorkGroup(
    boolean isTotal,
    String owner,
    OpenWork work,
    boolean isSnoozed,
    String currency,
    BigDecimal value,
    long count) {

  static WorkGroup read(ResultSet row) throws SQLException {
    return new WorkGroup(
        row.getBoolean("is_total"),
        row.getString("rep"),
        work(row),
        row.getBoolean("is_snoozed"),
        row.getString("currency"),
        row.getBigDecimal("value"),
        row.getLong("count"));
  }

  static OpenWork work(ResultSet row) throws SQLException {
    String phase = row.getString("phase");
    String step = row.getString("next_step");
    return new OpenWork(
        phase == null ? null : SalesPhase.valueOf(phase),
        step == null ? null : NextStep.valueOf(step),
        row.getObject("close_passed", Boolean.class),
        row.getObject("stagnating", Boolean.class));
  }
}
