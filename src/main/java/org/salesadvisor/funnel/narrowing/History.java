package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.salesadvisor.funnel.statistics.Heterogeneity;
import org.salesadvisor.funnel.statistics.LaneyChart;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.funnel.statistics.Scatter;

/**
 * What is normal for one transition: its rate in the season of the periods under review where the
 * history shows seasons, and how far it scatters.
 *
 * @param rate the baseline
 * @param scatter how far periods lie apart beyond chance
 * @param sigmaZ Laney's σz, as observed
 * @param compared the periods of the baseline
 * @param isSeasonal whether only those of the same season are compared
 */
record History(
    Proportion rate, Scatter scatter, double sigmaZ, Set<Period> compared, boolean isSeasonal) {

  /** As many periods a season must have been seen before it can be told from chance. */
  private static final int FEWEST_PER_SEASON = 2;

  /**
   * One period of it.
   *
   * @param period when
   * @param counted what
   */
  record Past(Period period, Proportion counted) {}

  /**
   * Looks.
   *
   * @param past in its order, none empty
   * @param current the periods under review
   * @param seasonChance below which probability seasons are not chance
   * @param beliefInChance as how many periods of pure chance our belief in it counts
   */
  static History of(
      List<Past> past, Iterable<Period> current, double seasonChance, double beliefInChance) {
    for (ToIntFunction<LocalDate> season : seasons(past)) {
      Map<Integer, List<Past>> bySeason =
          past.stream()
              .collect(
                  Collectors.groupingBy(
                      one -> season.applyAsInt(one.period().first()),
                      TreeMap::new,
                      Collectors.toList()));
      Integer now = only(season, current);
      List<Past> same = now == null ? null : bySeason.get(now);
      if (same != null && isShown(bySeason, seasonChance)) {
        return new History(
            sum(same),
            scatter(past, season, bySeason, beliefInChance),
            sigmaZ(past, season, bySeason),
            periods(same),
            true);
      }
    }
    double sigmaZ = LaneyChart.of(past.stream().map(Past::counted).toList()).sigmaZ();
    return new History(
        sum(past),
        Scatter.moderated(sigmaZ, past.size() - 1, beliefInChance),
        sigmaZ,
        periods(past),
        false);
  }

  private static Set<Period> periods(List<Past> past) {
    return past.stream().map(Past::period).collect(Collectors.toSet());
  }

  private static List<ToIntFunction<LocalDate>> seasons(List<Past> past) {
    return past.isEmpty() ? List.of() : past.get(0).period().kind().seasons();
  }

  /** The season of all periods under review; null when they are of several. */
  private static Integer only(ToIntFunction<LocalDate> season, Iterable<Period> current) {
    Integer only = null;
    for (Period period : current) {
      int own = season.applyAsInt(period.first());
      if (only != null && only != own) {
        return null;
      }
      only = own;
    }
    return only;
  }

  private static boolean isShown(Map<Integer, List<Past>> bySeason, double chance) {
    return bySeason.size() > 1
        && bySeason.values().stream().allMatch(one -> one.size() >= FEWEST_PER_SEASON)
        && Heterogeneity.of(bySeason.values().stream().map(History::sum).toList()).p() <= chance;
  }

  private static Scatter scatter(
      List<Past> past,
      ToIntFunction<LocalDate> season,
      Map<Integer, List<Past>> bySeason,
      double belief) {
    return Scatter.moderated(sigmaZ(past, season, bySeason), past.size() - bySeason.size(), belief);
  }

  /** Of what remains when each season has its own rate. */
  private static double sigmaZ(
      List<Past> past, ToIntFunction<LocalDate> season, Map<Integer, List<Past>> bySeason) {
    List<Double> z = new ArrayList<>();
    for (Past one : past) {
      Proportion own = sum(bySeason.get(season.applyAsInt(one.period().first())));
      double rate = own.rate();
      // the season was itself estimated from this period, which makes it look too near
      double freed = 1 - one.counted().n() / (double) own.n();
      double variance = rate * (1 - rate) / one.counted().n() * freed;
      if (variance > 0) {
        z.add((one.counted().rate() - rate) / Math.sqrt(variance));
      }
    }
    return LaneyChart.sigmaZ(z.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Proportion sum(List<Past> past) {
    return past.stream().map(Past::counted).reduce(Proportion.NOTHING, Proportion::plus);
  }
}
