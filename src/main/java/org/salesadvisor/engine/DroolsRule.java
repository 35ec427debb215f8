package org.salesadvisor.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.DSL.exists;
import static org.drools.model.DSL.not;
import static org.drools.model.PatternDSL.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;

/**
 * Writes a rule as Drools runs it: patterns whose tests are our own judgements. Drools knows a rule
 * by its id alone; no word of a rule file reaches a compiler.
 */
final class DroolsRule {

  private final String name;
  private final Map<String, Variable<Object>> variables = new HashMap<>();
  private int conditions;

  private DroolsRule(String name) {
    this.name = name;
  }

  /**
   * Writes it; what it derives is set later.
   *
   * @param name unique
   * @param stratum those of a lower one fire first
   */
  static Rule of(String name, int stratum, List<ReadCondition> conditions) {
    DroolsRule rule = new DroolsRule(name);
    RuleItemBuilder<?>[] items = new RuleItemBuilder<?>[conditions.size() + 1];
    for (int i = 0; i < conditions.size(); i++) {
      items[i] = rule.condition(conditions.get(i));
    }
    items[conditions.size()] = execute(() -> {});
    return PatternDSL.rule(name).attribute(Rule.Attribute.SALIENCE, -stratum).build(items);
  }

  private RuleItemBuilder<?> condition(ReadCondition condition) {
    PatternDef<Object> pattern = facts(condition);
    return switch (condition.written().kind()) {
      case MATCHED -> pattern;
      case ABSENT -> not(pattern);
      case EXISTS -> exists(pattern);
    };
  }

  private PatternDef<Object> facts(ReadCondition condition) {
    PatternDef<Object> pattern = pattern(fact(condition));
    condition
        .bindings()
        .forEach((variable, reading) -> pattern.bind(variable(variable), reading::of));
    condition.tests().forEach(test -> add(test, pattern));
    return pattern;
  }

  @SuppressWarnings("unchecked")
  private Variable<Object> fact(ReadCondition condition) {
    String name = "fact " + conditions++;
    return declarationOf((Class<Object>) condition.type(), name);
  }

  private Variable<Object> variable(String variable) {
    return variables.computeIfAbsent(variable, it -> declarationOf(Object.class, it));
  }

  /** Drools makes one node of tests of the same name about the same type of fact. */
  private void add(ReadTest test, PatternDef<Object> pattern) {
    Judgement judgement = test.judgement();
    List<Variable<Object>> bound = test.variables().stream().map(this::variable).toList();
    String own = test.expression() + " in " + name;
    switch (bound.size()) {
      case 0 -> pattern.expr(test.expression(), test::holds);
      case 1 -> pattern.expr(own, bound.get(0), (fact, a) -> judgement.holds(fact, all(a)));
      default ->
          pattern.expr(
              own, bound.get(0), bound.get(1), (fact, a, b) -> judgement.holds(fact, all(a, b)));
    }
  }

  private static Object[] all(Object... values) {
    return values;
  }
}
