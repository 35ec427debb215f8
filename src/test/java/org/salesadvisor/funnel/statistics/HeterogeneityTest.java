package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeterogeneityTest {

  /** Fleiss (1981), page 139: smokers among lung cancer patients of four studies. */
  @Test
  void givesThePublishedStatistic() {
    Heterogeneity found =
        Heterogeneity.of(
            List.of(
                new Proportion(83, 86),
                new Proportion(90, 93),
                new Proportion(129, 136),
                new Proportion(70, 82)));
    assertEquals(12.6004, found.statistic(), 0.00005);
    assertEquals(3, found.freedom());
    assertEquals(0.005585, found.p(), 0.0000005);
  }

  @Test
  void hasNothingToCompareInOneGroupOrWithoutVariation() {
    assertEquals(1, Heterogeneity.of(List.of(new Proportion(3, 9), Proportion.NOTHING)).p());
    assertEquals(1, Heterogeneity.of(List.of(new Proportion(9, 9), new Proportion(4, 4))).p());
    assertEquals(1, Heterogeneity.of(List.of()).p());
  }
}
