package org.salesadvisor.funnel.narrowing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesadvisor.funnel.statistics.Proportion;

/** The rows of a funnel, summed in the ways that are asked for. For one thread. */
final class Work {

  private static final String ALL = "";

  private final Map<Period, List<Row>> rows;
  private final Set<Dimension> dimensions;

  /** By transition and what they are summed by: a dimension, or dimensions that tell kinds. */
  private final Map<Asked, Map<Period, Map<?, Tally>>> sums;

  /** Asked for again and again. */
  private final Map<Row, Map<Dimension, String>> kinds = new IdentityHashMap<>();

  private record Asked(Transition transition, Object name) {}

  Work(List<Row> rows) {
    this.sums = new HashMap<>();
    this.rows =
        rows.stream()
            .collect(Collectors.groupingBy(Row::period, TreeMap::new, Collectors.toList()));
    this.dimensions =
        rows.stream()
            .flatMap(row -> row.values().keySet().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class)));
  }

  private Work(
      Map<Period, List<Row>> rows,
      Set<Dimension> dimensions,
      Map<Asked, Map<Period, Map<?, Tally>>> sums) {
    this.rows = rows;
    this.dimensions = dimensions;
    this.sums = sums;
  }

  /** By which the counts are split. */
  Set<Dimension> dimensions() {
    return dimensions;
  }

  /** The same, as if it were not split by anything else. */
  Work splitBy(Set<Dimension> only) {
    return new Work(rows, only, sums);
  }

  boolean isSplitByWork() {
    return dimensions.stream().anyMatch(dimension -> !dimension.isPeople());
  }

  /** What kind of work a row is: its values in every dimension that is not of people. */
  private Map<Dimension, String> kind(Row row) {
    return kinds.computeIfAbsent(row, this::kindOf);
  }

  private Map<Dimension, String> kindOf(Row row) {
    Map<Dimension, String> kind = new EnumMap<>(Dimension.class);
    kind.putAll(row.values());
    kind.keySet().removeIf(one -> one.isPeople() || !dimensions.contains(one));
    return kind;
  }

  Tally sum(Transition transition, Predicate<Period> when) {
    return by(transition, ALL, row -> ALL, when).getOrDefault(ALL, new Tally());
  }

  /** Sums by the value of a dimension; those of whom it is not known stand at null. */
  Map<String, Tally> byValue(Transition transition, Dimension dimension, Predicate<Period> when) {
    return by(transition, dimension, row -> row.value(dimension), when);
  }

  /** The rates by value; where nothing is known there is no entry. */
  Map<String, Proportion> ratesByValue(
      Transition transition, Dimension dimension, Predicate<Period> when) {
    return rates(byValue(transition, dimension, when));
  }

  /** The rates by kind of work; where nothing is known there is no entry. */
  Map<Map<Dimension, String>, Proportion> ratesByKind(
      Transition transition, Predicate<Period> when) {
    return rates(by(transition, dimensions, this::kind, when));
  }

  /** The rates of those of whom a dimension is known, by its value and then by kind of work. */
  Map<String, Map<Map<Dimension, String>, Proportion>> ratesByValueAndKind(
      Transition transition, Dimension dimension, Predicate<Period> when) {
    Map<String, Map<Map<Dimension, String>, Tally>> sums = new LinkedHashMap<>();
    of(when)
        .filter(row -> row.value(dimension) != null)
        .forEach(
            row ->
                sums.computeIfAbsent(row.value(dimension), none -> new LinkedHashMap<>())
                    .computeIfAbsent(kind(row), none -> new Tally())
                    .add(transition, row.counts()));
    Map<String, Map<Map<Dimension, String>, Proportion>> rates = new LinkedHashMap<>();
    sums.forEach((value, kinds) -> rates.put(value, rates(kinds)));
    rates.values().removeIf(Map::isEmpty);
    return rates;
  }

  Map<Period, Tally> byPeriod(Transition transition, Predicate<Period> when) {
    Map<Period, Tally> sums = new LinkedHashMap<>();
    perPeriod(transition, ALL, row -> ALL)
        .forEach(
            (period, sum) -> {
              if (when.test(period)) {
                sums.put(period, sum.get(ALL));
              }
            });
    return sums;
  }

  /** The rates by period; where nothing is known there is no entry. */
  Map<Period, Proportion> ratesByPeriod(Transition transition, Predicate<Period> when) {
    return rates(byPeriod(transition, when));
  }

  private static <K> Map<K, Proportion> rates(Map<K, Tally> sums) {
    Map<K, Proportion> rates = new LinkedHashMap<>();
    sums.forEach(
        (key, tally) -> {
          if (!tally.proportion().isEmpty()) {
            rates.put(key, tally.proportion());
          }
        });
    return rates;
  }

  private <K> Map<K, Tally> by(
      Transition transition, Object name, Function<Row, K> key, Predicate<Period> when) {
    Map<K, Tally> sums = new LinkedHashMap<>();
    perPeriod(transition, name, key)
        .forEach(
            (period, own) -> {
              if (when.test(period)) {
                own.forEach((one, sum) -> sums.computeIfAbsent(one, none -> new Tally()).add(sum));
              }
            });
    return sums;
  }

  /** Every row is looked at once for each name, however many periods are asked for how often. */
  @SuppressWarnings("unchecked")
  private <K> Map<Period, Map<K, Tally>> perPeriod(
      Transition transition, Object name, Function<Row, K> key) {
    return (Map<Period, Map<K, Tally>>)
        (Map<?, ?>)
            sums.computeIfAbsent(new Asked(transition, name), asked -> summed(transition, key));
  }

  private Map<Period, Map<?, Tally>> summed(Transition transition, Function<Row, ?> key) {
    Map<Period, Map<?, Tally>> all = new LinkedHashMap<>();
    rows.forEach(
        (period, own) -> {
          Map<Object, Tally> sums = new LinkedHashMap<>();
          own.forEach(
              row ->
                  sums.computeIfAbsent(key.apply(row), none -> new Tally())
                      .add(transition, row.counts()));
          all.put(period, sums);
        });
    return all;
  }

  /** Whether any row of these periods has this count. */
  boolean hasCount(Count count, Predicate<Period> when) {
    return of(when).anyMatch(row -> count.of(row.counts()) != null);
  }

  private Stream<Row> of(Predicate<Period> when) {
    return rows.entrySet().stream()
        .filter(period -> when.test(period.getKey()))
        .flatMap(period -> period.getValue().stream());
  }
}
