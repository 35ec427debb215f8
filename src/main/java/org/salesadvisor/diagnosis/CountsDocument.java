package org.salesadvisor.diagnosis;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.funnel.counts.Counts;
import org.salesadvisor.funnel.counts.CountsRow;
import org.salesadvisor.funnel.counts.DaysToWin;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.RecordShape;
import org.salesadvisor.records.Required;

/**
 * Counts as they are written; the components are the fields of the JSON.
 *
 * @param rows what was counted
 * @param current the periods under review; the last one when left out
 * @param baseline the periods of normal business; all before when left out
 * @param horizonDays within how many days of entering somebody was counted as having come through
 * @param daysToWin how long it takes to come through
 * @param asOf when the counts were known; now when left out
 * @param targetOrders the orders wanted in the periods under review
 * @param signs what people observed
 * @param product what is sold, where it is one product
 * @param order how it is ordered; the value of one makes money of orders
 * @param costs what interventions cost
 */
record CountsDocument(
    @Required @AtMost(Counts.MOST_ROWS) List<CountsRow> rows,
    List<String> current,
    List<String> baseline,
    Integer horizonDays,
    DaysToWin daysToWin,
    Instant asOf,
    Double targetOrders,
    Set<FunnelSign> signs,
    Product product,
    Order order,
    Costs costs) {

  static final RecordShape<CountsDocument> SHAPE =
      new RecordShape<>(CountsDocument.class, MethodHandles.lookup());

  /** Where a component stands among the values that were read. */
  static int at(String name) {
    return SHAPE.names().indexOf(name);
  }

  Counts counts() {
    return new Counts(rows, current, baseline, horizonDays, daysToWin, targetOrders, signs);
  }
}
