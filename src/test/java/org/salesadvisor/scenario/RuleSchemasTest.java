package org.salesadvisor.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Editors complete and check the YAML files of a rule set by schemas that say what the code does.
 */
class RuleSchemasTest {

  private static final Path RULES = Path.of("rules");
  private static final Path BROKEN = Path.of("src/test/resources/broken");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final Map<String, JsonNode> SCHEMAS =
      Map.of(
          "norms", RuleSchemas.norms(),
          "texts", RuleSchemas.texts(),
          "scenarios", RuleSchemas.scenarios());

  @ParameterizedTest
  @ValueSource(strings = {"norms", "texts", "scenarios"})
  void theShippedSchemaIsThatOfTheCode(String kind) throws IOException {
    Path file = RULES.resolve("schema/" + kind + ".json");
    String expected = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(SCHEMAS.get(kind));
    if (Boolean.getBoolean("schema.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected + "\n");
    }
    assertEquals(
        expected + "\n",
        Files.readString(file),
        "run mvn test -Dtest=RuleSchemasTest -Dschema.write=true and commit rules/schema");
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedFileNamesItsSchemaAndHoldsToIt(Path file) throws IOException {
    String first = Files.readString(file).lines().findFirst().orElseThrow();
    assertTrue(first.startsWith("# yaml-language-server: $schema="), first);
    Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
    assertEquals(RULES.resolve("schema/" + kind(file) + ".json"), schema);

    assertEquals(Set.of(), wrong(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "norm-without-unit.norms.yaml",
        "norm-without-value.norms.yaml",
        "norm-without-range.norms.yaml",
        "norm-without-dutch.norms.yaml",
        "norm-in-words.norms.yaml",
        "norm-with-decimal-comma.norms.yaml",
        "norm-in-quotes.norms.yaml",
        "norm-source-unknown.norms.yaml",
        "norm-key-misspelt.norms.yaml",
        "norm-name-with-dash.norms.yaml",
        "norm-needed.norms.yaml",
        "norms-are-a-list.norms.yaml",
        "section-misspelt.texts.yaml",
        "text-empty.texts.yaml",
        "text-is-a-list.texts.yaml",
        "texts-without-section.texts.yaml",
        "scenario-key-misspelt.scenarios.yaml",
        "scenario-group-misspelt.scenarios.yaml",
        "scenario-field-misspelt.scenarios.yaml",
        "scenario-number-in-words.scenarios.yaml",
        "scenario-half-a-unit.scenarios.yaml",
        "scenario-truth-in-words.scenarios.yaml",
        "scenario-constant-misspelt.scenarios.yaml",
        "scenario-money-without-currency.scenarios.yaml",
        "scenario-conclusion-misspelt.scenarios.yaml",
        "scenario-value-nobody-concludes.scenarios.yaml",
        "scenario-waits-misspelt.scenarios.yaml",
        "scenario-topic-misspelt.scenarios.yaml",
        "scenario-sign-misspelt.scenarios.yaml",
        "scenario-without-title.scenarios.yaml",
        "scenario-expects-nothing.scenarios.yaml",
        "scenario-file-is-no-list.scenarios.yaml"
      })
  void aBrokenFileIsRefused(String name) throws IOException {
    assertFalse(wrong(BROKEN.resolve("faulty").resolve(name)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"norms.yaml", "texts/en.yaml", "order/order.scenarios.yaml"})
  void aSoundFileIsNot(String name) throws IOException {
    assertEquals(Set.of(), wrong(BROKEN.resolve("sound").resolve(name)));
  }

  private static Set<ValidationMessage> wrong(Path file) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(SCHEMAS.get(kind(file)))
        .validate(YAML.readTree(Files.readString(file)));
  }

  private static String kind(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith("norms.yaml")
        ? "norms"
        : name.endsWith(".scenarios.yaml") ? "scenarios" : "texts";
  }
}
