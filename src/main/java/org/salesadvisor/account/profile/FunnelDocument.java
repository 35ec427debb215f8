package org.salesadvisor.account.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.counts.Counts;
import org.salesadvisor.funnel.counts.CountsCheck;
import org.salesadvisor.funnel.counts.CountsRow;
import org.salesadvisor.funnel.counts.DaysToWin;
import org.salesadvisor.records.AtMost;
import org.salesadvisor.records.KeepsPlaces;
import org.salesadvisor.records.ListOr;

/**
 * A funnel as it is written in a profile: the counts of one period against another, or rows of
 * which periods are named. The profile tells of moment, product and order.
 *
 * @param current the counts under review; with rows the periods under review
 * @param baseline the counts of normal business; with rows the periods of it
 * @param targetOrders the orders wanted in the periods under review
 * @param signs what people observed
 * @param rows what was counted by period, and by rep, channel and so on
 * @param horizonDays with rows: in how many days somebody was counted as having come through
 * @param daysToWin with rows: how long it takes to come through
 */
record FunnelDocument(
    ListOr<String, FunnelCounts> current,
    ListOr<String, FunnelCounts> baseline,
    Double targetOrders,
    Set<FunnelSign> signs,
    @AtMost(MOST_ROWS) @KeepsPlaces List<CountsRow> rows,
    Integer horizonDays,
    DaysToWin daysToWin) {

  /**
   * Two years of thirty reps by four channels. Who asks advice shares its threads with others, so
   * more take a diagnosis.
   */
  static final int MOST_ROWS = 3_000;

  private static final Pointer PLACE = Pointer.WHOLE.in("funnel");

  static FunnelDocument of(Profile profile) {
    if (profile.counts() != null) {
      return of(profile.counts());
    }
    return profile.funnel() == null ? null : of(profile.funnel());
  }

  private static FunnelDocument of(Funnel funnel) {
    return new FunnelDocument(
        counts(funnel.current()),
        counts(funnel.baseline()),
        funnel.targetOrders(),
        funnel.signs(),
        null,
        null,
        null);
  }

  private static FunnelDocument of(Counts counts) {
    return new FunnelDocument(
        periods(counts.current()),
        periods(counts.baseline()),
        counts.targetOrders(),
        counts.signs(),
        counts.rows(),
        counts.horizonDays(),
        counts.daysToWin());
  }

  private static ListOr<String, FunnelCounts> counts(FunnelCounts counts) {
    return counts == null ? null : new ListOr<>(null, counts);
  }

  private static ListOr<String, FunnelCounts> periods(List<String> periods) {
    return periods.isEmpty() ? null : new ListOr<>(periods, null);
  }

  /** One period against another, or null when there are rows. */
  Funnel funnel() {
    return rows == null ? new Funnel(group(current), group(baseline), targetOrders, signs) : null;
  }

  /** The rows with what is asked of them, or null when there are none. */
  Counts counts() {
    return rows == null
        ? null
        : new Counts(
            rows, list(current), list(baseline), horizonDays, daysToWin, targetOrders, signs);
  }

  private static FunnelCounts group(ListOr<String, FunnelCounts> side) {
    return side == null ? null : side.group();
  }

  private static List<String> list(ListOr<String, FunnelCounts> side) {
    return side == null ? null : side.list();
  }

  /**
   * Checks.
   *
   * @param today periods that begin after it were not counted yet
   */
  void check(LocalDate today, Faults faults) {
    if (rows == null) {
      withoutRows(faults);
    } else {
      withRows(today, faults);
    }
  }

  private void withRows(LocalDate today, Faults faults) {
    names("current", current, faults);
    names("baseline", baseline, faults);
    CountsCheck.check(
        new CountsCheck.Sent(rows, list(current), list(baseline)), today, PLACE.toString(), faults);
  }

  private static void names(String name, ListOr<String, FunnelCounts> side, Faults faults) {
    if (group(side) != null) {
      faults.add(PLACE.in(name), ProfileMessage.NAMES_PERIODS.with());
    }
  }

  private void withoutRows(Faults faults) {
    String place = PLACE.in("rows").toString();
    if (faults.all().stream().anyMatch(known -> known.pointer().equals(place))) {
      return; // there are rows, of another kind than can be read
    }
    onlyWithRows("current", list(current), faults);
    onlyWithRows("baseline", list(baseline), faults);
    onlyWithRows("horizonDays", horizonDays, faults);
    onlyWithRows("daysToWin", daysToWin, faults);
  }

  private static void onlyWithRows(String name, Object value, Faults faults) {
    if (value != null) {
      faults.add(PLACE.in(name), ProfileMessage.ONLY_WITH_ROWS.with());
    }
  }
}
