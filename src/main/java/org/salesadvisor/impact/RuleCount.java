package org.salesadvisor.impact;

/**
 * How otherwise a rule fires.
 *
 * @param id of the rule
 * @param name its sentence; that of the rule set after the change where both have it
 * @param onlyBefore decisions in which it fires before and not after
 * @param onlyAfter decisions in which it fires after and not before
 */
record RuleCount(String id, String name, long onlyBefore, long onlyAfter) {}
