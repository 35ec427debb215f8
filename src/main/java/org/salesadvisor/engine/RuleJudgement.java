package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.RuleDescr;

/** Finds out why a rule was silent: lets Drools judge each of its conditions by itself. */
public final class RuleJudgement {

  private final RuleInfo rule;
  private final List<WrittenCondition> written;
  private final Variant whole;

  /** By number of a condition, what asks for its first constraint, for its first two and so on. */
  private final Map<Integer, List<Variant>> probes = new LinkedHashMap<>();

  private RuleJudgement(RuleInfo rule, RuleSource source, Map<String, String> normLiterals) {
    this.rule = rule;
    RuleDescr descr =
        RuleFile.parse(source, new ArrayList<>()).getRules().stream()
            .filter(it -> it.getName().equals(rule.name()))
            .findFirst()
            .orElseThrow();
    this.written = WrittenCondition.of(descr);
    RuleDescr copy = WrittenCondition.rewritten(descr, written);
    this.whole = Variant.of(rule, rule.name(), copy, normLiterals, new ArrayList<>());
    for (int place = 0; place < written.size(); place++) {
      probes.put(place, probes(place));
    }
  }

  /**
   * Judges the conditions of a rule.
   *
   * @param source the file that it was compiled from
   * @param given what was given to a decision
   * @param decided what came of it
   */
  public static List<ConditionState> of(
      RuleInfo rule,
      RuleSource source,
      Map<String, String> normLiterals,
      Collection<?> given,
      Trace decided) {
    return new RuleJudgement(rule, source, normLiterals).states(given, decided);
  }

  private List<Variant> probes(int place) {
    WrittenCondition condition = whole.conditions.get(place);
    List<Variant> found = new ArrayList<>();
    int last = condition.constraints().size();
    int first = condition.kind() == PatternInfo.Kind.MATCHED ? Math.min(1, last) : last;
    for (int asked = first; asked <= last; asked++) {
      List<WrittenCondition> some = new ArrayList<>(binding(place));
      some.add(condition.with(condition.constraints().subList(0, asked)));
      found.add(whole.probe("probe " + place + " " + asked, some));
    }
    return found;
  }

  /** The other conditions that bind variables, without what else they ask. */
  private List<WrittenCondition> binding(int place) {
    List<WrittenCondition> binding = new ArrayList<>();
    for (int other = 0; other < place; other++) {
      WrittenCondition condition = whole.conditions.get(other);
      List<WrittenCondition.Constraint> bindings =
          condition.constraints().stream()
              .filter(it -> !Comparisons.in(it.text()).variables().isEmpty())
              .toList();
      boolean binds = condition.variable() != null || !bindings.isEmpty();
      if (binds && condition.kind() == PatternInfo.Kind.MATCHED) {
        binding.add(condition.with(bindings));
      }
    }
    return binding;
  }

  private List<ConditionState> states(Collection<?> given, Trace decided) {
    List<Variant> all = probes.values().stream().flatMap(List::stream).toList();
    Variants compiled = Variants.compile(all, Map.of(), new HashSet<>());
    List<Object> facts = new ArrayList<>(given);
    decided.firings().forEach(firing -> facts.addAll(firing.derived()));
    Set<Variant> holding = compiled.holding(facts).keySet();
    List<ConditionState> states = new ArrayList<>();
    for (int place = 0; place < written.size(); place++) {
      states.add(state(place, holding, decided));
    }
    return states;
  }

  private ConditionState state(int place, Set<Variant> holding, Trace decided) {
    WrittenCondition condition = written.get(place);
    List<Variant> asked = probes.get(place);
    int failed = 0;
    while (failed < asked.size() && holding.contains(asked.get(failed))) {
      failed++;
    }
    boolean holds = failed == asked.size();
    boolean told = !holds && condition.kind() == PatternInfo.Kind.MATCHED;
    String failing =
        told && !condition.constraints().isEmpty()
            ? condition.constraints().get(failed).text()
            : null;
    return new ConditionState(
        condition.line(), condition.text(), holds, failing, given(place, decided));
  }

  private Map<String, Object> given(int place, Trace decided) {
    Map<String, Object> values = new LinkedHashMap<>();
    Object record = decided.given(rule.patterns().get(place).type());
    if (record != null) {
      rule.patterns().get(place).fields().forEach(it -> values.put(it.path(), it.read(record)));
    }
    return values;
  }
}
