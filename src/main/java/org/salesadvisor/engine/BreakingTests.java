package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.core.common.DefaultFactHandle;

/**
 * Finds variants whose constraints cannot be evaluated, such as {@code value.amount > 5} of an
 * order whose value is unknown. One of these would stop all rules that run beside it.
 */
final class BreakingTests {

  private record Test(String type, List<AlphaNodeFieldConstraint> constraints) {}

  private final Variants variants;
  private final Map<Test, Set<Variant>> variantsByTest = new HashMap<>();

  BreakingTests(Variants variants) {
    this.variants = variants;
    variants.all().forEach(variant -> find(variants.compiled(variant).getLhs(), variant));
  }

  private void find(RuleConditionElement element, Variant variant) {
    if (element instanceof GroupElement group) {
      group.getChildren().forEach(child -> find(child, variant));
    } else if (element instanceof Pattern pattern) {
      List<AlphaNodeFieldConstraint> alone =
          pattern.getConstraints().stream()
              .filter(it -> it.getType() == Constraint.ConstraintType.ALPHA)
              .map(AlphaNodeFieldConstraint.class::cast)
              .toList();
      Test test = new Test(pattern.getObjectType().getClassName(), alone);
      variantsByTest.computeIfAbsent(test, none -> new HashSet<>()).add(variant);
    }
  }

  /** The variants that cannot be evaluated on these facts; they are not asked again. */
  Set<Variant> on(Collection<?> given) {
    List<Test> broken = new ArrayList<>();
    variants.withResolver(
        resolver -> {
          for (Object fact : given) {
            variantsByTest.keySet().stream()
                .filter(test -> test.type().equals(fact.getClass().getName()))
                .filter(test -> breaks(test, fact, resolver))
                .forEach(broken::add);
          }
          return null;
        });
    Set<Variant> found = new HashSet<>();
    broken.forEach(test -> found.addAll(variantsByTest.remove(test)));
    return found;
  }

  private static boolean breaks(Test test, Object fact, ValueResolver resolver) {
    DefaultFactHandle handle = new DefaultFactHandle(fact);
    try {
      for (AlphaNodeFieldConstraint constraint : test.constraints()) {
        if (!constraint.isAllowed(handle, resolver)) {
          return false;
        }
      }
      return false;
    } catch (RuntimeException unknownInside) {
      return true;
    }
  }
}
