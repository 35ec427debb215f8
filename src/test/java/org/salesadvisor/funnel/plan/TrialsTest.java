package org.salesadvisor.funnel.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class TrialsTest {

  @Test
  void areDrawnFromTheBinomialDistribution() {
    RandomDataGenerator random = new RandomDataGenerator(3);
    BinomialDistribution binomial = new BinomialDistribution(60, 0.3);
    long[] seen = new long[21];
    double[] expected = new double[21];
    for (int i = 0; i < 20_000; i++) {
      seen[bin(Trials.draw(60, 0.3, random))]++;
    }
    for (int count = 0; count <= 60; count++) {
      expected[bin(count)] += 20_000 * binomial.probability(count);
    }
    assertTrue(new ChiSquareTest().chiSquareTest(expected, seen) > 0.001);
  }

  private static int bin(long count) {
    return (int) Math.max(0, Math.min(20, count - 8));
  }

  @Test
  void manyAreDrawnWithTheirMeanAndVariance() {
    RandomDataGenerator random = new RandomDataGenerator(4);
    StreamingStatistics drawn = new StreamingStatistics();
    for (int i = 0; i < 4_000; i++) {
      drawn.addValue(Trials.draw(10_000_000_000L, 1e-6, random));
    }
    assertEquals(10_000, drawn.getMean(), 5 * 100 / Math.sqrt(4_000));
    assertEquals(1, drawn.getVariance() / 10_000, 0.12);
  }

  /** The exact way halves numbers that are large, too, where few of them come through. */
  @Test
  void fewOfManyAreDrawnWithTheirMeanAndVariance() {
    RandomDataGenerator random = new RandomDataGenerator(6);
    StreamingStatistics drawn = new StreamingStatistics();
    for (int i = 0; i < 4_000; i++) {
      drawn.addValue(Trials.draw(1_000_000_000L, 5e-9, random));
    }
    assertEquals(5, drawn.getMean(), 5 * Math.sqrt(5 / 4_000.0));
    assertEquals(1, drawn.getVariance() / 5, 0.12);
  }

  @Test
  void noneAndAllAreCertain() {
    RandomDataGenerator random = new RandomDataGenerator(5);
    assertEquals(0, Trials.draw(1_000_000, 0, random));
    assertEquals(1_000_000, Trials.draw(1_000_000, 1, random));
    assertEquals(0, Trials.draw(0, 0.5, random));
  }

  /** Where the normal distribution takes over there is no step. */
  @Test
  void theNormalDistributionTakesOverSmoothly() {
    BinomialDistribution exact = new BinomialDistribution(300, 0.1);
    for (int wanted = 15; wanted <= 50; wanted++) {
      double probability = 1 - exact.cumulativeProbability(wanted - 1);
      assertEquals(probability, Trials.atLeast(wanted, 300, 0.1), 0.001);
    }
  }
}
