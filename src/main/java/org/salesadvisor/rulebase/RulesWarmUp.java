package org.salesadvisor.rulebase;

/** Lets rules that are about to serve decide what is usual, so that callers need not wait. */
public interface RulesWarmUp {

  /** May take a second, and may fail without harm. */
  void warmUp(LoadedRuleSet next);
}
