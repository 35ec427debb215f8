package org.salesadvisor.funnel.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {

  /** Families of 12 children by their number of boys, Saxony 1876-1885: Lindsey & Altham (1998). */
  private static final int[] FAMILIES = {
    3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7
  };

  private static List<Proportion> saxony() {
    List<Proportion> families = new ArrayList<>();
    for (int boys = 0; boys < FAMILIES.length; boys++) {
      families.addAll(Collections.nCopies(FAMILIES[boys], new Proportion(boys, 12)));
    }
    return families;
  }

  @Test
  void findsThePublishedMaximumOfLikelihood() {
    BetaBinomial fit = BetaBinomial.fit(saxony());
    assertEquals(34.09558, fit.alpha(), 0.01);
    assertEquals(31.5715, fit.beta(), 0.01);
    assertEquals(-12492.9, fit.logLikelihood(families()) + coefficients(), 0.05);
  }

  private static Map<Proportion, Long> families() {
    return saxony().stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
  }

  private static double coefficients() {
    double sum = 0;
    for (int boys = 0; boys < FAMILIES.length; boys++) {
      sum +=
          FAMILIES[boys]
              * Math.log(org.hipparchus.util.CombinatoricsUtils.binomialCoefficient(12, boys));
    }
    return sum;
  }

  @Test
  void groupsThatDifferByChanceAreAllDrawnToTheMean() {
    BetaBinomial fit = BetaBinomial.fit(Collections.nCopies(30, new Proportion(30, 100)));
    assertEquals(0.3, fit.shrunk(new Proportion(5, 100)), 0.001);
  }

  @Test
  void noneAndAllHaveARateBetweenTheEnds() {
    BetaBinomial none = BetaBinomial.fit(List.of(new Proportion(0, 9), new Proportion(0, 4)));
    BetaBinomial all = BetaBinomial.fit(List.of(new Proportion(9, 9), new Proportion(4, 4)));
    assertTrue(none.mean() > 0 && none.mean() < 0.1);
    assertTrue(all.mean() < 1 && all.mean() > 0.9);
  }

  @Property(tries = 100)
  void drawsEveryGroupTowardsTheMean(
      @ForAll @Size(min = 3, max = 20) List<@LongRange(min = 0, max = 50) Long> counts) {
    List<Proportion> groups = counts.stream().map(k -> new Proportion(k, 50)).toList();
    BetaBinomial fit = BetaBinomial.fit(groups);
    for (Proportion group : groups) {
      double shrunk = fit.shrunk(group);
      assertTrue(shrunk > 0 && shrunk < 1);
      assertTrue(
          Math.abs(shrunk - fit.mean()) <= Math.abs(group.rate() - fit.mean()) + 1e-9,
          () -> group + " with " + fit);
    }
  }
}
