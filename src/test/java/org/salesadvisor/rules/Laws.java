package org.salesadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.salesadvisor.facts.conclusion.Topic;

/** One decision over a whole space, and what must hold at every point of it. */
final class Laws<T> {

  private final Space space;
  private final Map<Space.Point, Outcome> outcomes = new HashMap<>();

  Laws(Space space, Class<T> type, Function<T, Object> value, Topic topic) {
    this.space = space;
    space.forEach(
        (point, facts) ->
            outcomes.put(
                point,
                Outcome.of(
                    ShippedRules.get().rules().decide(Facts.of(facts)), type, value, topic)));
  }

  int size() {
    return outcomes.size();
  }

  /** The value is that of an independent reading of the domain; null there means undetermined. */
  void valueIs(Function<Map<String, Object>, Object> oracle) {
    outcomes.forEach(
        (point, outcome) -> {
          Map<String, Object> facts = space.facts(point);
          assertTrue(outcome.values() <= 1, () -> "two values at " + facts);
          assertEquals(oracle.apply(facts), outcome.value(), () -> "at " + facts);
        });
  }

  /** Undetermined waits for exactly the unknown facts of which some value settles it at once. */
  void waitsForWhatSettles() {
    outcomes.forEach(
        (point, outcome) -> {
          Map<String, Object> facts = space.facts(point);
          if (outcome.value() != null) {
            assertEquals(Set.of(), outcome.waitsFor(), () -> "determined, yet waits at " + facts);
          } else if (outcome.contradictions().isEmpty()) {
            assertEquals(settling(point, facts), outcome.waitsFor(), () -> "at " + facts);
          } else {
            assertEquals(outcome.contradictions(), outcome.waitsFor(), () -> "at " + facts);
          }
        });
  }

  private Set<String> settling(Space.Point point, Map<String, Object> facts) {
    Set<String> settling = new HashSet<>();
    for (String path : space.paths()) {
      boolean settles =
          !facts.containsKey(path)
              && space.known(point, path).stream()
                  .anyMatch(known -> outcomes.get(known).value() != null);
      if (settles) {
        settling.add(path);
      }
    }
    return settling;
  }

  /** A conclusion that holds is only changed by facts that it names, unless they contradict. */
  void changesOnlyByWhatItNames() {
    outcomes.forEach(
        (point, outcome) -> {
          if (outcome.value() != null) {
            Map<String, Object> facts = space.facts(point);
            for (String path : space.paths()) {
              if (!facts.containsKey(path) && !outcome.mayChange().contains(path)) {
                unchanged(outcome, space.known(point, path), facts, path);
              }
            }
          }
        });
  }

  private void unchanged(
      Outcome outcome, List<Space.Point> known, Map<String, Object> facts, String path) {
    for (Space.Point point : known) {
      Outcome later = outcomes.get(point);
      boolean same = outcome.value().equals(later.value());
      assertTrue(
          same || !later.contradictions().isEmpty(),
          () -> path + " changes " + outcome + " at " + facts + " to " + later);
    }
  }

  /** What is named as able to change a conclusion does change it for some value. */
  void namesOnlyWhatCanChange() {
    outcomes.forEach(
        (point, outcome) ->
            outcome.mayChange().stream()
                .filter(space.paths()::contains)
                .forEach(
                    path ->
                        assertTrue(
                            space.known(point, path).stream()
                                .anyMatch(
                                    known -> !outcome.value().equals(outcomes.get(known).value())),
                            () -> path + " changes nothing at " + space.facts(point))));
  }
}
