package org.salesadvisor.leads;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.leads.store.LeadCounts;
import org.salesadvisor.leads.store.LeadFilter;
import org.salesadvisor.web.Parameters;

/** Reads what is asked of leads; every fault is named at once. */
final class LeadQuery {

  /** Before any lead. */
  private static final Instant BEGIN = Instant.parse("1970-01-01T00:00:00Z");

  private LeadQuery() {}

  /** Which leads; null stands for a parameter that was left out. */
  static LeadFilter filter(String step, String owner, String source, String dataset, String after) {
    UUID last = after == null ? null : Parameters.id("after", after);
    UUID of = dataset(dataset);
    String whose = owner == null ? null : Parameters.text("owner", owner);
    Faults faults = new Faults();
    LeadFilter filter =
        new LeadFilter(
            constant(LeadStep.class, "step", step, faults),
            whose,
            constant(LeadSource.class, "source", source, faults),
            of,
            last);
    faults.throwIfAny();
    return filter;
  }

  /** Null when it is left out. */
  private static UUID dataset(String text) {
    return text == null ? null : Parameters.id("dataset", text);
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String name, String text, Faults faults) {
    if (text == null) {
      return null;
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    if (names.contains(text)) {
      return Enum.valueOf(type, text);
    }
    faults.add(name, LeadMessage.NOT_KNOWN.with(Shown.of(text), Nearest.hint(text, names)));
    return null;
  }

  /** Between which moments leads came to a step; all of them when both are left out. */
  static LeadCounts.Span span(String from, String to, String dataset, Instant now) {
    UUID of = dataset(dataset);
    Faults faults = new Faults();
    Instant begin = from == null ? BEGIN : moment("from", from, faults);
    Instant end = to == null ? now : moment("to", to, faults);
    if (faults.isEmpty() && !begin.isBefore(end)) {
      faults.add("to", LeadMessage.SPAN_EMPTY.with(begin, end));
    }
    faults.throwIfAny();
    return new LeadCounts.Span(begin, end, now, of);
  }

  /** A moment, or the begin of a day (UTC). */
  private static Instant moment(String name, String text, Faults faults) {
    try {
      Instant moment =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      int year = moment.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1900 && year <= 2200) {
        return moment;
      }
    } catch (DateTimeException wrong) {
      // told below
    }
    faults.add(name, LeadMessage.NO_MOMENT.with(Shown.of(text)));
    return null;
  }
}
