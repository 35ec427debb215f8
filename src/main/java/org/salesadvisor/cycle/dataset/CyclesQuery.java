package org.salesadvisor.cycle.dataset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.salesadvisor.datasets.AsOf;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.web.Parameters;

/**
 * Whose cycles somebody asks for.
 *
 * @param account null when only an opportunity is named
 * @param opportunity null for the newest that is open
 * @param asOf nothing later is known
 */
record CyclesQuery(Dataset dataset, String account, String opportunity, Instant asOf) {

  /**
   * Reads parameters.
   *
   * @param asOf null for now
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  static CyclesQuery read(
      Dataset dataset, String account, String opportunity, String asOf, Instant now) {
    Faults faults = new Faults();
    Instant wanted = AsOf.read(asOf, dataset, faults);
    String whose = account == null ? null : Parameters.text("account", account);
    String which = opportunity == null ? null : Parameters.text("opportunity", opportunity);
    if (whose == null && which == null) {
      faults.add("account", DatasetCycleMessage.ACCOUNT_OR_OPPORTUNITY.with());
    }
    faults.throwIfAny();
    Instant moment = wanted == null ? now : wanted;
    return new CyclesQuery(dataset, whose, which, moment.truncatedTo(ChronoUnit.MICROS));
  }

  /** Whether the dataset knows of more than there was then. */
  boolean isPast() {
    return asOf.isBefore(dataset.asOf());
  }

  LocalDate today() {
    return day(asOf);
  }

  /** Where the dataset is; null for null. */
  LocalDate day(Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, ZoneId.of(dataset.zone()));
  }
}
