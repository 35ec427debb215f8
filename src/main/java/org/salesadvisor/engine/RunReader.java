package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.salesadvisor.engine.Relaxed.Meaning;
import org.salesadvisor.engine.Relaxed.Part;
import org.salesadvisor.engine.RelaxedRun.Hit;

/** Reads the ways in which rules can fire out of the last run of the relaxed ones. */
final class RunReader {

  private final List<RuleInfo> rules;
  private final Relaxed relaxed;
  private final RelaxedRun run;
  private final List<Object> facts;
  private final ValueResolver resolver;
  private final Map<String, RuleImpl> compiled = new HashMap<>();
  private final Map<String, GivenTest> tests = new LinkedHashMap<>();
  private final Map<Part, Condition> conditions = new IdentityHashMap<>();
  private final Map<Condition, List<Object>> matching = new IdentityHashMap<>();
  private final Map<Condition, Map<List<Object>, List<Object>>> blockers = new IdentityHashMap<>();
  private final List<Way> ways = new ArrayList<>();

  RunReader(
      List<RuleInfo> rules,
      Relaxed relaxed,
      InternalKnowledgeBase base,
      RelaxedRun run,
      Collection<Object> facts) {
    this.rules = rules;
    this.relaxed = relaxed;
    this.run = run;
    this.facts = List.copyOf(facts);
    this.resolver = (ValueResolver) base.newKieSession();
    base.getKiePackages()
        .forEach(pkg -> pkg.getRules().forEach(it -> compiled.put(it.getName(), (RuleImpl) it)));
  }

  RuleModel model() {
    relaxed.tests.forEach((name, test) -> tests.put(name, test(name, test)));
    relaxed.parts.values().forEach(parts -> parts.forEach(this::condition));
    relaxed.meanings.forEach(this::readMatching);
    relaxed.meanings.forEach(this::readBlockers);
    relaxed.meanings.forEach(this::readWays);
    ways.sort(Comparator.comparingInt(way -> way.rule().stratum()));
    Map<RuleInfo, List<Condition>> byRule = new IdentityHashMap<>();
    relaxed.parts.forEach(
        (rule, parts) -> byRule.put(rule, parts.stream().map(conditions::get).toList()));
    return new RuleModel(rules, byRule, List.copyOf(tests.values()), facts, ways, matching);
  }

  private GivenTest test(String name, Relaxed.Test test) {
    return new GivenTest(
        test.type(), test.expression(), test.fields(), alone(pattern(name, 0)), resolver);
  }

  private void condition(Part part) {
    List<GivenTest> made = part.tests().stream().map(tests::get).toList();
    int line = part.pattern().getLine();
    conditions.put(part, new Condition(part.text(), line, part.type(), part.kind(), made));
  }

  private void readMatching(String name, Meaning meaning) {
    List<Part> parts = new ArrayList<>(meaning.matched());
    if (meaning.blocked() != null) {
      parts.add(meaning.blocked());
    }
    for (int i = 0; i < parts.size(); i++) {
      Sight sight = new Sight(parts.get(i).type(), alone(pattern(name, i)));
      matching.put(
          conditions.get(parts.get(i)),
          facts.stream().filter(fact -> sight.sees(fact, resolver)).toList());
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

  private Pattern pattern(String rule, int index) {
    return (Pattern) compiled.get(rule).getLhs().getChildren().get(index);
  }

  private static AlphaNodeFieldConstraint[] alone(Pattern pattern) {
    return pattern.getConstraints().stream()
        .filter(it -> it.getType() == Constraint.ConstraintType.ALPHA)
        .map(AlphaNodeFieldConstraint.class::cast)
        .toArray(AlphaNodeFieldConstraint[]::new);
  }
}
