package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Product;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Translation;

/** A rule file holds rules and nothing that could do more than derive facts. */
class RuleGateTest {

  private static final String PATH = "loop/loop.drl";
  private static final Set<String> WORDS_OF_DROOLS = Set.of("SYNTAX", "DOES_NOT_COMPILE");
  private static final String CONDITION = "Product()";
  private static final String CONSEQUENCE = "insert( new Loop( 2 ) );";

  /** Lines: 1 rule, 2 id, 3 source, 4 rationale, 5 when, 6 condition, 7 then, 8 consequence. */
  private static final String RULE = rule(CONDITION, CONSEQUENCE);

  @Test
  void acceptsARuleThatDerivesAFact() {
    assertEquals(1, compile(RULE).decide(List.of(unknownProduct())).firings().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.List\n",
        "global java.util.List found\n",
        "function void help() {}\n",
        "declare Help\n  x : int\nend\n",
        "dialect \"mvel\"\n"
      })
  void refusesAllButRules(String before) {
    // the parser does not say where it found it, so the whole file is meant
    assertRefused(0, "ONLY_RULES", before + RULE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "salience 10",
        "no-loop true",
        "dialect \"mvel\"",
        "timer (int: 1s)",
        "enabled (false)",
        "agenda-group \"first\""
      })
  void refusesAttributes(String attribute) {
    assertRefused(1, "ONLY_WHEN_AND_THEN", RULE.replace("when", attribute + "\nwhen"));
  }

  @Test
  void refusesAQuery() {
    assertRefused(10, "ONLY_WHEN_AND_THEN", RULE + "query \"all\"\n  Product()\nend\n");
  }

