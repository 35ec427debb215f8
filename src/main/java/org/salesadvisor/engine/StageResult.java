package org.salesadvisor.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one stage derived, shared by all decisions in which it saw the same.
 *
 * @param firings in the order in which they fired
 * @param origin the firing that derived a fact
 * @param handed by number of a later stage, what it is handed from here
 */
record StageResult(List<Firing> firings, Map<Object, Firing> origin, Slice[] handed) {

  static StageResult of(List<Firing> firings, Slice[] handed) {
    Map<Object, Firing> origin = new IdentityHashMap<>();
    for (Firing firing : firings) {
      firing.derived().forEach(fact -> origin.put(fact, firing));
    }
    return new StageResult(List.copyOf(firings), origin, handed);
  }
}
