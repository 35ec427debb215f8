package org.salesadvisor.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.RuleModel;
import org.salesadvisor.engine.Way;

/** Which facts lead to which: in what order the regions of facts can be worked out. */
final class FactGraph {

  /**
   * Facts that lead to each other, most often one alone, and the ways in which they are derived.
   *
   * @param isCircular whether a fact leads to itself
   */
  record Knot(List<Object> facts, List<Way> ways, boolean isCircular) {}

  private final List<Object> facts;
  private final Map<Object, Integer> numbers = new HashMap<>();
  private final List<BitSet> leadsTo = new ArrayList<>();

  private FactGraph(RuleModel model) {
    this.facts = model.facts();
    for (Object fact : facts) {
      numbers.put(fact, numbers.size());
      leadsTo.add(new BitSet());
    }
    for (Way way : model.ways()) {
      for (Object read : reads(way)) {
        for (Object derived : way.derived()) {
          leadsTo.get(numbers.get(read)).set(numbers.get(derived));
        }
      }
    }
    closeTransitively();
  }

  /** The knots, each after those that lead to it. */
  static List<Knot> knots(RuleModel model) {
    return new FactGraph(model).ordered(model.ways());
  }

  /** The facts on which a way depends. */
  static Collection<Object> reads(Way way) {
    List<Object> reads = new ArrayList<>(way.matched().values());
    way.blockers().values().forEach(reads::addAll);
    way.supporters().values().forEach(reads::addAll);
    return reads;
  }

  private void closeTransitively() {
    for (int middle = 0; middle < facts.size(); middle++) {
      for (BitSet reached : leadsTo) {
        if (reached.get(middle)) {
          reached.or(leadsTo.get(middle));
        }
      }
    }
  }

  private List<Knot> ordered(List<Way> ways) {
    List<Knot> knots = new ArrayList<>();
    BitSet placed = new BitSet();
    for (int number = 0; number < facts.size(); number++) {
      if (!placed.get(number)) {
        knots.add(knot(number, placed, ways));
      }
    }
    // who leads to another reaches all that the other reaches, and the other besides
    knots.sort(Comparator.comparingInt(knot -> -reach(knot)));
    return knots;
  }

  private Knot knot(int first, BitSet placed, List<Way> ways) {
    List<Object> together = new ArrayList<>();
    for (int other = first; other < facts.size(); other++) {
      boolean mutual = leadsTo.get(first).get(other) && leadsTo.get(other).get(first);
      if (other == first || mutual) {
        together.add(facts.get(other));
        placed.set(other);
      }
    }
    List<Way> deriving =
        ways.stream().filter(way -> way.derived().stream().anyMatch(together::contains)).toList();
    return new Knot(together, deriving, leadsTo.get(first).get(first));
  }

  private int reach(Knot knot) {
    BitSet reached = (BitSet) leadsTo.get(numbers.get(knot.facts().get(0))).clone();
    knot.facts().forEach(fact -> reached.set(numbers.get(fact)));
    return reached.cardinality();
  }
}
