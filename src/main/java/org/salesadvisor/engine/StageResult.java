package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What one stage derived, shared by all decisions in which it saw the same. */
public final class StageResult extends Shared<StageResult> {

  private final List<Firing> firings;
  private final Map<Object, Firing> origin = new IdentityHashMap<>();
  private final Slice[] received;
  private final Slice[] handed;
  private final LongAdder uses = new LongAdder();
  private final Map<Class<?>, List<Object>> derivedByType = new IdentityHashMap<>();

  /**
   * @param received what it saw of earlier stages; held so that the same keeps its number
   * @param handed by number of a later stage, what it is handed from here
   */
  StageResult(List<Firing> firings, Slice[] received, Slice[] handed) {
    this.firings = List.copyOf(firings);
    this.received = received;
    this.handed = handed;
    for (Firing firing : firings) {
      for (Object fact : firing.derived()) {
        origin.put(fact, firing);
        derivedByType.computeIfAbsent(fact.getClass(), none -> new ArrayList<>()).add(fact);
      }
    }
    firings.forEach(firing -> firing.link(origin));
  }

  /** In the order in which they fired. */
  public List<Firing> firings() {
    return firings;
  }

  /** The firing that derived a fact, or null. */
  Firing origin(Object fact) {
    return origin.get(fact);
  }

  /** What it saw of earlier stages. */
  Slice[] received() {
    return received;
  }

  Slice handedTo(Stage later) {
    return handed[later.number];
  }

  /** The derived facts of this type, in the order of derivation. */
  List<Object> derived(Class<?> type) {
    return derivedByType.getOrDefault(type, List.of());
  }

  /** Counts decisions that share it. */
  void count(long more) {
    uses.add(more);
  }

  /** How many decisions were counted. */
  long uses() {
    return uses.sum();
  }
}
