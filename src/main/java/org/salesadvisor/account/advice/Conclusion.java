package org.salesadvisor.account.advice;

import java.util.List;
import java.util.Map;

/**
 * One conclusion with its explanation.
 *
 * @param value the value, or null when undetermined
 * @param code the code of its text
 * @param because the reasons, those nearest to the given facts first
 * @param waitsFor the facts that would settle it; empty when determined
 * @param details further properties by name: names of constants, or lists of them
 */
public record Conclusion(
    Object value,
    String code,
    List<Reason> because,
    List<String> waitsFor,
    Map<String, Object> details) {

  public boolean isDetermined() {
    return value != null;
  }
}
