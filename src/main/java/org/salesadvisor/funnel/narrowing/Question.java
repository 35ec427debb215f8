package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.statistics.KaplanMeier;

/**
 * A funnel and what is asked of it.
 *
 * @param rows the counts, all of periods of one kind; not empty
 * @param current the periods under review; empty for the last one
 * @param baseline the periods of normal business; empty for all before those under review
 * @param asOf the day on whose evening the counts were known
 * @param horizonDays within how many days of entering the funnel somebody was counted as having
 *     come through; null when that is not fixed
 * @param daysToWin how long it takes to come through, or null when unknown
 * @param targetOrders the orders wanted in the periods under review, or null when unknown
 * @param observed signs that people saw
 */
public record Question(
    List<Row> rows,
    Set<Period> current,
    Set<Period> baseline,
    LocalDate asOf,
    Integer horizonDays,
    KaplanMeier daysToWin,
    Double targetOrders,
    Set<FunnelSign> observed) {

  public Question {
    rows = List.copyOf(rows);
    current = Set.copyOf(current);
    baseline = Set.copyOf(baseline);
    observed = Set.copyOf(observed);
  }

  /** The same as known on another day. */
  public Question asKnownOn(LocalDate day) {
    return new Question(
        rows, current, baseline, day, horizonDays, daysToWin, targetOrders, observed);
  }
}
