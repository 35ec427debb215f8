package org.salesadvisor.verification;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.Way;

/** All that some facts depend on, back to what is given. */
final class Cone {

  private final Conclusions conclusions;
  private final Set<Object> seen = new HashSet<>();
  private final Set<String> paths = new HashSet<>();

  Cone(Conclusions conclusions) {
    this.conclusions = conclusions;
  }

  /** The axes on which these facts depend, and those of these paths. */
  Set<Axis> axes(Collection<Object> facts, Set<String> besides) {
    paths.addAll(besides);
    Deque<Object> open = new ArrayDeque<>(facts);
    while (!open.isEmpty()) {
      Object fact = open.pop();
      if (seen.add(fact)) {
        for (Way way : conclusions.deriving(fact::equals)) {
          addTested(way.rule());
          open.addAll(FactGraph.reads(way));
        }
      }
    }
    Set<Axis> axes = new LinkedHashSet<>();
    conclusions.space().axes().stream().filter(this::bearsOn).forEach(axes::add);
    return axes;
  }

  private void addTested(RuleInfo rule) {
    for (Condition condition : conclusions.model().conditions().get(rule)) {
      condition
          .tests()
          .forEach(test -> test.fields().forEach(it -> paths.add(Given.path(test.type(), it))));
    }
  }

  private boolean bearsOn(Axis axis) {
    return axis.paths().stream().anyMatch(paths::contains)
        || axis.cells().stream().anyMatch(cell -> cell.signs().stream().anyMatch(seen::contains));
  }
}
