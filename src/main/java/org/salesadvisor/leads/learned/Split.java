package org.salesadvisor.leads.learned;

import java.util.Arrays;

/**
 * Leads divided by time: what is learned must have been known when the first lead came in that it
 * is tried on. Who came in less than the horizon before that is in neither part.
 *
 * @param training rows to learn from
 * @param heldOut rows to try on
 */
record Split(int[] training, int[] heldOut) {

  static Split of(KnownLeads leads, Terms terms) {
    long[] came = new long[leads.size()];
    Arrays.setAll(came, leads::cameAtMillis);
    Arrays.sort(came);
    int first = (int) (came.length * (1 - terms.heldOutShare()));
    long begin = first < came.length ? came[first] : Long.MAX_VALUE;
    long known = begin - terms.horizonMillis();
    return new Split(
        leads.rows(row -> leads.cameAtMillis(row) <= known),
        leads.rows(row -> leads.cameAtMillis(row) >= begin));
  }
}
