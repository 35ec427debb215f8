package org.salesadvisor.account.advice;

/**
 * A fact that a rule read.
 *
 * @param path the path in the profile, or the name of another conclusion of the same advice, whose
 *     own reasons go on from there
 * @param value the value; null when the rule read that it is unknown
 */
public record FactValue(String path, Object value) {}
