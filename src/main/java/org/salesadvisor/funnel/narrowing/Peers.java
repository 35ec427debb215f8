package org.salesadvisor.funnel.narrowing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.funnel.statistics.BetaBinomial;
import org.salesadvisor.funnel.statistics.Expected;
import org.salesadvisor.funnel.statistics.Heterogeneity;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.funnel.statistics.Scatter;
import org.salesadvisor.funnel.statistics.Tails;
import org.salesadvisor.language.Message;

/**
 * The values of one dimension at one transition, each against what its peers bring out of the same
 * work.
 */
final class Peers {

  private static final int MOST_NAMED = 10;

  private final Limits limits;
  private final Dimension dimension;
  private final Transition transition;
  private final List<Peer> peers = new ArrayList<>();
  private final Map<Map<Dimension, String>, Proportion> kinds = new HashMap<>();
  private final Heterogeneity differences;
  private final Proportion whole;
  private final int tested;
  private final Scatter spread;
  private final double usualSize;
  private final double[] p;
  private final double chance;

  /** One value. */
  private record Peer(
      String value,
      Map<Map<Dimension, String>, Proportion> parts,
      Proportion counted,
      Expected expected,
      boolean isTested) {

    /** How far from what is expected, in standard deviations of chance. */
    double z() {
      double deviation = Math.sqrt(expected.variance());
      return deviation <= 0 ? 0 : (counted.k() - expected.count()) / deviation;
    }
  }

  private Peers(
      Dimension dimension,
      Transition transition,
      Map<String, Map<Map<Dimension, String>, Proportion>> parts,
      Limits limits) {
    this.limits = limits;
    this.dimension = dimension;
    this.transition = transition;
    parts
        .values()
        .forEach(own -> own.forEach((kind, rate) -> kinds.merge(kind, rate, Proportion::plus)));
    this.whole = sum(kinds);
    parts.forEach((value, own) -> peers.add(peer(value, own, limits.fewestExpected())));
    List<Peer> tested = peers.stream().filter(Peer::isTested).toList();
    this.differences =
        Heterogeneity.of(
            tested.stream().map(Peer::counted).toList(),
            tested.stream().map(Peer::expected).toList());
    this.tested = tested.size();
    this.usualSize = tested.stream().mapToDouble(one -> one.counted().n()).average().orElse(1);
    this.spread = spread(tested);
    this.p = tests() == 0 ? new double[0] : tested.stream().mapToDouble(this::p).toArray();
    this.chance = chance();
  }

  /**
   * Of those whose value is known, in these periods.
   *
   * @param limits say who is large enough for a test
   */
  static Peers of(
      Work work, Frame frame, Dimension dimension, Transition transition, Limits limits) {
    return new Peers(
        dimension,
        transition,
        work.ratesByValueAndKind(transition, dimension, frame.recent()::contains),
        limits);
  }

  private Peer peer(String value, Map<Map<Dimension, String>, Proportion> own, double fewest) {
    Expected expected = Expected.NOTHING;
    for (Map.Entry<Map<Dimension, String>, Proportion> part : own.entrySet()) {
      expected = expected.plus(Expected.of(part.getValue().n(), kinds.get(part.getKey()).rate()));
    }
    Proportion counted = sum(own);
    boolean isTested = expected.count() >= fewest && counted.n() - expected.count() >= fewest;
    return new Peer(value, own, counted, expected, isTested);
  }

  private static <K> Proportion sum(Map<K, Proportion> parts) {
    return parts.values().stream().reduce(Proportion.NOTHING, Proportion::plus);
  }

  /** How many are tested; one alone has no peers. */
  int tests() {
    return tested < 2 ? 0 : tested;
  }

  int size() {
    return peers.size();
  }

  /**
   * How probable such differences are by chance: all of them together, or the largest alone, which
   * a test of all does not see among many.
   */
  private double chance() {
    double largest = Arrays.stream(p).min().orElse(1) * Math.max(1, tests());
    return Math.min(1, 2 * Math.min(differences.p(), largest));
  }

