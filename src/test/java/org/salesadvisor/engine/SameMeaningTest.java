package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.salesadvisor.facts.Product;
import org.salesadvisor.grammar.RuleText;
import org.salesadvisor.grammar.WrittenCondition;

/**
 * What the gate lets through never fails when a fact is unknown, and Drools judges it as it is
 * written: at first, and also once it has compiled the comparison to byte code.
 */
class SameMeaningTest {

  private static final Map<String, String> NORMS =
      Map.of("few", "3", "share", "0.20", "minus", "-2", "price", "499.99");

  private static final int CONDITIONS = 60;

  /** Drools compiles a comparison to byte code when it was judged some twenty times. */
  private static final int ROUNDS = 3;

  private final Meaning meaning = new Meaning(NORMS);

  @Provide
  Arbitrary<List<List<Object>>> situations() {
    return Profiles.records().list().ofSize(40);
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void droolsJudgesAsWritten(
      @ForAll long seed, @ForAll("situations") List<List<Object>> situations) {
    Map<String, WrittenCondition> conditions = accepted(new ConditionsAsWritten(seed));
    CompiledRules rules = compile(conditions);

    for (int round = 0; round < ROUNDS; round++) {
      for (List<Object> situation : situations) {
        assertEquals(expected(conditions, situation), fired(rules, situation), situation::toString);
      }
    }
  }

  /** Drools looks values up in tables once three or nine rules compare one field. */
  @Example
  void wholeNumbersAreNotRoundedHoweverManyRulesCompareThem() {
    List<String> tests = new ArrayList<>();
    for (String operator : List.of("==", "!=", "<", "<=", ">", ">=")) {
      for (String days : List.of("0.1", "0.9", "1", "2.5", "0.0", "0.5", "1.0", "2", "3.01")) {
        tests.add("productionLeadTimeDays " + operator + " " + days);
        tests.add("promisedDeliveryDays " + operator + " productionLeadTimeDays * " + days);
      }
    }
    Map<String, WrittenCondition> conditions = new LinkedHashMap<>();
    for (String test : tests) {
      String condition =
          "Product( productionLeadTimeDays != null, promisedDeliveryDays != null, " + test + " )";
      conditions.put(condition, read(condition));
      String alone = "Product( " + test + " )";
      if (!test.contains("*")) {
        conditions.put(alone, read(alone));
      }
    }
    CompiledRules rules = compile(conditions);

    for (int round = 0; round < 40; round++) {
      for (int days = 0; days < 16; days++) {
        List<Object> situation = List.of(new Product(null, null, days / 4, days % 4));
        assertEquals(expected(conditions, situation), fired(rules, situation), situation::toString);
      }
    }
  }

  private static WrittenCondition read(String condition) {
    return RuleText.read(rule("X", condition)).rules().get(0).conditions().get(0);
  }

  private Map<String, WrittenCondition> accepted(ConditionsAsWritten writer) {
    Map<String, WrittenCondition> accepted = new LinkedHashMap<>();
    int written = 0;
    while (accepted.size() < CONDITIONS) {
      String condition = writer.condition();
      String file = rule("X", condition);
      if (RuleFiles.read(List.of(new RuleSource("a.drl", file)), NORMS).canCompile()) {
        accepted.put(condition, read(condition));
      }
      written++;
    }
    assertTrue(written < 4 * CONDITIONS, "most are refused, so little is tried");
    return accepted;
  }

  private static CompiledRules compile(Map<String, WrittenCondition> conditions) {
    List<String> rules = new ArrayList<>();
    conditions.keySet().forEach(condition -> rules.add(rule("X-" + rules.size(), condition)));
    return RuleCompiler.compile(List.of(new RuleSource("a.drl", String.join("\n", rules))), NORMS);
  }

  private Set<String> expected(Map<String, WrittenCondition> conditions, List<Object> situation) {
    return conditions.entrySet().stream()
        .filter(entry -> situation.stream().anyMatch(fact -> holds(entry.getValue(), fact)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean holds(WrittenCondition condition, Object fact) {
    return fact.getClass().getSimpleName().equals(condition.type().text())
        && meaning.holds(condition, fact);
  }

  private static Set<String> fired(CompiledRules rules, List<Object> situation) {
    return rules.decide(situation).firings().stream()
        .map(firing -> firing.rule().rationale().replace('\'', '"'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String rule(String id, String condition) {
    return """
        rule "Rule %1$s"
          @id("%1$s")
          @source("[A] a test")
          @rationale("%3$s")
        when
          %2$s
        then
          insert( new BoughtBefore() );
        end
        """
        .formatted(id, condition, condition.replace('"', '\''));
  }
}
