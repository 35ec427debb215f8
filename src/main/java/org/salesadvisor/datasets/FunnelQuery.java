package org.salesadvisor.datasets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.FunnelFilter;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.web.Parameters;

/** Which part of which dataset somebody asks for, read from parameters; every fault is named. */
public final class FunnelQuery {

  /** No database counts days further away. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final int MOST_VALUES = 100;

  private final Faults faults = new Faults();
  private final Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
  private final Set<Dimension> without = EnumSet.noneOf(Dimension.class);
  private LocalDate from;
  private LocalDate before;
  private boolean isStrict;

  /**
   * @param to the first day that is left out
   */
  public FunnelQuery period(String first, String to) {
    from = day("from", first);
    before = day("to", to);
    if (from != null && before != null && !from.isBefore(before)) {
      faults.add("to", DatasetMessage.NOT_BEFORE.with(from, before));
    }
    return this;
  }

  private LocalDate day(String name, String value) {
    try {
      LocalDate day = value == null ? null : LocalDate.parse(value);
      if (day == null || !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
        return day;
      }
    } catch (DateTimeParseException wrong) {
      // told below
    }
    faults.add(name, DatasetMessage.NO_DAY.with(Shown.of(value)));
    return null;
  }

  public FunnelQuery only(Dimension dimension, List<String> wanted) {
    if (wanted == null || wanted.isEmpty()) {
      return this;
    }
    if (wanted.size() > MOST_VALUES) {
      faults.add(dimension.key(), DatasetMessage.TOO_MANY_VALUES.with(MOST_VALUES));
    }
    wanted.forEach(value -> Parameters.text(dimension.key(), value));
    values.put(dimension, wanted);
    return this;
  }

  public FunnelQuery without(List<String> names) {
    for (String name : names == null ? List.<String>of() : names) {
      Dimension one = dimension("without", name, Dimension.attributes());
      if (one != null) {
        without.add(one);
      }
    }
    return this;
  }

  FunnelQuery strictly(String value) {
    isStrict = Parameters.truth("strict", value);
    return this;
  }

  /** Null when it is not asked for. */
  public Dimension by(String name) {
    return name == null ? null : dimension("by", name, List.of(Dimension.values()));
  }

  private Dimension dimension(String parameter, String name, List<Dimension> known) {
    return constant(parameter, name, known);
  }

  SalesPhase phase(String name) {
    return name == null ? null : constant("phase", name, List.of(SalesPhase.values()));
  }

  String outcome(String name) {
    List<String> known = List.of("WON", "LOST", "OPEN");
    if (name == null || known.contains(name)) {
      return name;
    }
    faults.add("outcome", DatasetMessage.NO_VALUE.with(Shown.of(name), Nearest.hint(name, known)));
    return null;
  }

  /** As they are written in answers; case does not count. Null when it is none of them. */
  public <E extends Enum<E>> E constant(String parameter, String name, List<E> known) {
    String wanted = name.toUpperCase(Locale.ROOT);
    E found = known.stream().filter(one -> one.name().equals(wanted)).findFirst().orElse(null);
    if (found == null) {
      List<String> names = known.stream().map(Enum::name).toList();
      faults.add(
          parameter, DatasetMessage.NO_VALUE.with(Shown.of(name), Nearest.hint(name, names)));
    }
    return found;
  }

  /** For what is wrong with further parameters. */
  public Faults faults() {
    return faults;
  }

  /** To be asked when all was read. */
  public void mustBeSound() {
    faults.throwIfAny();
  }

  public FunnelFilter in(UUID dataset) {
    return new FunnelFilter(dataset, from, before, values, without);
  }

  boolean isStrict() {
    return isStrict;
  }

  void write(ObjectNode json) {
    if (from != null) {
      json.put("from", from.toString());
    }
    if (before != null) {
      json.put("to", before.toString());
    }
    values.forEach((dimension, wanted) -> wanted.forEach(json.putArray(dimension.key())::add));
    if (!without.isEmpty()) {
      Arrays.stream(without.toArray(Dimension[]::new))
          .forEach(one -> json.withArray("without").add(one.name()));
    }
  }
}
