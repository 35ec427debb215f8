package org.salesadvisor.verification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.engine.Condition;
import org.salesadvisor.engine.GivenTest;
import org.salesadvisor.engine.PatternInfo;
import org.salesadvisor.engine.RuleInfo;
import org.salesadvisor.engine.RuleModel;
import org.salesadvisor.engine.Way;
import org.salesadvisor.verification.FactGraph.Knot;

/**
 * What rules conclude for every profile: for each fact the region in which it is derived, for each
 * way of a rule the region in which the rule fires that way. Immutable.
 */
final class Deduction {

  private final RuleModel model;
  private final Space space;
  private final List<Knot> knots;
  private final Map<RuleInfo, Region> tested;
  private final Map<Object, Region> facts;
  private final Map<Way, Region> ways;

  /** Works out what these rules conclude. */
  Deduction(RuleModel model, Space space) {
    this.model = model;
    this.space = space;
    this.knots = FactGraph.knots(model);
    this.tested = new IdentityHashMap<>();
    this.facts = new HashMap<>();
    this.ways = new IdentityHashMap<>();
    model.rules().forEach(rule -> tested.put(rule, tested(rule)));
    for (Object fact : model.facts()) {
      facts.put(fact, space.sign(fact));
    }
    model.ways().forEach(way -> ways.put(way, space.none()));
    knots.forEach(this::work);
  }

  private Deduction(Deduction other) {
    this.model = other.model;
    this.space = other.space;
    this.knots = other.knots;
    this.tested = new IdentityHashMap<>(other.tested);
    this.facts = new HashMap<>(other.facts);
    this.ways = new IdentityHashMap<>(other.ways);
  }

  /** What is concluded when this rule is taken out. */
  Deduction without(RuleInfo rule) {
    Deduction rest = new Deduction(this);
    rest.tested.put(rule, space.none());
    Set<Object> changed = new HashSet<>();
    for (Knot knot : knots) {
      if (knot.ways().stream().anyMatch(way -> way.rule() == rule || reads(way, changed))) {
        knot.facts().forEach(fact -> rest.facts.put(fact, space.sign(fact)));
        rest.work(knot);
        knot.facts().stream()
            .filter(fact -> !rest.facts.get(fact).equals(facts.get(fact)))
            .forEach(changed::add);
      }
    }
    return rest;
  }

  private static boolean reads(Way way, Set<Object> changed) {
    return !changed.isEmpty() && FactGraph.reads(way).stream().anyMatch(changed::contains);
  }

  /**
   * The least regions that the ways of a knot give; in a circle they grow until nothing changes.
   */
  private void work(Knot knot) {
    boolean grows;
    do {
      grows = false;
      for (Way way : knot.ways()) {
        Region fires = fires(way);
        ways.put(way, fires);
        for (Object fact : way.derived()) {
          if (knot.facts().contains(fact)) {
            Region grown = facts.get(fact).or(fires);
            grows |= !grown.equals(facts.get(fact));
            facts.put(fact, grown);
          }
        }
      }
    } while (grows && knot.isCircular());
  }

  private Region fires(Way way) {
    Region region = tested.get(way.rule());
    for (Object fact : way.matched().values()) {
      region = region.and(facts.get(fact));
    }
    for (List<Object> blockers : way.blockers().values()) {
      region = region.minus(any(blockers));
    }
    for (List<Object> supporters : way.supporters().values()) {
      region = region.and(any(supporters));
    }
    return region;
  }

  private Region tested(RuleInfo rule) {
    Region region = space.all();
    for (Condition condition : model.conditions().get(rule)) {
      if (condition.isOnGivenRecord()) {
        region = region.and(tested(condition));
      }
    }
    return region;
  }

  /** Where a condition on a given record holds. */
  Region tested(Condition condition) {
    Region region = space.isGiven(condition.type()) ? space.all() : space.none();
    for (GivenTest test : condition.tests()) {
      region = region.and(space.holds(test));
    }
    return condition.kind() == PatternInfo.Kind.ABSENT ? space.all().minus(region) : region;
  }

  /** Where a condition holds in this way of its rule. */
  Region holds(Condition condition, Way way) {
    if (condition.isOnGivenRecord()) {
      return tested(condition);
    }
    return switch (condition.kind()) {
      case MATCHED -> of(way.matched().get(condition));
      case ABSENT -> space.all().minus(any(way.blockers().get(condition)));
      case EXISTS -> any(way.supporters().get(condition));
    };
  }

  /** Where at least one of these facts is there. */
  Region any(Iterable<?> some) {
    Region region = space.none();
    for (Object fact : some) {
      region = region.or(of(fact));
    }
    return region;
  }

  /** Where a fact is there. */
  Region of(Object fact) {
    return facts.getOrDefault(fact, space.none());
  }

  /** Where a rule fires in this way. */
  Region of(Way way) {
    return ways.get(way);
  }

  /** Where a rule fires. */
  Region fires(RuleInfo rule) {
    Region region = space.none();
    for (Way way : model.ways()) {
      if (way.rule() == rule) {
        region = region.or(of(way));
      }
    }
    return region;
  }
}
