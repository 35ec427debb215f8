package org.salesadvisor.funnel.simulation;

import java.util.Arrays;

/**
 * How a business is when nothing happens.
 *
 * @param reps how many
 * @param leads a month, over all reps, on average
 * @param rates from leads to prospects, orders and retained
 * @param gap how far the two channels lie apart from these rates, as a factor up and down
 * @param season how far the first and last month of a quarter lie from the middle one, in log odds
 * @param shock how far months scatter beyond chance, in log odds
 * @param talent how far reps lie apart, in log odds
 */
record Nature(
    int reps,
    double leads,
    double[] rates,
    double gap,
    double season,
    double shock,
    double talent) {

  private static final double[] USUAL = {0.5, 0.4, 0.6};

  static Nature usual() {
    return new Nature(30, 600, USUAL, 1, 0, 0, 0);
  }

  Nature withSeason(double logOdds) {
    return new Nature(reps, leads, rates, gap, logOdds, shock, talent);
  }

  Nature withShock(double logOdds) {
    return new Nature(reps, leads, rates, gap, season, logOdds, talent);
  }

  Nature withTalent(double logOdds) {
    return new Nature(reps, leads, rates, gap, season, shock, logOdds);
  }

  Nature withGap(double factor) {
    return new Nature(reps, leads, rates, factor, season, shock, talent);
  }

  /** With another rate at one step, and so many who come there. */
  Nature withRate(int step, double rate, double n) {
    double[] other = Arrays.copyOf(rates, rates.length);
    other[step] = rate;
    double inflow = n;
    for (int before = 0; before < step; before++) {
      inflow /= rates[before];
    }
    return new Nature(reps, inflow, other, gap, season, shock, talent);
  }

  double rate(int step, int channel) {
    // the last step does not tell channels apart, so that no rate comes near 1
    double factor = step == rates.length - 1 ? 1 : channel == 0 ? gap : 1 / gap;
    return Math.min(0.95, rates[step] * factor);
  }
}
