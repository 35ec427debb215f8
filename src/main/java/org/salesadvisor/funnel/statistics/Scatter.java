package org.salesadvisor.funnel.statistics;

/**
 * How much more than by chance a history scatters, with how well that is known. A short history
 * tells little of its scatter, so it is moderated: mixed with chance alone as if chance had been
 * observed for a number of periods, and z is then judged by Student's distribution [L Smyth 2004,
 * the moderated t].
 *
 * @param factor standard deviations per standard deviation of chance, 1 or more
 * @param freedom degrees of freedom behind it
 */
public record Scatter(double factor, double freedom) {

  /** Too many to make a difference to the normal distribution. */
  private static final double KNOWN = 1e6;

  /** Chance alone, known for certain. */
  public static final Scatter OF_CHANCE = new Scatter(1, KNOWN);

  /**
   * Of a history.
   *
   * @param sigmaZ Laney's σz of it
   * @param freedom how many periods it has less one and less what was fitted; 0 or less tells
   *     nothing
   * @param beliefInChance as how many periods of pure chance our belief in it counts, above 0
   */
  public static Scatter moderated(double sigmaZ, int freedom, double beliefInChance) {
    if (freedom < 1) {
      return OF_CHANCE;
    }
    double variance = (beliefInChance + freedom * sigmaZ * sigmaZ) / (beliefInChance + freedom);
    return new Scatter(Math.sqrt(Math.max(1, variance)), beliefInChance + freedom);
  }

  /** How probable a z of chance as extreme as this is, on both sides, in such a history. */
  public double p(double z) {
    return freedom >= KNOWN ? Tails.normal(z / factor) : Tails.student(z / factor, freedom);
  }
}
