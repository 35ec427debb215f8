package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.Order;
import org.salesadvisor.facts.Product;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Translation;

/**
 * What a rule file may hold. What it may not, for fear of harm, stands in {@link HostileRulesTest}.
 */
class RuleGateTest {

  private static final String PATH = "loop/loop.drl";
  private static final String CONDITION = "Product()";
  private static final String CONSEQUENCE = "insert( new Loop( 2 ) );";

  /** Lines: 1 rule, 2 id, 3 source, 4 rationale, 5 when, 6 condition, 7 then, 8 consequence. */
  private static final String RULE = rule(CONDITION, CONSEQUENCE);

  private static final Map<String, String> NORMS =
      Map.of("few", "3", "cheap", "0.1", "minus", "-2");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Product()",
        "not Koop()",
        "exists Koop()",
        "Product( standardisation == null )",
        "Product( standardisation == Standardisation.CUSTOM, specificationNeeded == true )",
        "Order( units >= norm.few )",
        "Order( units > norm.minus )",
        "Order( value != null, value.currency == \"EUR\", value.amount < norm.cheap )",
        "Purchase( dmuKnown != null, dmuKnown not contains DmuRole.BUYER, dmuKnown.size == 1 )",
        "Loop( $l : level ) Koop( position >= $l + norm.few )",
        "$s : FunnelSign()",
        "FunnelSign( this == FunnelSign.NEW_HIRES )",
        "Contradiction( $a : path, $b : otherPath, path == \"purchase.boughtBefore\" )",
        "Product() // why this is asked\n  /* and more */ Order()"
      })
  void acceptsConditions(String condition) {
    assertEquals(List.of(), errors(rule(condition, CONSEQUENCE)));
  }

  @Test
  void acceptsARuleThatDerivesAFact() {
    assertEquals(1, compile(RULE).decide(List.of(unknownProduct())).firings().size());
  }

  @Test
  void acceptsSentencesAsPeopleWriteThem() {
    String sentence = "Één order van 80% (of meer), vóór 's middags: \u2018spoed\u2019; ja/nee?";

    CompiledRules rules = compile(RULE.replace("A sentence", sentence));

    assertEquals(sentence, rules.rules().get(0).name());
    assertEquals(1, rules.decide(List.of(unknownProduct())).firings().size());
  }

  @ParameterizedTest
  @CsvSource({"0.1, true", "0.10, true", "0.09, false", "0.11, true"})
  void doesNotRoundMoney(String amount, boolean holds) {
    CompiledRules rules =
        compile(rule("Order( value != null, value.amount >= norm.cheap )", CONSEQUENCE));
    Money value = new Money(new BigDecimal(amount), "EUR");
    Order order = new Order(null, value, null, null, null, null, null, null);

    assertEquals(holds, !rules.decide(List.of(order)).firings().isEmpty());
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
    assertRefused(1, 1, code, RULE.replace(annotation, ""));
  }

  @Test
  void refusesASourceWithoutMark() {
    assertRefused(3, 11, "SOURCE_WITHOUT_MARK", RULE.replace("[A] a test", "a test"));
  }

  @Test
  void tellsOfASharedIdAtBothPlaces() {
    List<RuleFault> faults = errors(RULE + RULE.replace("A sentence", "Another"));

    assertEquals(
        List.of(
            PATH + ":2:7 DUPLICATE_ID `X-1` is taken by loop/loop.drl:11; choose another",
            PATH + ":11:7 DUPLICATE_ID `X-1` is taken by loop/loop.drl:2; choose another"),
        faults.stream().map(RuleFault::toString).toList());
  }

  @Test
  void tellsOfASharedNameAtBothPlaces() {
    assertRefused(1, 6, "DUPLICATE_NAME", RULE + RULE.replace("X-1", "X-2"));
    assertRefused(10, 6, "DUPLICATE_NAME", RULE + RULE.replace("X-1", "X-2"));
  }

  @Test
  void tellsOfEveryFaultAtOnce() {
    String first = rule("Help()\n  Order( units > norm.nowhere )", "System.exit( 1 );");
    String second = rule("Product( standardization == null )", "insert( new Loop( 1, 2 ) );");
    String between = "import java.util.List\n";

    List<RuleFault> faults = errors(first + between + second.replace("[A] ", ""));

    assertEquals(
        List.of(
            "2 DUPLICATE_ID",
            "6 UNKNOWN_FACT",
            "7 UNKNOWN_NORM",
            "9 CONSEQUENCE_NOT_ALLOWED",
            "11 ONLY_RULES",
            "13 DUPLICATE_ID",
            "14 SOURCE_WITHOUT_MARK",
            "17 UNKNOWN_FIELD",
            "19 WRONG_ARGUMENTS"),
        faults.stream()
            .filter(fault -> !fault.code().equals("DUPLICATE_NAME"))
            .map(fault -> fault.line() + " " + fault.code())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Help()                                   | 3  | UNKNOWN_FACT
          StandardProduct() Help()                 | 21 | UNKNOWN_FACT
          Order( units > norm.nowhere )            | 18 | UNKNOWN_NORM
          Order( units > "3" )                     | 18 | WRONG_TYPE
          Order( units > 3, value > 4 )            | 27 | WRONG_TYPE
          Product( standardisation == 3 )          | 31 | WRONG_TYPE
          Product( standardisation == RiskLevel.LOW ) | 31 | WRONG_TYPE
          Product( standardisation > Standardisation.CUSTOM ) | 28 | WRONG_TYPE
          Product( specificationNeeded == "yes" )  | 35 | WRONG_TYPE
          Purchase( dmuKnown == DmuRole.BUYER )    | 22 | WRONG_TYPE
          Loop( level == null )                    | 15 | ALWAYS_KNOWN
          Loop( 3 < level )                        | 9  | NO_FIELD_COMPARED
          Purchase( dmuKnown.size == 1 )           | 13 | MAY_BE_UNKNOWN
          Order( units + 1 > norm.few )            | 10 | MAY_BE_UNKNOWN
          Order( units > ordersPerYear + 1 )       | 18 | MAY_BE_UNKNOWN
          Order( units != null, units * 0.5 > ordersPerYear ) | 39 | MAY_BE_UNKNOWN
          Order( value == null, value.amount > 1 ) | 25 | MAY_BE_UNKNOWN
          """)
  void saysAtWhichColumn(String condition, int column, String code) {
    assertRefused(6, column, code, rule(condition, CONSEQUENCE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Produkt()                        | nearest is `Product`
          Order( unit > 3 )                | nearest is `units`
          Order( units > norm.fw )         | nearest is `few`
          Product( standardisation == Standardisation.COSTUM ) | nearest is `Standardisation.CUSTOM`
          Product( standardisation == CUSTOM ) | write `Standardisation.CUSTOM`
          Order( value != null, value.currency == "EURO" ) | nearest is `EUR`
          Contradiction( path == "order.unit" ) | nearest is `order.units`
          """)
  void saysWhatWasProbablyMeant(String condition, String hint) {
    assertEquals(hint, errors(rule(condition, CONSEQUENCE)).get(0).hint().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Product( standardisation != Standardisation.CUSTOM ) | 12 | HOLDS_WHEN_UNKNOWN
          Purchase( dmuKnown not contains DmuRole.BUYER )      | 13 | HOLDS_WHEN_UNKNOWN
          Loop( $l : level )                                   | 9  | UNUSED_VARIABLE
          """)
  void warnsOfWhatIsProbablyNotMeant(String condition, int column, String code) {
    RuleFiles files = read(rule(condition, CONSEQUENCE));

    assertTrue(files.canCompile());
    assertEquals(
        List.of("6:" + column + " WARNING " + code),
        files.faults().stream()
            .map(it -> it.line() + ":" + it.column() + " " + it.severity() + " " + it.code())
            .toList());
  }

  @Test
  void speaksDutchToo() {
    assertEquals(
        PATH + ":6:3 UNKNOWN_FACT er bestaat geen feit `Help`; alle namen staan in vocabulary.md",
        refused(rule("Help()", CONSEQUENCE)).text(Language.NL));
  }

  @Test
  void stopsRulesThatFireWithoutEnd() {
    String file =
        IntStream.range(0, 6)
            .mapToObj(
                i -> rule("FunnelSign() FunnelSign()", CONSEQUENCE, "X-" + i, "Sentence " + i))
            .collect(Collectors.joining());
    CompiledRules rules = compile(file);
    List<FunnelSign> signs = Arrays.asList(FunnelSign.values());

    IllegalStateException stopped =
        assertThrows(IllegalStateException.class, () -> rules.decide(signs));

    assertTrue(stopped.getMessage().contains("feed each other"), stopped::getMessage);
  }

  private static Product unknownProduct() {
    return new Product(null, null, null, null);
  }

  private static String rule(String condition, String consequence) {
    return rule(condition, consequence, "X-1", "A sentence");
  }

  private static String rule(String condition, String consequence, String id, String name) {
    return """
        rule "%s"
          @id("%s")
          @source("[A] a test")
          @rationale("tried")
        when
          %s
        then
          %s
        end
        """
        .formatted(name, id, condition, consequence);
  }

  private static RuleFiles read(String text) {
    return RuleFiles.read(List.of(new RuleSource(PATH, text)), NORMS);
  }

  private static List<RuleFault> errors(String text) {
    return read(text).faults().stream()
        .filter(fault -> fault.severity() == Severity.ERROR)
        .toList();
  }

  private static CompiledRules compile(String text) {
    return RuleCompiler.compile(List.of(new RuleSource(PATH, text)), NORMS);
  }

  private static RuleFaultsException refused(String text) {
    RuleFaultsException refused = assertThrows(RuleFaultsException.class, () -> compile(text));
    refused
        .faults()
        .forEach(fault -> Translation.assertSays(fault.toString(), fault.text(Language.NL)));
    return refused;
  }

  private static void assertRefused(int line, int column, String code, String text) {
    List<RuleFault> faults = errors(text);
    assertTrue(
        faults.stream()
            .anyMatch(
                fault ->
                    fault.path().equals(PATH)
                        && fault.line() == line
                        && fault.column() == column
                        && fault.code().equals(code)),
        () -> code + " at " + line + ":" + column + " among " + faults);
  }
}
