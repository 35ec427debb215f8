package org.salesadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.conclusion.Topic;

/** Reads what one scenario expects. */
final class ExpectationReader {

  private static final List<String> KEYS = keys();

  private final Vocabulary known;
  private final Place place;

  ExpectationReader(Vocabulary known, Place place) {
    this.known = known;
    this.place = place;
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>(List.of("waitsFor", "mayChange", "rules"));
    Aspect.ALL.forEach(aspect -> keys.add(aspect.key));
    return List.copyOf(keys);
  }

  Expectation read(JsonNode expect, JsonNode silent) {
    Map<String, List<String>> conclusions = new HashMap<>();
    for (String key : place.keys(expect, KEYS, ScenarioMessage.SOMETHING_TO_EXPECT.with())) {
      Aspect.find(key).ifPresent(it -> conclusions.put(key, values(it, expect.path(key))));
    }
    Expectation expectation =
        new Expectation(
            conclusions,
            byTopic(expect.path("waitsFor")),
            byTopic(expect.path("mayChange")),
            rules(expect.path("rules"), "rules"),
            rules(silent, "silent"));
    if (expect.isEmpty() && silent.isEmpty()) {
      place.fault(
          "EXPECTS_NOTHING",
          ScenarioMessage.EXPECTS_NOTHING.with(),
          ScenarioMessage.SAY_UNDER_EXPECT.with());
    }
    refuseBoth(expectation);
    return expectation;
  }

  private List<String> values(Aspect aspect, JsonNode node) {
    List<String> values = place.texts(node, aspect.key);
    values.forEach(
        it ->
            place.knows(
                known.values(aspect),
                it,
                "UNKNOWN_VALUE",
                ScenarioMessage.A_VALUE_OF.with(aspect.key)));
    if (aspect.single && values.size() != 1) {
      place.fault(
          "WRONG_VALUE",
          ScenarioMessage.TAKES.with(aspect.key, node, ScenarioMessage.ONE_VALUE.with()));
    }
    return aspect.ordered ? values : values.stream().distinct().sorted().toList();
  }

  private Map<String, Set<String>> byTopic(JsonNode node) {
    Map<String, Set<String>> byTopic = new HashMap<>();
    for (String topic :
        place.keys(node, Vocabulary.names(Topic.class), ScenarioMessage.A_TOPIC.with())) {
      List<String> paths = place.texts(node.path(topic), topic);
      paths.forEach(
          path ->
              place.knows(known.paths, path, "UNKNOWN_FIELD", ScenarioMessage.A_GIVEN_FACT.with()));
      byTopic.put(topic, new HashSet<>(paths));
    }
    return byTopic;
  }

  private Set<String> rules(JsonNode node, String key) {
    List<String> ids = place.texts(node, key);
    ids.forEach(
        id -> place.knows(known.ruleIds, id, "UNKNOWN_RULE", ScenarioMessage.A_RULE.with()));
    return new HashSet<>(ids);
  }

  private void refuseBoth(Expectation expectation) {
    expectation.fired().stream()
        .filter(expectation.silent()::contains)
        .forEach(id -> place.fault("FIRED_AND_SILENT", ScenarioMessage.FIRED_AND_SILENT.with(id)));
  }
}
