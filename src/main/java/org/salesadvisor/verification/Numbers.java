package org.salesadvisor.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Numbers to try for fields that are compared with thresholds and with each other: each threshold,
 * just below it, just above it, and the ends.
 *
 * @param low the least number that a profile may hold
 * @param high the greatest
 * @param isWhole whether there is nothing between whole numbers
 */
record Numbers(BigDecimal low, BigDecimal high, boolean isWhole) {

  /** Numbers of both kinds that lie within, thresholds first. */
  List<BigDecimal> around(Set<BigDecimal> thresholds) {
    NavigableSet<BigDecimal> marks = new TreeSet<>();
    thresholds.stream().flatMap(this::marks).filter(this::fits).forEach(marks::add);
    marks.add(low);
    marks.add(high);
    Set<BigDecimal> all = new LinkedHashSet<>();
    marks.stream().filter(mark -> !isEnd(mark)).forEach(all::add);
    List<BigDecimal> ordered = List.copyOf(marks);
    for (int i = 1; i < ordered.size(); i++) {
      all.addAll(between(ordered.get(i - 1), ordered.get(i)));
    }
    all.add(low);
    all.add(high);
    return List.copyOf(all);
  }

  private boolean isEnd(BigDecimal mark) {
    return mark.compareTo(low) == 0 || mark.compareTo(high) == 0;
  }

  /** The threshold itself, or the whole numbers on both sides of it. */
  private Stream<BigDecimal> marks(BigDecimal threshold) {
    return isWhole
        ? Stream.of(
            threshold.setScale(0, RoundingMode.FLOOR), threshold.setScale(0, RoundingMode.CEILING))
        : Stream.of(plain(threshold));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private boolean fits(BigDecimal number) {
    return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
  }

  /** A step or two from the one and from the other, as far as there is room. */
  private List<BigDecimal> between(BigDecimal below, BigDecimal above) {
    BigDecimal step = step(above.subtract(below));
    List<BigDecimal> down = List.of(above.subtract(step), above.subtract(step).subtract(step));
    List<BigDecimal> up = List.of(below.add(step), below.add(step).add(step));
    List<BigDecimal> tried = new ArrayList<>(above.compareTo(high) == 0 ? up : down);
    tried.addAll(above.compareTo(high) == 0 ? down : up);
    List<BigDecimal> found = new ArrayList<>();
    for (BigDecimal number : tried) {
      if (number.compareTo(below) > 0 && number.compareTo(above) < 0) {
        found.add(plain(number));
      }
    }
    return found;
  }

  /** One, or for fractions the power of ten that leaves room for some steps. */
  private BigDecimal step(BigDecimal gap) {
    BigDecimal step = BigDecimal.ONE;
    while (!isWhole && step.multiply(BigDecimal.valueOf(5)).compareTo(gap) > 0) {
      step = step.movePointLeft(1);
    }
    return step;
  }
}
