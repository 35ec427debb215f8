package org.salesadvisor.verification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.WaitsFor;

/** All that a decision depends on, back to what is given. */
final class Cone {

  private final Conclusions conclusions;
  private final Set<Object> facts = new HashSet<>();
  private final Set<String> paths = new HashSet<>();

  private Cone(Conclusions conclusions) {
    this.conclusions = conclusions;
  }

  static Cone of(Decision decision, Conclusions conclusions) {
    Cone cone = new Cone(conclusions);
    cone.start(decision);
    return cone;
  }

  private void start(Decision decision) {
    Deque<Object> open = new ArrayDeque<>(conclusions.values(decision.type()));
    conclusions.model().facts().stream().filter(decision.asks()).forEach(open::add);
    if (decision.unknown() != null) {
      paths.add(decision.unknown());
    }
    for (Object fact : conclusions.values(WaitsFor.class)) {
      if (((WaitsFor) fact).topic() == decision.topic()) {
        paths.add(((WaitsFor) fact).path());
        open.add(fact);
      }
    }
    conclusions.values(Contradiction.class).stream()
        .filter(it -> isOn((Contradiction) it))
        .forEach(open::add);
    follow(open);
  }

  private boolean isOn(Contradiction contradiction) {
    return paths.contains(contradiction.path()) || paths.contains(contradiction.otherPath());
  }

  private void follow(Deque<Object> open) {
    while (!open.isEmpty()) {
      Object fact = open.pop();
      if (facts.add(fact)) {
        for (Way way : conclusions.deriving(fact::equals)) {
          addTested(way.rule());
          open.addAll(FactGraph.reads(way));
        }
      }
    }
  }

  private void addTested(RuleInfo rule) {
    for (Condition condition : conclusions.model().conditions().get(rule)) {
      condition
          .tests()
          .forEach(test -> test.fields().forEach(it -> paths.add(Given.path(test.type(), it))));
    }
  }

  /** Its values, what it can wait for and the facts that lead to these. */
  Set<Object> facts() {
    return facts;
  }

  /** The facts of a profile on which it depends. */
  Set<Axis> axes() {
    Set<Axis> axes = new LinkedHashSet<>();
    conclusions.space().axes().stream().filter(this::bearsOn).forEach(axes::add);
    return axes;
  }

  private boolean bearsOn(Axis axis) {
    return axis.paths().stream().anyMatch(paths::contains)
        || axis.cells().stream().anyMatch(cell -> cell.signs().stream().anyMatch(facts::contains));
  }
}
