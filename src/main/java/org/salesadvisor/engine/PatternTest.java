package org.salesadvisor.engine;

import java.util.List;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.DefaultFactHandle;

/**
 * What a condition asks of one fact by itself: compiled constraints of Drools, in their order.
 *
 * @param type the name of the class of fact
 * @param constraints those that look at no other fact
 */
record PatternTest(String type, List<AlphaNodeFieldConstraint> constraints) {

  /** What comes of it on a fact. */
  enum Outcome {
    HOLDS,
    FAILS,
    /** It cannot be evaluated: it looks inside a value that is unknown. */
    BREAKS
  }

  static PatternTest of(Pattern pattern) {
    List<AlphaNodeFieldConstraint> alone =
        pattern.getConstraints().stream()
            .filter(PatternTest::standsAlone)
            .map(AlphaNodeFieldConstraint.class::cast)
            .toList();
    return new PatternTest(pattern.getObjectType().getClassName(), alone);
  }

  private static boolean standsAlone(Constraint constraint) {
    return constraint instanceof AlphaNodeFieldConstraint
        && constraint.getType() == Constraint.ConstraintType.ALPHA;
  }

  /** Whether a condition looks at one fact alone. */
  static boolean isAll(Pattern pattern) {
    return pattern.getConstraints().stream().allMatch(PatternTest::standsAlone);
  }

  /** The pattern of a condition, whatever stands around it. */
  static Pattern in(RuleConditionElement condition) {
    return condition instanceof GroupElement group
        ? in(group.getChildren().get(0))
        : (Pattern) condition;
  }

  Outcome on(Object fact, ValueResolver resolver) {
    DefaultFactHandle handle = new DefaultFactHandle(fact);
    try {
      for (AlphaNodeFieldConstraint constraint : constraints) {
        if (!constraint.isAllowed(handle, resolver)) {
          return Outcome.FAILS;
        }
      }
      return Outcome.HOLDS;
    } catch (RuntimeException unknownInside) {
      return Outcome.BREAKS;
    }
  }
}
