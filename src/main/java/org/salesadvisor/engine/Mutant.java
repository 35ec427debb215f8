package org.salesadvisor.engine;

import java.util.List;

/**
 * A rule set in which one thing is changed, to see whether a scenario notices.
 *
 * @param number its place among the mutants of its rule set
 * @param mutation what is changed
 * @param rules the rules that are changed by it: one, or all that use a norm
 * @param line where the changed condition of the first of these rules starts, counted from 1
 * @param was the changed part as it is written; of a norm its name
 * @param becomes what stands in its place; empty when it is left out; of a norm its number
 */
public record Mutant(
    int number, Mutation mutation, List<RuleInfo> rules, int line, String was, String becomes) {

  public Mutant {
    rules = List.copyOf(rules);
  }

  /** The rule in which it is found. */
  public RuleInfo rule() {
    return rules.get(0);
  }

  /** Whether a condition of a rule, or a part of one, is left out by it. */
  public boolean leavesOut() {
    return mutation == Mutation.CONDITION_LEFT_OUT || mutation == Mutation.CONSTRAINT_LEFT_OUT;
  }
}
