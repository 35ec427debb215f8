package org.salesadvisor.diagnosis.dataset;

import java.util.List;
import org.salesadvisor.datasets.store.Cohorts;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.OrderValue;

/** What an order of a dataset is worth: the average of those that were won. */
final class Worths {

  private final Remarks remarks;

  Worths(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Null when there are no values, or values that cannot be added up. */
  OrderValue of(Cohorts cohorts) {
    List<Cohorts.Values> values = cohorts.orderValues();
    if (values.isEmpty()) {
      remarks.missing("value");
      return null;
    }
    Cohorts.Values all = values.get(0);
    if (values.size() > 1 || all.currency() == null) {
      remarks.missing("currency");
      remarks.at(
          Gate.WHERE,
          CohortMessage.NO_COMMON_VALUE.with(
              values.stream().map(one -> one.currency() == null ? "?" : one.currency()).toList()));
      return null;
    }
    if (all.standardError() == null) {
      return null; // one order says nothing of another
    }
    remarks.at(
        Gate.WHERE,
        CohortMessage.ORDERS_ARE_WORTH.with(all.count(), Math.round(all.mean()), all.currency()));
    return new OrderValue(all.mean(), all.standardError(), all.currency());
  }
}
