package org.salesadvisor.diagnosis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Period;
import org.salesadvisor.funnel.narrowing.Question;
import org.salesadvisor.funnel.narrowing.Row;
import org.salesadvisor.funnel.statistics.KaplanMeier;

/** Leads and closed deals of a marketplace: public data beside the project, counted here. */
final class Olist {

  static final int HORIZON_DAYS = 90;

  private static final Path FOLDER = Path.of("../shared/data/olist");
  private static final YearMonth JANUARY = YearMonth.of(2018, 1);

  /** What is known of a lead. */
  record Lead(LocalDate first, LocalDate won, String origin, String rep) {

    boolean isWonBy(LocalDate day) {
      return won != null && !won.isAfter(day) && !won.isAfter(first.plusDays(HORIZON_DAYS));
    }
  }

  private Olist() {}

  static List<Lead> leads() {
    assumeTrue(Files.isDirectory(FOLDER), () -> "skipped: there is no " + FOLDER + " to try it on");
    Map<String, NamedCsvRecord> deals = new HashMap<>();
    read("olist_closed_deals_dataset.csv")
        .forEach(deal -> deals.put(deal.getField("mql_id"), deal));
    return read("olist_marketing_qualified_leads_dataset.csv").stream()
        .map(lead -> lead(lead, deals.get(lead.getField("mql_id"))))
        .toList();
  }

  private static Lead lead(NamedCsvRecord lead, NamedCsvRecord deal) {
    String origin = lead.getField("origin");
    return new Lead(
        LocalDate.parse(lead.getField("first_contact_date")),
        deal == null ? null : LocalDate.parse(deal.getField("won_date").substring(0, 10)),
        origin.isEmpty() ? null : origin,
        deal == null ? null : deal.getField("sr_id"));
  }

  private static List<NamedCsvRecord> read(String file) {
    try (Stream<NamedCsvRecord> records =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file)).stream()) {
      return records.toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** May against January to April 2018, split by one dimension, as known at the end of a day. */
  static Question may(Dimension by, Function<Lead, String> value, LocalDate known) {
    record Cell(YearMonth month, String value) {}

    Map<Cell, long[]> counts = new HashMap<>();
    for (Lead lead : leads()) {
      YearMonth month = YearMonth.from(lead.first());
      if (!month.isBefore(JANUARY)) {
        long[] count =
            counts.computeIfAbsent(new Cell(month, value.apply(lead)), none -> new long[2]);
        count[0]++;
        count[1] += lead.isWonBy(known) ? 1 : 0;
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (cell, count) -> {
          Map<Dimension, String> values = new EnumMap<>(Dimension.class);
          if (cell.value() != null) {
            values.put(by, cell.value());
          }
          rows.add(
              new Row(
                  Period.parse(cell.month().toString()).orElseThrow(),
                  values,
                  new FunnelCounts(count[0], null, count[1], null)));
        });
    return new Question(rows, Set.of(), Set.of(), known, HORIZON_DAYS, null, null, Set.of());
  }

  /** How long it took from January 2018 on, in whole days; of others nothing is closed. */
  static KaplanMeier daysToWin() {
    Map<Integer, Long> days =
        leads().stream()
            .filter(lead -> lead.won() != null && !YearMonth.from(lead.first()).isBefore(JANUARY))
            .map(lead -> (int) (lead.won().toEpochDay() - lead.first().toEpochDay()))
            .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    return KaplanMeier.of(days, Map.of());
  }
}
