package org.salesadvisor.planning;

import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Money;

/** A plan has one currency: the first that it names. */
final class OneCurrency {

  private final Faults faults;
  private String first;
  private String place;

  OneCurrency(Faults faults) {
    this.faults = faults;
  }

  /**
   * @param amount a {@link Money}, or null
   */
  void check(String pointer, Object amount) {
    if (!(amount instanceof Money money)) {
      return;
    }
    if (first == null) {
      first = money.currency();
      place = pointer;
    } else if (!first.equals(money.currency())) {
      faults.add(
          pointer + "/currency",
          PlanningMessage.OTHER_CURRENCY.with(money.currency(), first, place));
    }
  }

  /** That of the plan, or null when it has no amounts. */
  String code() {
    return first;
  }
}
