package org.salesadvisor.today;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.salesadvisor.datasets.AsOf;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.WorkPages;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.web.Parameters;

/**
 * Which list somebody asks for.
 *
 * @param asOf as of when
 * @param owner null for everybody
 * @param limit so many items
 * @param behind null for the first page
 */
record TodayQuery(Instant asOf, String owner, int limit, WorkPages.Behind behind) {

  /**
   * Reads parameters.
   *
   * @param dataset of which the list is
   * @param asOf null for now
   * @param most the largest page
   * @throws org.salesadvisor.errors.InvalidInputException naming every fault
   */
  static TodayQuery read(
      Dataset dataset,
      String asOf,
      String owner,
      String limit,
      String after,
      int most,
      Instant now) {
    Faults faults = new Faults();
    Instant wanted = AsOf.read(asOf, dataset, faults);
    int items = limit(limit, most, faults);
    Place place = after == null ? null : Place.read(after).orElse(null);
    if (after != null && place == null) {
      faults.add("after", TodayMessage.NO_PLACE.with());
    }
    if (place != null && wanted != null && !wanted.equals(place.asOf())) {
      faults.add("after", TodayMessage.OTHER_MOMENT.with(place.asOf()));
    }
    String whose = owner == null ? null : Parameters.text("owner", owner);
    faults.throwIfAny();
    Instant moment = place != null ? place.asOf() : wanted != null ? wanted : now;
    return new TodayQuery(
        moment.truncatedTo(ChronoUnit.MICROS), whose, items, place == null ? null : place.behind());
  }

  private static int limit(String text, int most, Faults faults) {
    int limit = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > most) {
      faults.add("limit", TodayMessage.TOO_MANY.with(Shown.of(text), most));
    }
    return limit;
  }
}
