package org.salesadvisor.rulebase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Translation;

/** What is told of norms and texts that do not fit the rules. */
class RuleSetFaultsTest {

  private static final String NORM =
      """
      few:
        value: 3
        unit: orders
        range: [1, 10]
        source: A
        meaning: { en: few, nl: weinig }
      """;

  private static final String RULE =
      """
      rule "A small order"
        @id("SMALL")
        @source("[A] a test")
        @rationale("tried")
      when
        Order( units < norm.few )
      then
        insert( new Loop( 1 ) );
        insert( new WaitsFor( Topic.KOOP, "order.units" ) );
      end
      """;

  private static final String TEXTS =
      """
      rules: { SMALL: "ordered {order.units}, which is below {norm.few}" }
      conclusions: { LOOP_1: one }
      facts: { order.units: "how many?" }
      """;

  private final Map<String, String> files = new HashMap<>();

  RuleSetFaultsTest() {
    files.put("norms.yaml", NORM);
    files.put("a.drl", RULE);
    files.put("texts/en.yaml", TEXTS);
    files.put("texts/nl.yaml", TEXTS);
  }

  @Test
  void noneWhenAllFits() {
    assertEquals(1, LoadedRuleSet.load(new RuleSet(files)).rules().rules().size());
  }

  @Test
  void namesAFileThatIsMissing() {
    files.remove("texts/nl.yaml");

    assertFaults(
        "texts/nl.yaml MISSING_FILE in deze regelset ontbreekt het bestand texts/nl.yaml",
        "texts/nl.yaml MISSING_TEXT LOOP_1 van SMALL heeft geen tekst onder `conclusions`",
        "texts/nl.yaml MISSING_TEXT order.units van SMALL heeft geen vraag onder `facts`",
        "texts/nl.yaml MISSING_TEXT regel SMALL heeft geen tekst onder `rules`");
  }

  @Test
  void namesEverythingThatANormLacks() {
    files.put("norms.yaml", "few: { value: many, range: [1] }");

    assertFaults(
        "norms.yaml:1:1 NORM_INCOMPLETE bij norm `few` ontbreekt: een getal als range[1], een"
            + " eenheid, een bron S, L of A, een betekenis in en, een betekenis in nl",
        "norms.yaml:1:15 WRONG_VALUE `value` is `many`; hier hoort een getal");
  }

  @Test
  void namesANormOutsideItsRange() {
    files.put("norms.yaml", NORM.replace("value: 3", "value: 1234.50"));

    assertFaults(
        "norms.yaml:2:10 NORM_OUT_OF_RANGE norm `few` is 1234.50; dat ligt niet tussen 1 en 10");
  }

  @Test
  void namesPlaceholdersAndTextsThatBelongToNothing() {
    files.put(
        "texts/nl.yaml",
        TEXTS.replace("{order.units}", "{order.value}").replace("rules: {", "rules: { BIG: x, "));

    assertFaults(
        "texts/nl.yaml:1:10 UNUSED_TEXT er is geen regel BIG bij deze tekst",
        "texts/nl.yaml:1:26 UNKNOWN_PLACEHOLDER {order.value} van SMALL wordt daar niet getoetst;"
            + " deze regel toetst order.units");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          few: [1\\nmany: 2        | 2:5  | in een lijst of groep tussen haken ontbreekt een komma of het sluithaakje; zet teksten met leestekens tussen aanhalingstekens
          few:\\n\\tvalue: 1       | 2:1  | hier staat een tab; spring in met spaties
          few: a: b               | 1:7  | een dubbele punt past hier niet; controleer het inspringen, of zet de tekst tussen aanhalingstekens
          few:\\n  a: 1\\n b: 2     | 3:2  | dit past niet onder wat erboven staat; controleer het inspringen
          few:\\n  a: 1\\n  b\\n  c: 2 | 4:3 | achter een naam ontbreekt de dubbele punt; schrijf naam: waarde
          few: "a                 | 1:6  | een aanhalingsteken is niet gesloten; sluit het
          few: 1\\nfew: 2          | 2:1  | `few` staat er twee keer; laat er een weg
          few: @a                 | 1:6  | vanaf hier is dit niet als YAML te lezen; zet teksten met leestekens tussen aanhalingstekens
          """)
  void saysWhereYamlIsBroken(String yaml, String place, String words) {
    files.put("norms.yaml", yaml.replace("\\n", "\n").replace("\\t", "\t"));

    assertEquals(
        "norms.yaml:" + place + " YAML " + words,
        refused().faults().stream()
            .filter(fault -> fault.code().equals("YAML"))
            .findFirst()
            .map(fault -> fault.text(Language.NL))
            .orElseThrow());
  }

  @Test
  void namesAFolderThatIsNotThere() {
    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> RuleSetFiles.read(Path.of("/nowhere")));

    assertEquals(
        "Er is geen regelmap /nowhere.\n"
            + "Start in de map waarin `rules` staat, of noem een map in ADVISOR_RULES.",
        refused.told(Language.NL));
  }

  private void assertFaults(String... dutch) {
    RuleFaultsException refused = refused();
    refused
        .faults()
        .forEach(fault -> Translation.assertSays(fault.toString(), fault.text(Language.NL)));
    assertEquals(List.of(dutch), refused.text(Language.NL).lines().toList());
  }

  private RuleFaultsException refused() {
    return assertThrows(RuleFaultsException.class, () -> LoadedRuleSet.load(new RuleSet(files)));
  }
}
