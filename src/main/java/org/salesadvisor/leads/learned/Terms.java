package org.salesadvisor.leads.learned;

import java.time.Duration;

/**
 * How a score is learned.
 *
 * @param horizonDays within how many days after coming in a lead is won in time
 * @param afterDays how many days after coming in it is scored
 * @param heldOutShare which share of the leads, the last that came in, is only tried on
 * @param casesPerValue how many won leads, and how many others, a value must have to be learned
 * @param mostAuc up to which AUC one column alone may tell won leads from others
 */
public record Terms(
    int horizonDays, int afterDays, double heldOutShare, double casesPerValue, double mostAuc) {

  long horizonMillis() {
    return Duration.ofDays(horizonDays).toMillis();
  }
}
