package org.salesadvisor.engine;

import java.util.List;

/**
 * That a rule fired, in whatever version of the rules it stands.
 *
 * @param rule its name in Drools: its id, but for rules that were changed to try them
 * @param matched the derived facts and given values that it matched
 * @param derived the facts that it derived and that nothing in its stage had derived before
 */
record Fired(String rule, List<Object> matched, List<Object> derived) {

  Fired {
    matched = List.copyOf(matched);
    derived = List.copyOf(derived);
  }
}
