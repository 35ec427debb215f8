package org.salesadvisor.effectiveness;

import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.effectiveness.mix.ItemFigures;

/**
 * What money means for a mix; null where unknown.
 *
 * @param currency of all amounts
 * @param marginShare of the value of orders
 * @param costPerAttempt in units of the currency
 * @param valuePerOrder in units of the currency, where orders have no value of their own
 */
record Terms(String currency, Double marginShare, Double costPerAttempt, Double valuePerOrder) {

  /** The figures with what these terms add: the value of orders, and what attempts cost. */
  ItemFigures complete(ItemFigures figures, Attempts attempts) {
    boolean isPriced = valuePerOrder != null && figures.orders() != null;
    boolean isTried = costPerAttempt != null && attempts != null;
    return new ItemFigures(
        figures.contacts(),
        figures.frequency(),
        figures.responses(),
        figures.leads(),
        figures.orders(),
        figures.value() == null && isPriced
            ? (Double) (figures.orders() * valuePerOrder)
            : figures.value(),
        figures.cost() == null && isTried
            ? (Double) (attempts.total() * costPerAttempt)
            : figures.cost());
  }

  /** What one attempt costs: as stated, else what the item costs for each; null when unknown. */
  Double costOfAttempt(ItemFigures figures, Attempts attempts) {
    if (costPerAttempt != null || figures.cost() == null || attempts.total() == 0) {
      return costPerAttempt;
    }
    return figures.cost() / attempts.total();
  }

  /** What one sale leaves; its whole value where nobody states a margin. Null when unknown. */
  Double leftOfOrder(ItemFigures figures) {
    Double value = figures.orderValue() == null ? valuePerOrder : figures.orderValue();
    return value == null || marginShare == null ? value : (Double) (value * marginShare);
  }
}
