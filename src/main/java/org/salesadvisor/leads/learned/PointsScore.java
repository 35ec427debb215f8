package org.salesadvisor.leads.learned;

import java.util.Map;
import java.util.TreeMap;

/**
 * The points of the rules told as chances, for a fair comparison: by the same regression, with
 * classes of {@value #WIDTH} points as its only column [A].
 */
final class PointsScore {

  private static final int WIDTH = 10;

  private final Map<Long, Integer> places;
  private final Weights weights;

  private PointsScore(Map<Long, Integer> places, Weights weights) {
    this.places = places;
    this.weights = weights;
  }

  static PointsScore of(KnownLeads leads, int[] rows) {
    Map<Long, Integer> places = new TreeMap<>();
    Alike alike = new Alike();
    for (int row : rows) {
      int place = places.computeIfAbsent(band(leads, row), none -> places.size() + 1);
      alike.add(new int[] {place}, leads.isWon(row));
    }
    return new PointsScore(places, Regression.of(alike, places.size() + 1));
  }

  private static long band(KnownLeads leads, int row) {
    return (long) Math.floor(leads.points(row) / WIDTH);
  }

  double chance(KnownLeads leads, int row) {
    Integer place = places.get(band(leads, row));
    return weights.chance(place == null ? new int[0] : new int[] {place});
  }
}
