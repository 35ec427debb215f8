package org.salesadvisor.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.funnel.counts.CountsCheck;
import org.salesadvisor.funnel.counts.CountsRow;
import org.salesadvisor.records.StrictJson;

/** Reads the counts of a funnel. Thread-safe. */
public final class CountsReader {

  /** Clocks of two machines differ; this much is no future. */
  private static final Duration SKEW = Duration.ofMinutes(5);

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
        READER.read(json, (values, faults) -> check(values, now.plus(SKEW), faults));
    Instant asOf = document.asOf() == null ? now : document.asOf();
    return new Asked(
        document.counts().question(day(asOf)),
        asOf,
        document.product(),
        document.order(),
        document.costs() == null ? Costs.UNKNOWN : document.costs());
  }

  @SuppressWarnings("unchecked")
  private static void check(Object[] values, Instant latest, Faults faults) {
    Instant asOf = (Instant) values[CountsDocument.at("asOf")];
    if (asOf != null && asOf.isAfter(latest)) {
      faults.add("/asOf", DiagnosisMessage.IN_FUTURE.with(asOf));
    }
    CountsCheck.check(
        new CountsCheck.Sent(
            (List<CountsRow>) values[CountsDocument.at("rows")],
            (List<String>) values[CountsDocument.at("current")],
            (List<String>) values[CountsDocument.at("baseline")]),
        day(asOf == null ? latest : asOf),
        "",
        faults);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  /** What may be sent, as JSON Schema: told by the records that hold it. */
  public static Map<String, Object> schema() {
    return CountsDocument.SHAPE.schema();
  }
}
