package org.salesadvisor.effectiveness.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.funnel.statistics.Proportion;

class RankingTest {

  /** Two that bring the same and two that bring nothing: each is like its own kind alone. */
  @Test
  void whatIsWorthNothingIsToldApartFromTheRestAndFromNothingElse() {
    Proportion one = new Proportion(100, 1_000);
    Ranking ranking = new Ranking(List.of(one, one, one, one), List.of(5.0, 5.0, 0.0, 0.0), 0.1, 5);

    assertEquals(List.of(List.of(1), List.of(0), List.of(3), List.of(2)), ranking.alike());
  }
}
