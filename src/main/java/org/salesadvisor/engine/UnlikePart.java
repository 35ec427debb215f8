package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The stages of rules that do not say the same in another version. Whenever those of both versions
 * derive the same by the same rules, so do all others: they say the same and are handed the same.
 * Safe for use by many threads.
 */
public final class UnlikePart {

  private final CompiledRules rules;
  private final BitSet unlike = new BitSet();

  /** The same stages and all that feed them, in the order in which they run. */
  private final List<Stage> needed;

  private UnlikePart(CompiledRules rules, Set<StageMemory> alike) {
    this.rules = rules;
    for (Stage stage : rules.stages()) {
      unlike.set(stage.number, !alike.contains(rules.memory(stage)));
    }
    this.needed = needed(rules.stages());
  }

  /** The part of these rules that the other ones do not have. */
  public static UnlikePart of(CompiledRules rules, CompiledRules other) {
    Set<StageMemory> alike = Collections.newSetFromMap(new IdentityHashMap<>());
    other.stages().forEach(stage -> alike.add(other.memory(stage)));
    return new UnlikePart(rules, alike);
  }

  private List<Stage> needed(List<Stage> stages) {
    BitSet wanted = (BitSet) unlike.clone();
    for (int i = stages.size() - 1; i >= 0; i--) {
      if (wanted.get(i)) {
        stages.get(i).feeding().forEach(wanted::set);
      }
    }
    return wanted.stream().mapToObj(stages::get).toList();
  }

  /**
   * What these stages derive, in the order in which they run; nothing is counted.
   *
   * @param given what is known; the order does not matter
   * @throws IllegalStateException when rules feed each other without end
   */
  public List<StageResult> consider(Collection<?> given) {
    if (unlike.isEmpty()) {
      return List.of();
    }
    StageResult[] results = rules.results(given, needed);
    List<StageResult> found = new ArrayList<>(unlike.cardinality());
    unlike.stream().forEach(stage -> found.add(results[stage]));
    return found;
  }

  /** The stages that must run to know what these derive. */
  List<Stage> needed() {
    return needed;
  }
}
