package org.salesadvisor.engine;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.DefaultFactHandle;

/**
 * What a pattern sees of derived facts: those of its type that pass the constraints which look at
 * the fact alone.
 *
 * @param type the type of fact
 * @param constraints compiled by Drools
 */
record Sight(Class<?> type, AlphaNodeFieldConstraint[] constraints) {

  boolean sees(Object fact, ValueResolver resolver) {
    if (fact.getClass() != type) {
      return false;
    }
    DefaultFactHandle handle = new DefaultFactHandle(fact);
    for (AlphaNodeFieldConstraint constraint : constraints) {
      if (!constraint.isAllowed(handle, resolver)) {
        return false;
      }
    }
    return true;
  }
}
