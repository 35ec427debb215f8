package org.salesadvisor.engine;

import java.util.List;
import java.util.Map;

/**
 * One way in which a rule can fire: a choice of facts for the facts that it looks for.
 *
 * @param rule which rule
 * @param matched the derived facts and given values that it matches, all of which must be there
 * @param blockers by condition that starts with {@code not}: the facts that keep it from firing
 * @param supporters by condition that starts with {@code exists}: facts of which one must be there
 * @param derived what it derives
 */
public record Way(
    RuleInfo rule,
    Map<Condition, Object> matched,
    Map<Condition, List<Object>> blockers,
    Map<Condition, List<Object>> supporters,
    List<Object> derived) {

  public Way {
    matched = Map.copyOf(matched);
    blockers = Map.copyOf(blockers);
    supporters = Map.copyOf(supporters);
    derived = List.copyOf(derived);
  }
}
