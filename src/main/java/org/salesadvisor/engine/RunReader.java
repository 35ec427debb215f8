package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.engine.Relaxed.Meaning;
import org.salesadvisor.engine.Relaxed.Part;
import org.salesadvisor.engine.RelaxedRun.Hit;

/** Reads the ways in which rules can fire out of the last run of the relaxed ones. */
final class RunReader {

  private final List<RuleInfo> rules;
  private final Relaxed relaxed;
  private final RelaxedRun run;
  private final List<Object> facts;
  private final Map<String, GivenTest> tests = new LinkedHashMap<>();
  private final Map<Part, Condition> conditions = new IdentityHashMap<>();
  private final Map<Condition, List<Object>> matching = new IdentityHashMap<>();
  private final Map<Condition, Map<List<Object>, List<Object>>> blockers = new IdentityHashMap<>();
  private final List<Way> ways = new ArrayList<>();

  RunReader(List<RuleInfo> rules, Relaxed relaxed, RelaxedRun run, Collection<Object> facts) {
    this.rules = rules;
    this.relaxed = relaxed;
    this.run = run;
    this.facts = List.copyOf(facts);
  }

  RuleModel model() {
    relaxed.parts.values().forEach(parts -> parts.forEach(this::condition));
    relaxed.meanings.values().forEach(this::readMatching);
    relaxed.meanings.forEach(this::readBlockers);
    relaxed.meanings.forEach(this::readWays);
    ways.sort(Comparator.comparingInt(way -> way.rule().stratum()));
    Map<RuleInfo, List<Condition>> byRule = new IdentityHashMap<>();
    relaxed.parts.forEach(
        (rule, parts) -> byRule.put(rule, parts.stream().map(conditions::get).toList()));
    return new RuleModel(rules, byRule, List.copyOf(tests.values()), facts, ways, matching);
  }

  private void condition(Part part) {
    List<GivenTest> made =
        part.isOnGivenRecord()
            ? part.read().tests().stream().map(test -> test(part.type(), test)).toList()
            : List.of();
    int line = part.read().written().type().place().line();
    conditions.put(part, new Condition(part.text(), line, part.type(), part.kind(), made));
  }

  private GivenTest test(Class<?> type, ReadTest test) {
    String name = type.getSimpleName() + " " + test.expression();
    return tests.computeIfAbsent(name, none -> new GivenTest(type, test));
  }

  private void readMatching(Meaning meaning) {
    List<Part> parts = new ArrayList<>(meaning.matched());
    if (meaning.blocked() != null) {
      parts.add(meaning.blocked());
    }
    for (Part part : parts) {
      Sight sight = Sight.of(part.read());
      matching.put(conditions.get(part), facts.stream().filter(sight::sees).toList());
    }
  }

  private void readBlockers(String name, Meaning meaning) {
    if (meaning.blocked() != null) {
      Map<List<Object>, List<Object>> byMatch =
          blockers.computeIfAbsent(conditions.get(meaning.blocked()), none -> new HashMap<>());
      int last = meaning.matched().size();
      for (Hit hit : run.of(name)) {
        byMatch
            .computeIfAbsent(hit.facts().subList(0, last), none -> new ArrayList<>())
            .add(hit.facts().get(last));
      }
    }
  }

  private void readWays(String name, Meaning meaning) {
    if (meaning.blocked() == null) {
      run.of(name).forEach(hit -> ways.add(way(meaning, hit)));
    }
  }

  private Way way(Meaning meaning, Hit hit) {
    // a rule that looks for no fact matches a fact of Drools' own
    List<Object> matches = hit.facts().subList(0, meaning.matched().size());
    Map<Condition, Object> matched = new IdentityHashMap<>();
    for (int i = 0; i < matches.size(); i++) {
      matched.put(conditions.get(meaning.matched().get(i)), matches.get(i));
    }
    Map<Condition, List<Object>> absent = new IdentityHashMap<>();
    Map<Condition, List<Object>> present = new IdentityHashMap<>();
    for (Part part : relaxed.parts.get(meaning.rule())) {
      Condition condition = conditions.get(part);
      if (!part.isOnGivenRecord() && part.kind() == PatternInfo.Kind.ABSENT) {
        absent.put(condition, blockers.get(condition).getOrDefault(matches, List.of()));
      } else if (!part.isOnGivenRecord() && part.kind() == PatternInfo.Kind.EXISTS) {
        present.put(condition, facts.stream().filter(part.type()::isInstance).toList());
      }
    }
    return new Way(meaning.rule(), matched, absent, present, hit.derived());
  }
}
