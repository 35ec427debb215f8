package org.salesadvisor.funnel.narrowing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.salesadvisor.language.Message;

/** Asks who: people are compared with each other, and of all else that splits rates are told. */
final class WhoGate {

  private final Splits splits;
  private final List<Transition> counted;
  private final List<Peers> peers = new ArrayList<>();
  private final List<SegmentFinding> segments = new ArrayList<>();
  private final List<DimensionFinding> dimensions = new ArrayList<>();

  WhoGate(Splits splits, List<Transition> counted, Frame frame, Limits limits) {
    this.splits = splits;
    this.counted = counted;
    for (Dimension dimension : splits.work().dimensions()) {
      if (dimension.isPeople()) {
        counted.forEach(
            transition -> peers.add(Peers.of(splits.work(), frame, dimension, transition, limits)));
      }
    }
  }

  /** How many people are compared. */
  int tests() {
    return peers.stream().mapToInt(Peers::tests).sum();
  }

  /** The chance of each comparison. */
  DoubleStream p() {
    return peers.stream().flatMapToDouble(one -> Arrays.stream(one.p()));
  }

  /**
   * Compares.
   *
   * @param q of each comparison, in the order of {@link #p}
   * @param work all that is known, of which the splits may be a part
   * @return what is to be said of it
   */
  List<Message> ask(double[] q, Outlook outlook, Work work, Transition fallenMost) {
    List<Message> details = people(q, outlook);
    for (Dimension dimension : splits.work().dimensions()) {
      if (!dimension.isPeople()) {
        counted.forEach(transition -> segments.addAll(splits.rates(dimension, transition)));
      }
    }
    dimensions.addAll(splits.findings(work.dimensions(), fallenMost));
    dimensions.stream().map(DimensionFinding::details).forEach(details::addAll);
    return details;
  }

  private List<Message> people(double[] q, Outlook outlook) {
    int from = 0;
    List<Message> details = new ArrayList<>();
    for (Peers one : peers) {
      int to = from + one.tests();
      List<SegmentFinding> found = one.findings(Arrays.copyOfRange(q, from, to));
      from = to;
      found.stream().map(outlook::withOutlook).forEach(segments::add);
      details.add(one.told(found));
    }
    return details;
  }

  /** Whether anybody could be compared; null when there are no people in the rows. */
  Boolean passed() {
    return peers.isEmpty() ? null : (Boolean) peers.stream().anyMatch(one -> one.tests() > 0);
  }

  /** Tells signs of reps. */
  void reps(Signs signs) {
    DimensionFinding reps =
        dimensions.stream()
            .filter(one -> one.dimension() == Dimension.REP && one.computable())
            .findFirst()
            .orElse(null);
    long flagged =
        segments.stream()
            .filter(one -> one.flagged() && one.dimension() == Dimension.REP)
            .map(SegmentFinding::value)
            .distinct()
            .count();
    signs.reps(flagged, reps);
  }

  List<DimensionFinding> dimensions() {
    return dimensions;
  }

  /** Flagged ones first, then those that fell shortest. */
  List<SegmentFinding> segments() {
    return segments.stream()
        .sorted(
            Comparator.comparing((SegmentFinding one) -> !one.flagged())
                .thenComparing(one -> one.dimension().ordinal())
                .thenComparing(Comparator.comparingDouble(SegmentFinding::shortfall).reversed()))
        .toList();
  }
}
