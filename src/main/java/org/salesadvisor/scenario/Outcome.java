package org.salesadvisor.scenario;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** For people: where the scenario stands, each difference on a line, and what fired. */
  public String report() {
    String place = scenario.path() + ":" + scenario.line() + " " + scenario.title();
    String lines = differences.stream().map(it -> "\n  " + it).collect(Collectors.joining());
    return place
        + (passed() ? "\n  as expected" : lines)
        + "\n  fired: "
        + String.join(", ", fired);
  }
}