  @Test
  void refusesARuleThatExtendsAnother() {
    String child =
        rule("Order()", CONSEQUENCE).replace("A sentence\"", "B\" extends \"A sentence\"");

    assertRefused(10, "ONLY_WHEN_AND_THEN", RULE + child.replace("X-1", "X-2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Help()                                                | UNKNOWN_FACT
          Order( units > norm.nowhere )                         | UNKNOWN_NORM
          Product() from new java.util.ArrayList()              | CONDITION_NOT_ALLOWED
          Product() from entry-point "street"                   | CONDITION_NOT_ALLOWED
          accumulate( FunnelSign(); $n : count(1) )             | UNKNOWN_FACT
          ( Product() or Order() )                              | CONDITION_NOT_ALLOWED
          forall( Loop() )                                      | CONDITION_NOT_ALLOWED
          not ( not Loop() )                                    | CONDITION_NOT_ALLOWED
          eval( true )                                          | CONDITION_NOT_ALLOWED
          exists Loop( level == 1 )                             | EXISTS_WITH_CONSTRAINT
          Product( $s : standardisation )                       | GIVEN_VALUE_CARRIED
          Product( standardization == null )                    | DOES_NOT_COMPILE
          """)
  void refusesAConditionAtItsLine(String condition, String code) {
    assertRefused(6, code, rule(condition, CONSEQUENCE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$p : Product()", "Loop( $l : level ) Order( units > $l )"})
  void refusesToCarryAGivenValueIntoAnotherFact(String condition) {
    assertRefused(1, "GIVEN_VALUE_CARRIED", rule(condition, CONSEQUENCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.exit( 1 );",
        "modify( $p ) { };",
        "retract( $p );",
        "insertLogical( new Loop( 2 ) );",
        "insert( new Loop( Integer.parseInt( \"2\" ) ) );",
        "insert( new Loop( 1 + 1 ) );",
        "insert( new Loop( 2 ) {} );",
        "insert( new org.salesadvisor.facts.conclusion.Loop( 2 ) );",
        "insert( new Help() );",
        "insert( $p );",
        "insert( new Loop( 2 ) ); while( true ) { }",
        "int two = 2;",
        "drools.halt();",
        "\\u0053ystem.exit( 1 );",
        ""
      })
  void refusesAConsequenceThatDoesMoreThanInsertFacts(String consequence) {
    assertRefused(7, "CONSEQUENCE_NOT_ALLOWED", rule("$p : StandardProduct()", consequence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '@id("X-1")'           | MISSING_ID
          '@source("[A] a test")' | MISSING_SOURCE
          '@rationale("tried")'  | MISSING_RATIONALE
          """)
  void refusesARuleThatDoesNotSayWhatItIs(String annotation, String code) {
    assertRefused(1, code, RULE.replace(annotation, ""));
  }

  @Test
  void refusesASourceWithoutMark() {
    assertRefused(1, "SOURCE_WITHOUT_MARK", RULE.replace("[A] a test", "a test"));
  }

  @Test
  void refusesTheSecondRuleOfAnId() {
    assertRefused(10, "DUPLICATE_ID", RULE + RULE.replace("A sentence", "Another"));
  }

  @Test
  void refusesTheSecondRuleOfAName() {
    assertRefused(10, "DUPLICATE_NAME", RULE + RULE.replace("X-1", "X-2"));
  }

  @Test
  void refusesWhatIsNotReadAsRules() {
    assertRefused(1, "SYNTAX", "rule \"Half a rule\" when");
  }

  @Test
  void namesEveryFaultAtOnce() {
    RuleFaultsException refused = refused(rule("Help()", "System.exit( 1 );").replace("[A] ", ""));

    assertEquals(
        List.of("SOURCE_WITHOUT_MARK", "UNKNOWN_FACT", "CONSEQUENCE_NOT_ALLOWED"),
        refused.faults().stream().map(RuleFault::code).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Help()                           | 3
          StandardProduct() Help()         | 21
          Order( units > norm.nowhere )    | 10
          exists Loop( level == 1 )        | 10
          """)
  void saysAtWhichColumn(String condition, int column) {
    RuleFault fault = refused(rule(condition, CONSEQUENCE)).faults().get(0);

    assertEquals(6, fault.line());
    assertEquals(column, fault.column());
  }

  @Test
  void speaksDutchToo() {
    assertEquals(
        PATH + ":6:3 UNKNOWN_FACT er bestaat geen feit `Help`",
        refused(rule("Help()", CONSEQUENCE)).text(Language.NL));
  }

  @Test
  void stopsRulesThatFireWithoutEnd() {
    CompiledRules rules = compile(rule("FunnelSign() FunnelSign() FunnelSign()", CONSEQUENCE));
    List<FunnelSign> signs = Arrays.asList(FunnelSign.values());

    IllegalStateException stopped =
        assertThrows(IllegalStateException.class, () -> rules.decide(signs));

    assertTrue(stopped.getMessage().contains("feed each other"), stopped::getMessage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Product( System.setProperty( \"gate\", \"open\" ) == null )",
        "Product( eval( System.setProperty( \"gate\", \"open\" ) == null ) )",
        "Product( new java.io.File( \"gate\" ).exists() )",
        "Product( standardisation.getClass().forName( \"java.lang.Runtime\" ) != null )",
        "FunnelSign( System.setProperty( \"gate\", \"open\" ) == null )"
      })
  void refusesCallsInConstraints(String condition) {
    assertRefused(6, "CONSTRAINT_NOT_ALLOWED", rule(condition, CONSEQUENCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@id( System.setProperty( \"gate\", \"open\" ) )",
        "@help( System.setProperty( \"gate\", \"open\" ) )",
        "@help( \"me\" )"
      })
  void refusesAnnotationsOtherThanItsOwnTexts(String annotation) {
    assertRefused(1, "ANNOTATION_NOT_ALLOWED", RULE.replace("when", annotation + "\nwhen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert( new Loop( 2 ) ); // \\u000a System.setProperty( \"gate\", \"open\" );",
        "insert( new Warning( \"a\\u0022 + System.getProperty( \\u0022x\\u0022 ) + \\u0022\" ) );"
      })
  void refusesUnicodeEscapes(String consequence) {
    assertRefused(7, "CONSEQUENCE_NOT_ALLOWED", rule(CONDITION, consequence));
  }

  private static Product unknownProduct() {
    return new Product(null, null, null, null);
  }

  private static String rule(String condition, String consequence) {
    return """
        rule "A sentence"
          @id("X-1")
          @source("[A] a test")
          @rationale("tried")
        when
          %s
        then
          %s
        end
        """
        .formatted(condition, consequence);
  }

  private static CompiledRules compile(String text) {
    return RuleCompiler.compile(List.of(new RuleSource(PATH, text)), Map.of("few", "3"));
  }

  private static RuleFaultsException refused(String text) {
    RuleFaultsException refused = assertThrows(RuleFaultsException.class, () -> compile(text));
    refused.faults().stream()
        .filter(fault -> !WORDS_OF_DROOLS.contains(fault.code()))
        .forEach(fault -> Translation.assertSays(fault.toString(), fault.text(Language.NL)));
    return refused;
  }

  private static void assertRefused(int line, String code, String text) {
    RuleFaultsException refused = refused(text);
    assertTrue(
        refused.faults().stream()
            .anyMatch(
                fault ->
                    fault.path().equals(PATH) && fault.line() == line && fault.code().equals(code)),
        () -> code + " at line " + line + " among " + refused.getMessage());
  }
}
