package org.salesadvisor.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
final class CountsCheck {

  private final List<CountsRow> rows;
  private final List<String> current;
  private final List<String> baseline;
  private final Instant asOf;
  private final Instant latest;
  private final Faults faults;
  private final Map<String, Optional<Period>> periods = new HashMap<>();
  private final Map<String, Period> known = new TreeMap<>();

  /**
   * @param values of the fields of {@link CountsDocument}; null where one is absent or had faults
   * @param now moments after it are refused
   */
  @SuppressWarnings("unchecked")
  CountsCheck(Object[] values, Instant now, Faults faults) {
    this.rows = (List<CountsRow>) values[CountsDocument.at("rows")];
    this.current = (List<String>) values[CountsDocument.at("current")];
    this.baseline = (List<String>) values[CountsDocument.at("baseline")];
    this.asOf = (Instant) values[CountsDocument.at("asOf")];
    this.latest = now.plus(CountsReader.SKEW);
    this.faults = faults;
  }

  void check() {
    if (asOf != null && asOf.isAfter(latest)) {
      faults.add("/asOf", DiagnosisMessage.IN_FUTURE.with(asOf));
    }
    if (rows == null) {
      return;
    }
    if (rows.isEmpty()) {
      faults.add("/rows", DiagnosisMessage.NO_ROWS.with());
    }
    rows();
    named("/current", current);
    named("/baseline", baseline);
    notBoth();
  }

  private void rows() {
    LocalDate today = LocalDate.ofInstant(asOf == null ? latest : asOf, ZoneOffset.UTC);
    Map<Object, Integer> seen = new HashMap<>();
    Period first = null;
    for (int i = 0; i < rows.size(); i++) {
      CountsRow row = rows.get(i);
      if (row == null) {
        continue;
      }
      String place = "/rows/" + i;
      Period period = period(place + "/period", row.period());
      if (period != null) {
        first = first == null ? period : first;
        look(place, row, period, first, today);
        Integer before = seen.putIfAbsent(List.of(period, CountsReader.values(row)), i);
        if (before != null) {
          faults.add(place, DiagnosisMessage.SAME_ROW.with(before));
        }
      }
    }
  }

  private void look(String place, CountsRow row, Period period, Period first, LocalDate today) {
    known.putIfAbsent(period.toString(), period);
    if (period.kind() != first.kind()) {
      faults.add(place + "/period", DiagnosisMessage.OTHER_KIND.with(period, first));
    }
    if (period.first().isAfter(today)) {
      faults.add(place + "/period", DiagnosisMessage.PERIOD_IN_FUTURE.with(period, today));
    }
    if (row.leads() == null
        && row.prospects() == null
        && row.orders() == null
        && row.retained() == null) {
      faults.add(place, DiagnosisMessage.NO_COUNTS.with());
    }
    narrows(place, row);
  }

  /** Each phase counts people of those before it. */
  private void narrows(String place, CountsRow row) {
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
            place + "/" + count.getKey(),
            DiagnosisMessage.MORE_THAN_BEFORE.with(
                count.getValue(), before.getValue(), before.getKey()));
      }
      before = count;
    }
  }

  private Period period(String place, String written) {
    Optional<Period> period = periods.computeIfAbsent(written, Period::parse);
    if (period.isEmpty()) {
      faults.add(place, DiagnosisMessage.NO_PERIOD.with(Shown.of(written)));
    }
    return period.orElse(null);
  }

  /** Of those that are named each must have rows. */
  private void named(String place, List<String> names) {
    for (int i = 0; names != null && i < names.size(); i++) {
      String name = names.get(i);
      if (name != null && !known.isEmpty() && !known.containsKey(name)) {
        faults.add(
            place + "/" + i,
            () -> DiagnosisMessage.NO_ROWS_OF.with(Shown.of(name), Nearest.hint(name, few())));
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
            "/baseline/" + i, DiagnosisMessage.ON_BOTH_SIDES.with(Shown.of(baseline.get(i))));
      }
    }
  }
}
