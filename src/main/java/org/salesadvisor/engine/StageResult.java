package org.salesadvisor.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What one stage derived, shared by all decisions in which it saw the same.
 *
 * @param firings in the order in which they fired
 * @param origin the firing that derived a fact
 * @param handed by number of a later stage, what it is handed from here
 * @param counters of the rules that fired, one for each firing
 */
record StageResult(
    List<Firing> firings, Map<Object, Firing> origin, Slice[] handed, LongAdder[] counters) {

  static StageResult of(
      List<Firing> firings, Slice[] handed, Map<RuleInfo, LongAdder> counterByRule) {
    Map<Object, Firing> origin = new IdentityHashMap<>();
    for (Firing firing : firings) {
      firing.derived().forEach(fact -> origin.put(fact, firing));
    }
    LongAdder[] counters =
        firings.stream().map(firing -> counterByRule.get(firing.rule())).toArray(LongAdder[]::new);
    return new StageResult(List.copyOf(firings), origin, handed, counters);
  }

  /** Counts its firings once more, for a decision that shares it. */
  void count() {
    for (LongAdder counter : counters) {
      counter.increment();
    }
  }
}
