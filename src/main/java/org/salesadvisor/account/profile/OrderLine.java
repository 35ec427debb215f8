package org.salesadvisor.account.profile;

import java.util.Objects;
import org.salesadvisor.facts.Money;
import org.salesadvisor.records.Required;

/**
 * A line of an order of the past.
 *
 * @param item the code of the item
 * @param units how many, or null when unknown
 * @param value the value of the line, or null when unknown
 */
public record OrderLine(@Required String item, Double units, Money value) {

  public OrderLine {
    Objects.requireNonNull(item, "item");
  }
}
