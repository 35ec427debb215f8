package org.salesadvisor.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.conclusion.Contradiction;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.WaitsFor;

/**
 * What came out for one topic.
 *
 * @param value the value, or null when undetermined
 * @param values how many different values were concluded
 * @param waitsFor the facts that it waits for
 * @param mayChange the facts that could still change it
 * @param contradictions the paths of contradictory facts
 */
record Outcome(
    Object value,
    int values,
    Set<String> waitsFor,
    Set<String> mayChange,
    Set<String> contradictions) {

  static <T> Outcome of(Trace trace, Class<T> type, Function<T, Object> value, Topic topic) {
    List<Object> found = trace.derived(type).stream().map(value).distinct().toList();
    // the largest space by far asks for the value alone
    return found.size() == 1 && type == SellingMode.class
        ? new Outcome(found.get(0), 1, Set.of(), Set.of(), Set.of())
        : whole(trace, found, topic);
  }

  private static Outcome whole(Trace trace, List<Object> found, Topic topic) {
    return new Outcome(
        found.isEmpty() ? null : found.get(0),
        found.size(),
        trace.derived(WaitsFor.class).stream()
            .filter(wait -> wait.topic() == topic)
            .map(WaitsFor::path)
            .collect(Collectors.toSet()),
        trace.derived(MayChange.class).stream()
            .filter(change -> change.topic() == topic)
            .map(MayChange::path)
            .collect(Collectors.toSet()),
        trace.derived(Contradiction.class).stream()
            .flatMap(c -> java.util.stream.Stream.of(c.path(), c.otherPath()))
            .collect(Collectors.toSet()));
  }
}
