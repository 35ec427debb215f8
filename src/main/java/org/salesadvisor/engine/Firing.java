package org.salesadvisor.engine;

import java.util.List;

/**
 * One rule that fired. Firings compare by identity.
 *
 * @param rule which
 * @param matched the derived facts and given values that it matched; given records are left out,
 *     since firings are shared by decisions
 * @param derived the facts that it derived and that nothing had derived before
 */
public record Firing(RuleInfo rule, List<Object> matched, List<Object> derived) {

  public Firing {
    matched = List.copyOf(matched);
    derived = List.copyOf(derived);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
