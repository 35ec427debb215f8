package org.salesadvisor.account.advice;

import java.util.List;

/**
 * Facts that cannot both be true.
 *
 * @param code the code of its text
 * @param sides both facts with their values
 * @param because the rule that found it
 */
public record Conflict(String code, List<FactValue> sides, List<Reason> because) {}
