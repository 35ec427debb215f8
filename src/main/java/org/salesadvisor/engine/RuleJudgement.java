package org.salesadvisor.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.grammar.RuleText;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenRule;
import org.salesadvisor.grammar.WrittenTest;

/** Finds out why a rule was silent: lets Drools judge each of its conditions by itself. */
public final class RuleJudgement {

  private final RuleInfo rule;
  private final WrittenRule written;
  private final Map<String, String> normLiterals;

  /** For each condition, what asks for its first test, for its first two and so on. */
  private final List<List<Variant>> probes = new ArrayList<>();

  private RuleJudgement(RuleInfo rule, RuleSource source, Map<String, String> normLiterals) {
    this.rule = rule;
    this.normLiterals = normLiterals;
    this.written =
        RuleText.read(source.text()).rules().stream()
            .filter(it -> it.name().text().equals(rule.name()))
            .findFirst()
            .orElseThrow()
            .withoutInserts();
    for (int place = 0; place < written.conditions().size(); place++) {
      probes.add(probes(place));
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
    WrittenCondition condition = written.conditions().get(place);
    int last = condition.tests().size();
    // what must not be there is asked for as a whole
    int first = condition.kind() == WrittenCondition.Kind.MATCHED ? Math.min(1, last) : last;
    List<Variant> found = new ArrayList<>();
    for (int asked = first; asked <= last; asked++) {
      List<WrittenCondition> some = binding(place);
      some.add(condition.with(condition.tests().subList(0, asked)));
      String name = "probe " + place + " " + asked;
      found.add(Variant.of(rule, name, written.under(some), normLiterals, new ArrayList<>()));
    }
    return found;
  }

  /** The conditions before one that bind variables, without what else they ask. */
  private List<WrittenCondition> binding(int place) {
    List<WrittenCondition> binding = new ArrayList<>();
    for (WrittenCondition condition : written.conditions().subList(0, place)) {
      if (RuleMutations.variables(condition).findAny().isPresent()) {
        List<WrittenTest> bindings =
            condition.tests().stream().filter(WrittenTest.Binding.class::isInstance).toList();
        binding.add(condition.with(bindings));
      }
    }
    return binding;
  }

  private List<ConditionState> states(Collection<?> given, Trace decided) {
    List<Variant> all = probes.stream().flatMap(List::stream).toList();
    Variants compiled = Variants.compile(all, Map.of());
    List<Object> facts = new ArrayList<>(given);
    decided.firings().forEach(firing -> facts.addAll(firing.derived()));
    Set<Variant> holding = compiled.holding(facts).keySet();
    List<ConditionState> states = new ArrayList<>();
    for (int place = 0; place < probes.size(); place++) {
      states.add(state(place, holding, decided));
    }
    return states;
  }

  private ConditionState state(int place, Set<Variant> holding, Trace decided) {
    WrittenCondition condition = written.conditions().get(place);
    List<Variant> asked = probes.get(place);
    int failed = 0;
    while (failed < asked.size() && holding.contains(asked.get(failed))) {
      failed++;
    }
    boolean holds = failed == asked.size();
    boolean isTold =
        !holds && condition.kind() == WrittenCondition.Kind.MATCHED && !condition.tests().isEmpty();
    return new ConditionState(
        condition.place().line(),
        condition.toString(),
        holds,
        isTold ? condition.tests().get(failed).toString() : null,
        given(place, decided));
  }

  private Map<String, Object> given(int place, Trace decided) {
    Map<String, Object> values = new LinkedHashMap<>();
    PatternInfo pattern = rule.patterns().get(place);
    Object record = decided.given(pattern.type());
    if (record != null) {
      pattern.fields().forEach(field -> values.put(field.path(), field.read(record)));
    }
    return values;
  }
}
