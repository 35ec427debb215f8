package org.salesadvisor.leads;

import java.util.UUID;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;
import org.salesadvisor.web.Parameters;

/**
 * Which learned score is asked for.
 *
 * @param dataset of which leads were made; null for all leads
 * @param horizonDays within how many days after coming in a lead is won in time
 * @param afterDays how many days after coming in it is scored
 */
record LearnedQuery(UUID dataset, int horizonDays, int afterDays) {

  private static final int MOST_DAYS = 3_650;

  /** Reads parameters, every fault at once; what is left out follows from norms. */
  static LearnedQuery of(String dataset, String horizonDays, String afterDays, Norms norms) {
    UUID of = dataset == null ? null : Parameters.id("dataset", dataset);
    Faults faults = new Faults();
    int horizon = days("horizonDays", horizonDays, 1, CalculationNorm.HORIZON, norms, faults);
    int after = days("afterDays", afterDays, 0, CalculationNorm.LEARNED_AFTER, norms, faults);
    if (faults.isEmpty() && after >= horizon) {
      faults.add("afterDays", LearnedMessage.AFTER_HORIZON.with(after, horizon));
    }
    faults.throwIfAny();
    return new LearnedQuery(of, horizon, after);
  }

  private static int days(
      String name, String text, int least, CalculationNorm usual, Norms norms, Faults faults) {
    if (text == null) {
      return (int) usual.value(norms);
    }
    int days = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    if (days < least || days > MOST_DAYS) {
      faults.add(name, LearnedMessage.NO_DAYS.with(Shown.of(text), least, MOST_DAYS));
    }
    return days;
  }

  LearnedQuery of(UUID other) {
    return new LearnedQuery(other, horizonDays, afterDays);
  }
}
