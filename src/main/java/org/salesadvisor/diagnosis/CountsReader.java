package org.salesadvisor.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.facts.FunnelCounts;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Period;
import org.salesadvisor.funnel.narrowing.Question;
import org.salesadvisor.funnel.narrowing.Row;
import org.salesadvisor.records.StrictJson;

/** Reads the counts of a funnel. Thread-safe. */
public final class CountsReader {

  /** Clocks of two machines differ; this much is no future. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private static final StrictJson<CountsDocument> READER =
      new StrictJson<>(
          CountsDocument.SHAPE,
          DiagnosisMessage.NO_CONTENT.with(),
          DiagnosisMessage.MORE_THAN_COUNTS.with());

  private CountsReader() {}

  /**
   * Reads.
   *
   * @param json UTF-8
   * @param now moments after it are refused, and it is taken where none is given
   * @throws InvalidInputException naming every fault
   */
  public static Asked read(byte[] json, Instant now) {
    CountsDocument document =
        READER.read(json, (values, faults) -> new CountsCheck(values, now, faults).check());
    Instant asOf = document.asOf() == null ? now : document.asOf();
    return new Asked(
        question(document, LocalDate.ofInstant(asOf, ZoneOffset.UTC)),
        asOf,
        document.product(),
        document.order());
  }

  /** What may be sent, as JSON Schema: told by the records that hold it. */
  public static Map<String, Object> schema() {
    return CountsDocument.SHAPE.schema();
  }

  private static Question question(CountsDocument document, LocalDate asOf) {
    List<Row> rows = new ArrayList<>(document.rows().size());
    document.rows().forEach(row -> rows.add(row(row)));
    return new Question(
        rows,
        periods(document.current()),
        periods(document.baseline()),
        asOf,
        document.horizonDays(),
        document.daysToWin() == null ? null : document.daysToWin().estimate(),
        document.targetOrders(),
        Optional.ofNullable(document.signs()).orElse(Set.of()));
  }

  private static Set<Period> periods(List<String> written) {
    return written == null
        ? Set.of()
        : written.stream().flatMap(one -> Period.parse(one).stream()).collect(Collectors.toSet());
  }

  private static Row row(CountsRow row) {
    return new Row(
        Period.parse(row.period()).orElseThrow(),
        values(row),
        new FunnelCounts(row.leads(), row.prospects(), row.orders(), row.retained()));
  }

  static Map<Dimension, String> values(CountsRow row) {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    values.put(Dimension.REP, row.rep());
    values.put(Dimension.TEAM, row.team());
    values.put(Dimension.CHANNEL, row.channel());
    values.put(Dimension.PRODUCT, row.product());
    values.put(Dimension.DEAL_SIZE, row.dealSize());
    values.values().removeIf(java.util.Objects::isNull);
    return values;
  }
}
