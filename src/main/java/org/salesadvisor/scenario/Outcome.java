package org.salesadvisor.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What came of one scenario.
 *
 * @param scenario which
 * @param differences what came out otherwise than expected; empty when it passed
 * @param fired the ids of the rules that fired
 */
public record Outcome(Scenario scenario, List<Difference> differences, SortedSet<String> fired) {

  public Outcome {
    differences = List.copyOf(differences);
    fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
  }

  public boolean passed() {
    return differences.isEmpty();
  }
}
