package org.salesadvisor.rulebase;

import java.util.stream.Stream;
import org.salesadvisor.engine.Derivation;

/** Opens the codes of consequences to tests of other rooms. */
public final class RuleCodes {

  private RuleCodes() {}

  /** The advice code of what a rule derives, or nothing. */
  public static Stream<String> of(Derivation derivation) {
    return AdviceCodes.of(derivation).stream();
  }
}
