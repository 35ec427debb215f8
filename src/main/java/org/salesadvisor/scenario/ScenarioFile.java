package org.salesadvisor.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.BrokenYaml;

/** Reads one file with scenarios. */
final class ScenarioFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          // amounts of money are decimal
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final List<String> KEYS = List.of("title", "given", "signs", "expect", "silent");

  private final String path;
  private final Vocabulary known;
  private final List<RuleFault> faults;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();

  ScenarioFile(String path, Vocabulary known, List<RuleFault> faults) {
    this.path = path;
    this.known = known;
    this.faults = faults;
  }

  List<Scenario> read(String text) {
    try (JsonParser parser = YAML.getFactory().createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_ARRAY) {
        fault(parser.currentTokenLocation(), ScenarioMessage.LIST_OF_SCENARIOS.with());
        return scenarios;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode node = YAML.readTree(parser);
        scenario(line, node);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        fault(parser.currentTokenLocation(), ScenarioMessage.STARTS_WITH_TITLE.with());
      }
    } catch (JsonProcessingException broken) {
      faults.add(BrokenYaml.of(broken).fault(path));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text does not fail to be read", impossible);
    }
    return scenarios;
  }

  private void fault(JsonLocation at, Message message) {
    int line = Math.max(0, at.getLineNr());
    faults.add(RuleFault.error(path, line, Math.max(0, at.getColumnNr()), "YAML", message));
  }

  private void scenario(int line, JsonNode node) {
    String title = node.path("title").asText("");
    Place place = new Place(path, line, title, faults);
    if (title.isBlank()) {
      place.fault("MISSING_TITLE", ScenarioMessage.MISSING_TITLE.with());
    } else if (!titles.add(title)) {
      place.fault("DUPLICATE_TITLE", ScenarioMessage.DUPLICATE_TITLE.with());
    }
    place.keys(node, KEYS, ScenarioMessage.A_PART_OF_SCENARIO.with());
    List<Object> given = new GivenFacts(place).read(node.path("given"), node.path("signs"));
    Expectation expected =
        new ExpectationReader(known, place).read(node.path("expect"), node.path("silent"));
    scenarios.add(new Scenario(path, line, title, given, expected));
  }
}
