package org.salesadvisor.funnel.counts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.salesadvisor.funnel.statistics.KaplanMeier;
import org.salesadvisor.records.Required;

/**
 * How long it took to come through, and for how long others have not.
 *
 * @param won those who came through
 * @param open those who have not yet
 */
public record DaysToWin(List<Days> won, List<Days> open) {

  /**
   * So many with the same number of days.
   *
   * @param days since they entered
   * @param count how many
   */
  public record Days(@Required Integer days, @Required Long count) {}

  KaplanMeier estimate() {
    return KaplanMeier.of(byDay(won), byDay(open));
  }

  private static Map<Integer, Long> byDay(List<Days> counted) {
    return counted == null
        ? Map.of()
        : counted.stream()
            .collect(Collectors.groupingBy(Days::days, Collectors.summingLong(Days::count)));
  }
}
