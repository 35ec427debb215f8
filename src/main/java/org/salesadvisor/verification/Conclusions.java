package org.salesadvisor.verification;

import java.util.List;
import java.util.function.Predicate;
import org.salesadvisor.engine.RuleModel;
import org.salesadvisor.engine.Way;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.WaitsFor;

/**
 * What rules conclude for every profile, in the terms of an advice.
 *
 * @param model the rules
 * @param space all profiles
 * @param deduction what is derived for them
 */
record Conclusions(RuleModel model, Space space, Deduction deduction) {

  /** The facts of a type that could ever be derived. */
  List<Object> values(Class<?> type) {
    return model.facts().stream().filter(type::isInstance).toList();
  }

  /** Where any fact of a type is there. */
  Region any(Class<?> type) {
    return deduction.any(values(type));
  }

  /** The ways in which rules derive facts of this kind. */
  List<Way> deriving(Predicate<Object> kind) {
    return model.ways().stream().filter(way -> way.derived().stream().anyMatch(kind)).toList();
  }

  /** Where a decision has two values. */
  Region twice(Decision decision) {
    Region region = space.none();
    Region once = space.none();
    for (Object value : values(decision.type())) {
      region = region.or(once.and(deduction.of(value)));
      once = once.or(deduction.of(value));
    }
    return region;
  }

  /** Where a topic waits for a fact that can still be given, or that contradicts another. */
  Region waits(Topic topic) {
    Region region = space.none();
    for (Object fact : values(WaitsFor.class)) {
      WaitsFor wait = (WaitsFor) fact;
      if (wait.topic() == topic) {
        region = region.or(deduction.of(fact).and(open(wait.path())));
      }
    }
    return region;
  }

  /** Where a fact can still be given, contradicts another, or does not tell enough. */
  Region open(String path) {
    Region region = path.equals(Given.SIGNS) ? space.all() : space.unknown(path);
    if (path.equals(Given.CURRENT)) {
      region = region.or(space.sign(FunnelSign.NOT_COMPARED));
    }
    for (Object fact : values(Contradiction.class)) {
      Contradiction contradiction = (Contradiction) fact;
      if (contradiction.path().equals(path) || contradiction.otherPath().equals(path)) {
        region = region.or(deduction.of(fact));
      }
    }
    return region;
  }

  /** The fact that a derived fact asks for, or null when it asks for none. */
  static String asked(Object derived) {
    if (derived instanceof WaitsFor wait) {
      return wait.path();
    }
    return derived instanceof MayChange change ? change.path() : null;
  }
}
