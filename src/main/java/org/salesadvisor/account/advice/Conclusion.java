package org.salesadvisor.account.advice;

import java.util.List;
import java.util.Map;

/**
 * One conclusion with its explanation.
 *
 * @param outline what it says
 * @param because the reasons, those nearest to the given facts first
 * @param waitsFor the facts that would settle it; empty when determined
 */
public record Conclusion(Outline outline, List<Reason> because, List<String> waitsFor) {

  public boolean isDetermined() {
    return value() != null;
  }

  /** The value, or null when undetermined. */
  public Object value() {
    return outline.value();
  }

  /** The code of its text. */
  public String code() {
    return outline.code();
  }

  /** Further properties by name: names of constants, or lists of them. */
  public Map<String, Object> details() {
    return outline.details();
  }
}
