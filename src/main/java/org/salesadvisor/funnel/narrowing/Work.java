package org.salesadvisor.funnel.narrowing;

import java.util.EnumMap;
import java.util.EnumSet;
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

/** The rows of a funnel, summed in the ways that are asked for. */
final class Work {

  private final Map<Period, List<Row>> rows;
  private final Set<Dimension> dimensions;

  /** Asked for again and again. */
  private final Map<Row, Map<Dimension, String>> kinds = new IdentityHashMap<>();

  Work(List<Row> rows) {
    this.rows =
        rows.stream()
            .collect(Collectors.groupingBy(Row::period, TreeMap::new, Collectors.toList()));
    this.dimensions =
        rows.stream()
            .flatMap(row -> row.values().keySet().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class)));
  }

  private Work(Map<Period, List<Row>> rows, Set<Dimension> dimensions) {
    this.rows = rows;
    this.dimensions = dimensions;
  }

  /** By which the counts are split. */
  Set<Dimension> dimensions() {
    return dimensions;
  }

  /** The same, as if it were not split by anything else. */
  Work splitBy(Set<Dimension> only) {
    return new Work(rows, only);
  }

  boolean isSplitByWork() {
    return dimensions.stream().anyMatch(dimension -> !dimension.isPeople());
  }

  /** What kind of work a row is: its values in every dimension that is not of people. */
  Map<Dimension, String> kind(Row row) {
    return kinds.computeIfAbsent(row, this::kindOf);
  }

  private Map<Dimension, String> kindOf(Row row) {
    Map<Dimension, String> kind = new EnumMap<>(Dimension.class);
    kind.putAll(row.values());
    kind.keySet().removeIf(one -> one.isPeople() || !dimensions.contains(one));
    return kind;
  }

  Tally sum(Transition transition, Predicate<Period> when) {
    return by(transition, row -> "", when).getOrDefault("", new Tally());
  }

  <K> Map<K, Tally> by(Transition transition, Function<Row, K> key, Predicate<Period> when) {
    Map<K, Tally> sums = new LinkedHashMap<>();
    of(when)
        .forEach(
            row ->
                sums.computeIfAbsent(key.apply(row), none -> new Tally())
                    .add(transition, row.counts()));
    return sums;
  }

  /** The rates by key; where nothing is known there is no entry. */
  <K> Map<K, Proportion> rates(
      Transition transition, Function<Row, K> key, Predicate<Period> when) {
    Map<K, Proportion> rates = new LinkedHashMap<>();
    by(transition, key, when)
        .forEach(
            (value, tally) -> {
              if (!tally.proportion().isEmpty()) {
                rates.put(value, tally.proportion());
              }
            });
    return rates;
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
