package org.salesadvisor.funnel.narrowing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
 * @param scatter how far periods lie apart beyond chance, with how well that is known
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
        List<Residual> residuals = residuals(past, one -> bySeason.get(season.applyAsInt(one)));
        return history(same, residuals, bySeason.size(), beliefInChance, true);
      }
    }
    return history(past, residuals(past, one -> past), 1, beliefInChance, false);
  }

  private static History history(
      List<Past> compared, List<Residual> residuals, int fitted, double belief, boolean seasonal) {
    Scatter scatter = Scatter.believed(belief, Math.min(fitted, residuals.size()));
    for (Residual one : residuals) {
      scatter = scatter.with(one.z(), 1);
    }
    double[] freed = residuals.stream().mapToDouble(Residual::freed).toArray();
    return new History(
        sum(compared), scatter, LaneyChart.sigmaZ(freed), periods(compared), seasonal);
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

  /** Whether seasons differ by more than chance, and by more than the periods within each. */
  private static boolean isShown(Map<Integer, List<Past>> bySeason, double chance) {
    if (bySeason.size() < 2
        || bySeason.values().stream().anyMatch(one -> one.size() < FEWEST_PER_SEASON)) {
      return false;
    }
    Heterogeneity within =
        Heterogeneity.within(
            bySeason.values().stream()
                .map(season -> season.stream().map(Past::counted).toList())
                .toList());
    List<Proportion> seasons = bySeason.values().stream().map(History::sum).toList();
    return Heterogeneity.of(seasons).pBeyond(within) <= chance;
  }

  /**
   * How far a period lies from what is normal in its season.
   *
   * @param z in standard deviations of chance
   * @param own the share that the period has in what is normal, which makes it look too near
   */
  private record Residual(double z, double own) {

    double freed() {
      return z / Math.sqrt(1 - own);
    }
  }

  /** Of the periods that can lie away from it: none where all or nobody comes through. */
  private static List<Residual> residuals(List<Past> past, Function<LocalDate, List<Past>> alike) {
    List<Residual> residuals = new ArrayList<>();
    for (Past one : past) {
      Proportion normal = sum(alike.apply(one.period().first()));
      double n = one.counted().n();
      double variance = normal.rate() * (1 - normal.rate()) / n;
      if (variance > 0 && n < normal.n()) {
        double z = (one.counted().rate() - normal.rate()) / Math.sqrt(variance);
        residuals.add(new Residual(z, n / normal.n()));
      }
    }
    return residuals;
  }

  private static Proportion sum(List<Past> past) {
    return past.stream().map(Past::counted).reduce(Proportion.NOTHING, Proportion::plus);
  }
}
