package org.salesadvisor.funnel.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Period;
import org.salesadvisor.funnel.narrowing.Question;
import org.salesadvisor.funnel.narrowing.Row;

/**
 * A funnel in rows, checked by {@link CountsCheck}.
 *
 * @param rows what was counted; not empty
 * @param current the periods under review; empty for the last one
 * @param baseline the periods of normal business; empty for all before
 * @param horizonDays within how many days of entering somebody was counted as having come through,
 *     or null when that is not fixed
 * @param daysToWin how long it takes to come through, or null when unknown
 * @param targetOrders the orders wanted in the periods under review, or null when unknown
 * @param signs what people observed; empty when nothing
 */
public record Counts(
    List<CountsRow> rows,
    List<String> current,
    List<String> baseline,
    Integer horizonDays,
    DaysToWin daysToWin,
    Double targetOrders,
    Set<FunnelSign> signs) {

  /** Ten thousand reps in twenty periods. */
  public static final int MOST_ROWS = 200_000;

  public Counts {
    rows = List.copyOf(rows);
    current = current == null ? List.of() : List.copyOf(current);
    baseline = baseline == null ? List.of() : List.copyOf(baseline);
    signs = signs == null ? Set.of() : Set.copyOf(signs);
  }

  /**
   * What is asked of them.
   *
   * @param asOf the day on whose evening they were known
   */
  public Question question(LocalDate asOf) {
    List<Row> counted = new ArrayList<>(rows.size());
    rows.forEach(row -> counted.add(row(row)));
    return new Question(
        counted,
        periods(current),
        periods(baseline),
        asOf,
        horizonDays,
        daysToWin == null ? null : daysToWin.estimate(),
        targetOrders,
        signs);
  }

  private static Set<Period> periods(List<String> written) {
    return written.stream().flatMap(one -> Period.parse(one).stream()).collect(Collectors.toSet());
  }

  private static Row row(CountsRow row) {
    return new Row(
        Period.parse(row.period()).orElseThrow(),
        row.values(),
        new FunnelCounts(row.leads(), row.prospects(), row.orders(), row.retained()));
  }
}
