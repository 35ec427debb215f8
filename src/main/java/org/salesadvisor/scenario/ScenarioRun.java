package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.engine.CompiledRules;
import org.salesadvisor.engine.Trace;
import org.salesadvisor.facts.conclusion.MayChange;
import org.salesadvisor.facts.conclusion.WaitsFor;

/** Runs a scenario and compares what came out with what it expects. */
final class ScenarioRun {

  private final Expectation expected;
  private final Trace trace;
  private final SortedSet<String> fired;
  private final List<Difference> differences = new ArrayList<>();

  private ScenarioRun(Scenario scenario, Trace trace) {
    this.expected = scenario.expected();
    this.trace = trace;
    this.fired =
        trace.firings().stream()
            .map(firing -> firing.rule().id())
            .collect(Collectors.toCollection(TreeSet::new));
    compare();
  }

  /** Runs a scenario with these rules. */
  static Outcome of(CompiledRules rules, Scenario scenario) {
    return of(scenario, rules.decide(scenario.given()));
  }

  /** What came of a scenario that was decided so. */
  static Outcome of(Scenario scenario, Trace decided) {
    ScenarioRun run = new ScenarioRun(scenario, decided);
    return new Outcome(scenario, run.differences, run.fired);
  }

  private void compare() {
    for (Aspect aspect : Aspect.ALL) {
      List<String> wanted = expected.conclusions().get(aspect.key);
      if (wanted != null) {
        compare(aspect.key, wanted, aspect.in(trace));
      }
    }
    compare("waitsFor ", expected.waitsFor(), this::waitsFor);
    compare("mayChange ", expected.mayChange(), this::mayChange);
    expected.fired().stream()
        .filter(id -> !fired.contains(id))
        .forEach(id -> differences.add(Difference.of(Difference.Kind.SILENT, id)));
    expected.silent().stream()
        .filter(fired::contains)
        .forEach(id -> differences.add(Difference.of(Difference.Kind.FIRED, id)));
  }

  private void compare(
      String prefix, Map<String, Set<String>> wanted, Function<String, SortedSet<String>> actual) {
    wanted.forEach((topic, paths) -> compare(prefix + topic, paths, actual.apply(topic)));
  }

  private void compare(String what, Collection<String> wanted, Collection<String> actual) {
    List<String> expected = List.copyOf(wanted);
    List<String> got = List.copyOf(actual);
    if (!expected.equals(got)) {
      differences.add(new Difference(Difference.Kind.CONCLUSION, what, expected, got));
    }
  }

  private SortedSet<String> waitsFor(String topic) {
    return trace.derived(WaitsFor.class).stream()
        .filter(it -> it.topic().name().equals(topic))
        .map(WaitsFor::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private SortedSet<String> mayChange(String topic) {
    return trace.derived(MayChange.class).stream()
        .filter(it -> it.topic().name().equals(topic))
        .map(MayChange::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
