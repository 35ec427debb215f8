package org.salesadvisor.records;

import org.salesadvisor.errors.Faults;
import org.salesadvisor.facts.Money;

/** A document has one currency: the first that it names. For one thread. */
public final class OneCurrency {

  private final Faults faults;
  private String first;
  private String place;

  public OneCurrency(Faults faults) {
    this.faults = faults;
  }

  /**
   * Names an amount in another currency than the first.
   *
   * @param amount a {@link Money}, or null
   */
  public void check(String pointer, Object amount) {
    if (!(amount instanceof Money money)) {
      return;
    }
    if (first == null) {
      first = money.currency();
      place = pointer;
    } else if (!first.equals(money.currency())) {
      faults.add(
          pointer + "/currency", RecordMessage.OTHER_CURRENCY.with(money.currency(), first, place));
    }
  }

  /** That of the document, or null when it has no amounts. */
  public String code() {
    return first;
  }
}
