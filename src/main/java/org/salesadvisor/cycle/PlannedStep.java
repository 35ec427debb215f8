package org.salesadvisor.cycle;

import java.time.LocalDate;
import org.salesadvisor.account.advice.Conclusion;

/**
 * A step of the plan with its day.
 *
 * @param conclusion what it is, and why it is in the plan
 * @param owner a name, where one is agreed; null for the department
 * @param on the day on which it is or was to be ready; null when nobody can say
 * @param doneOn null when it is not done
 */
record PlannedStep(Conclusion conclusion, String owner, LocalDate on, LocalDate doneOn) {

  String department() {
    return conclusion.details().get("owner").toString();
  }

  String measure() {
    return conclusion.details().get("measure").toString();
  }

  boolean isLate(LocalDate today) {
    return doneOn == null && on != null && on.isBefore(today);
  }
}
