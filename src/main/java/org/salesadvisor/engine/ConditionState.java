package org.salesadvisor.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a condition of a rule fared in one decision.
 *
 * @param line where it stands in the file of its rule, counted from 1
 * @param text as it is written
 * @param holds whether it held by itself
 * @param failing the constraint on which it failed; null when it held, or has no constraints, or
 *     starts with {@code not}
 * @param given what it read of a given record, by path; null stands for the unknown
 */
public record ConditionState(
    int line, String text, boolean holds, String failing, Map<String, Object> given) {

  public ConditionState {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}
