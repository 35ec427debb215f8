package org.salesadvisor.funnel.statistics;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How long it takes until something happens, when of some it is only known that it had not yet
 * happened [L Kaplan & Meier 1958].
 */
public final class KaplanMeier {

  private final NavigableMap<Integer, Double> survival = new TreeMap<>();

  private KaplanMeier() {}

  /**
   * Estimates.
   *
   * @param happened how many by the number of days that it took
   * @param open how many by the number of days for which it had not happened
   */
  public static KaplanMeier of(Map<Integer, Long> happened, Map<Integer, Long> open) {
    NavigableMap<Integer, long[]> byDay = new TreeMap<>();
    happened.forEach((day, count) -> byDay.computeIfAbsent(day, d -> new long[2])[0] += count);
    open.forEach((day, count) -> byDay.computeIfAbsent(day, d -> new long[2])[1] += count);
    double atRisk = byDay.values().stream().mapToDouble(both -> (double) both[0] + both[1]).sum();
    KaplanMeier estimate = new KaplanMeier();
    double still = 1;
    for (Map.Entry<Integer, long[]> day : byDay.entrySet()) {
      long did = day.getValue()[0];
      if (did > 0) {
        still *= 1 - did / atRisk;
        estimate.survival.put(day.getKey(), still);
      }
      atRisk -= (double) did + day.getValue()[1];
    }
    return estimate;
  }

  /** The share to whom it had not happened after so many days, 0..1. */
  public double survival(int days) {
    Map.Entry<Integer, Double> last = survival.floorEntry(days);
    return last == null ? 1 : last.getValue();
  }

  /** After how many days it has happened to this share of all; empty when it never came to that. */
  public OptionalInt percentile(double share) {
    return firstDay(1 - share);
  }

  /**
   * After how many days it has happened to this share of those to whom it happens at all, as far as
   * was seen; empty when it never happened.
   */
  public OptionalInt percentileOfHappened(double share) {
    return survival.isEmpty()
        ? OptionalInt.empty()
        : firstDay(1 - share * (1 - survival.lastEntry().getValue()));
  }

  private OptionalInt firstDay(double mostStill) {
    double rounding = 1e-12;
    return survival.entrySet().stream()
        .filter(day -> day.getValue() <= mostStill + rounding)
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }
}
