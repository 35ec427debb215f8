package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.salesadvisor.grammar.RuleText;
import org.salesadvisor.grammar.WrittenCondition;
import org.salesadvisor.grammar.WrittenFact;
import org.salesadvisor.grammar.WrittenRule;

/** A rule file is DRL: the parser of Drools finds in it what ours does. */
class RuleFilesAreDrlTest {

  static List<RuleSource> shipped() {
    return ShippedRules.sources();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void shippedFilesAre(RuleSource source) throws DroolsParserException {
    assertEquals(byDrools(source.text()), byUs(source.text()));
  }

  @Property(tries = 200)
  void randomConditionsAre(@ForAll long seed) throws DroolsParserException {
    String rule =
        """
        rule "A sentence"
          @id("X-1")
        when
          %s
        then
          insert( new Loop( 2 ) );
        end
        """
            .formatted(new ConditionsAsWritten(seed).condition());

    assertEquals(byDrools(rule), byUs(rule));
  }

  private static List<String> byUs(String text) {
    RuleText read = RuleText.read(text);
    assertEquals(List.of(), read.faults());
    return read.rules().stream().flatMap(RuleFilesAreDrlTest::words).toList();
  }

  private static Stream<String> words(WrittenRule rule) {
    List<String> words = new ArrayList<>();
    words.add(rule.name().text() + " at " + rule.place().line());
    rule.marks().forEach(mark -> words.add(mark.name() + "=" + mark.value()));
    rule.conditions().forEach(condition -> words.add(words(condition)));
    StringBuilder consequence = new StringBuilder();
    rule.inserts().forEach(fact -> consequence.append("insert(").append(words(fact)).append(");"));
    words.add(consequence.toString());
    return words.stream();
  }

  private static String words(WrittenCondition condition) {
    List<String> tests = condition.tests().stream().map(RuleFilesAreDrlTest::words).toList();
    return condition.kind() + " " + condition.type() + tests;
  }

  private static String words(org.salesadvisor.grammar.WrittenTest test) {
    if (test instanceof org.salesadvisor.grammar.WrittenTest.Binding binding) {
      return binding.variable() + ":" + binding.path();
    }
    return withoutSpaces(test.toString());
  }

  private static String words(WrittenFact fact) {
    return fact.constant() != null
        ? fact.type() + "." + fact.constant()
        : "new" + fact.type() + "(" + withoutSpaces(String.join(",", arguments(fact))) + ")";
  }

  private static List<String> arguments(WrittenFact fact) {
    return fact.arguments().stream().map(Object::toString).toList();
  }

  private static List<String> byDrools(String text) throws DroolsParserException {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    List<RuleDescr> rules = parser.parse(null, text).getRules();
    assertFalse(parser.hasErrors(), () -> parser.getErrors().toString());
    return rules.stream().flatMap(RuleFilesAreDrlTest::words).toList();
  }

  private static Stream<String> words(RuleDescr rule) {
    List<String> words = new ArrayList<>();
    words.add(rule.getName() + " at " + rule.getLine());
    rule.getAnnotations()
        .forEach(
            mark ->
                words.add(
                    mark.getName() + "=" + mark.getSingleValue().toString().replace("\"", "")));
    rule.getLhs().getDescrs().forEach(condition -> words.add(words(condition)));
    words.add(withoutSpaces(rule.getConsequence().toString()));
    return words.stream();
  }

  private static String words(BaseDescr condition) {
    if (condition instanceof NotDescr not) {
      return "ABSENT " + words((PatternDescr) not.getDescrs().get(0));
    } else if (condition instanceof ExistsDescr exists) {
      return "EXISTS " + words((PatternDescr) exists.getDescrs().get(0));
    }
    return "MATCHED " + words((PatternDescr) condition);
  }

  private static String words(PatternDescr pattern) {
    List<String> tests =
        pattern.getConstraint().getDescrs().stream()
            .map(test -> withoutSpaces(((ExprConstraintDescr) test).getExpression()))
            .toList();
    return pattern.getObjectType() + tests;
  }

  private static String withoutSpaces(String text) {
    return text.replaceAll("\\s", "");
  }
}