  /** The p of each that is tested, in their order. */
  double[] p() {
    return p.clone();
  }

  /** How far apart they lie. */
  private Scatter spread(List<Peer> tested) {
    Scatter all = Scatter.believed(limits.beliefInAlike(), Math.min(1, tested.size()));
    for (Peer one : tested) {
      all = all.with(one.z(), size(one));
    }
    return all;
  }

  private double size(Peer peer) {
    return peer.counted().n() / usualSize;
  }

  /**
   * How probable it is to be so far below by chance and by how the others differ, both sides; 1
   * when it is not below. Who is judged has no part in how they differ: nobody hides behind the
   * scatter that he makes.
   */
  private double p(Peer peer) {
    double others = rateOfOthers(peer);
    double n = peer.counted().n();
    double rest = whole.n() - n;
    if (peer.counted().rate() >= others) {
      return 1;
    }
    // what is not known of the others is as if there were fewer
    double free = n / (1 + (rest <= 0 ? 0 : n / rest));
    double chance = Tails.belowOrHalfAt(peer.counted().rate() * free, free, others);
    double z = -Tails.normalQuantile(Math.min(0.5, chance));
    return spread.without(peer.z(), size(peer)).p(z, size(peer));
  }

  /** What the others bring out of the same work. */
  private double rateOfOthers(Peer peer) {
    double count = 0;
    for (Map.Entry<Map<Dimension, String>, Proportion> part : peer.parts().entrySet()) {
      Proportion kind = kinds.get(part.getKey());
      Proportion others = kind.minus(part.getValue());
      count += part.getValue().n() * (others.isEmpty() ? kind : others).rate();
    }
    return Math.min(1, count / peer.counted().n());
  }

  /**
   * The findings.
   *
   * @param q of those tested, in their order
   */
  List<SegmentFinding> findings(double[] q) {
    List<Proportion> adjusted = peers.stream().map(this::adjusted).toList();
    BetaBinomial spread = BetaBinomial.fit(adjusted);
    List<SegmentFinding> findings = new ArrayList<>();
    int test = 0;
    for (int i = 0; i < peers.size(); i++) {
      Peer peer = peers.get(i);
      int own = peer.isTested() && tests() > 0 ? test++ : -1;
      boolean isBelow =
          own >= 0 && q[own] <= limits.falseDiscovery() && isFarBelow(adjusted.get(i));
      findings.add(
          new SegmentFinding(
              dimension,
              peer.value(),
              transition,
              peer.counted(),
              rateOfOthers(peer),
              spread.shrunk(adjusted.get(i)),
              own < 0 ? null : p[own],
              own < 0 ? null : q[own],
              isBelow));
    }
    return findings;
  }

  /** Whether there are differences at all, and this one matters. */
  private boolean isFarBelow(Proportion adjusted) {
    return chance <= limits.peopleChance()
        && adjusted.rate() <= whole.rate() * (1 - limits.relevantDrop());
  }

  /** As many out of as many as if all had the same work. */
  private Proportion adjusted(Peer peer) {
    double expected = peer.expected().count();
    if (expected <= 0) {
      return peer.counted();
    }
    double fair = peer.counted().n() * whole.rate() / expected;
    long k = Math.min(peer.counted().n(), Math.round(peer.counted().k() * fair));
    return new Proportion(k, peer.counted().n());
  }

  /** The same in words. */
  Message told(List<SegmentFinding> findings) {
    if (tests() == 0) {
      return NarrowingMessage.TOO_SMALL_TO_COMPARE.with(dimension, size(), transition, tested);
    }
    List<String> flagged =
        findings.stream()
            .filter(SegmentFinding::flagged)
            .map(one -> Shown.of(one.value()))
            .limit(MOST_NAMED)
            .toList();
    String shown = Figures.chance(chance);
    return flagged.isEmpty()
        ? NarrowingMessage.NOBODY_BELOW.with(dimension, transition, tests(), size(), shown)
        : NarrowingMessage.BELOW.with(dimension, transition, tests(), size(), shown, flagged);
  }
}
