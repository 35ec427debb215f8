package org.salesadvisor.engine;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** What one stage derived, shared by all decisions in which it saw the same. */
public final class StageResult {

  private final List<Firing> firings;
  private final Map<Object, Firing> origin = new IdentityHashMap<>();
  private final Slice[] received;
  private final Slice[] handed;
  private final LongAdder[] counters;
  private final Reading<StageResult> reading = new Reading<>(this);

  /**
   * @param received what it saw of earlier stages; held so that the same keeps its number
   * @param handed by number of a later stage, what it is handed from here
   */
  StageResult(
      List<Firing> firings,
      Slice[] received,
      Slice[] handed,
      Map<RuleInfo, LongAdder> counterByRule) {
    this.firings = List.copyOf(firings);
    this.received = received;
    this.handed = handed;
    this.counters =
        firings.stream().map(firing -> counterByRule.get(firing.rule())).toArray(LongAdder[]::new);
    for (Firing firing : firings) {
      firing.derived().forEach(fact -> origin.put(fact, firing));
    }
    firings.forEach(firing -> firing.link(origin));
  }

  /** In the order in which they fired. */
  public List<Firing> firings() {
    return firings;
  }

  /** What its one reader makes of it; made once. */
  public <T> T read(Function<StageResult, T> reader) {
    return reading.by(reader);
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

  /** Counts its firings once more, for a decision that shares it. */
  void count() {
    for (LongAdder counter : counters) {
      counter.increment();
    }
  }
}
