package org.salesadvisor.funnel.counts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.funnel.narrowing.Period;

/** Checks that go across the rows of a funnel: periods, doubles, moments. */
public final class CountsCheck {

  private final List<CountsRow> rows;
  private final List<String> current;
  private final List<String> baseline;
  private final LocalDate today;
  private final String place;
  private final Faults faults;
  private final Map<String, Optional<Period>> periods = new HashMap<>();
  private final Map<String, Period> known = new TreeMap<>();

  private CountsCheck(Sent sent, LocalDate today, String place, Faults faults) {
    this.rows = sent.rows();
    this.current = sent.current();
    this.baseline = sent.baseline();
    this.today = today;
    this.place = place;
    this.faults = faults;
  }

  /**
   * Counts before they are known to be right. Null stands for a field that is absent, and in the
   * place of an entry that had faults.
   *
   * @param rows as in {@link Counts}
   * @param current as in {@link Counts}
   * @param baseline as in {@link Counts}
   */
  public record Sent(List<CountsRow> rows, List<String> current, List<String> baseline) {}

  /**
   * Checks.
   *
   * @param today periods that begin after it were not counted yet
   * @param place where they stand in what was sent, as a JSON pointer
   */
  public static void check(Sent sent, LocalDate today, String place, Faults faults) {
    if (sent.rows() != null) {
      new CountsCheck(sent, today, place, faults).check();
    }
  }

  private void check() {
    if (rows.isEmpty()) {
      faults.add(place + "/rows", CountsMessage.NO_ROWS.with());
    }
    rows();
    named(place + "/current", current);
    named(place + "/baseline", baseline);
    notBoth();
  }

  private void rows() {
    Map<Object, Integer> seen = new HashMap<>();
    Period first = null;
    for (int i = 0; i < rows.size(); i++) {
      CountsRow row = rows.get(i);
      if (row == null) {
        continue;
      }
      String at = place + "/rows/" + i;
      Period period = period(at + "/period", row.period());
      if (period != null) {
        first = first == null ? period : first;
        look(at, row, period, first);
        Integer before = seen.putIfAbsent(List.of(period, row.values()), i);
        if (before != null) {
          faults.add(at, CountsMessage.SAME_ROW.with(before));
        }
      }
    }
  }

  private void look(String at, CountsRow row, Period period, Period first) {
    known.putIfAbsent(period.toString(), period);
    if (period.kind() != first.kind()) {
      faults.add(at + "/period", CountsMessage.OTHER_KIND.with(period, first));
    }
    if (period.first().isAfter(today)) {
      faults.add(at + "/period", CountsMessage.PERIOD_IN_FUTURE.with(period, today));
    }
    if (row.leads() == null
        && row.prospects() == null
        && row.orders() == null
        && row.retained() == null) {
      faults.add(at, CountsMessage.NO_COUNTS.with());
    }
    narrows(at, row);
  }

  /** Each phase counts people of those before it. */
  private void narrows(String at, CountsRow row) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("leads", row.leads());
    counts.put("prospects", row.prospects());
    counts.put("orders", row.orders());
    counts.put("retained", row.retained());
    Map.Entry<String, Long> before = null;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      if (count.getValue() == null) {
        continue;
      }
      if (before != null && count.getValue() > before.getValue()) {
        faults.add(
            at + "/" + count.getKey(),
            CountsMessage.MORE_THAN_BEFORE.with(
                count.getValue(), before.getValue(), before.getKey()));
      }
      before = count;
    }
  }

  private Period period(String at, String written) {
    Optional<Period> period = periods.computeIfAbsent(written, Period::parse);
    if (period.isEmpty()) {
      faults.add(at, CountsMessage.NO_PERIOD.with(Shown.of(written)));
    }
    return period.orElse(null);
  }

  /** Of those that are named each must have rows. */
  private void named(String at, List<String> names) {
    for (int i = 0; names != null && i < names.size(); i++) {
      String name = names.get(i);
      if (name != null && !known.isEmpty() && !known.containsKey(name)) {
        faults.add(
            at + "/" + i,
            () -> CountsMessage.NO_ROWS_OF.with(Shown.of(name), Nearest.hint(name, few())));
      }
    }
  }

  /** Enough to see how they are written. */
  private List<String> few() {
    List<String> names = List.copyOf(known.keySet());
    return names.subList(Math.max(0, names.size() - 12), names.size());
  }

  private void notBoth() {
    for (int i = 0; baseline != null && current != null && i < baseline.size(); i++) {
      if (baseline.get(i) != null && current.contains(baseline.get(i))) {
        faults.add(
            place + "/baseline/" + i, CountsMessage.ON_BOTH_SIDES.with(Shown.of(baseline.get(i))));
      }
    }
  }
}
