package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.rulebase.YamlValue;

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

  Expectation read(YamlValue expect, YamlValue silent) {
    Map<String, List<String>> conclusions = new HashMap<>();
    for (YamlValue entry : place.known(expect, KEYS, ScenarioMessage.SOMETHING_TO_EXPECT.with())) {
      Aspect.find(entry.name()).ifPresent(it -> conclusions.put(it.key, values(it, entry)));
    }
    Expectation expectation =
        new Expectation(
            conclusions,
            byTopic(expect.at("waitsFor")),
            byTopic(expect.at("mayChange")),
            rules(expect.at("rules"), "rules"),
            rules(silent, "silent"));
    if (expect.node().isEmpty() && silent.node().isEmpty()) {
      place.fault(
          "EXPECTS_NOTHING",
          ScenarioMessage.EXPECTS_NOTHING.with(),
          ScenarioMessage.SAY_UNDER_EXPECT.with());
    }
    refuseBoth(expectation, silent);
    return expectation;
  }

  private List<String> values(Aspect aspect, YamlValue written) {
    List<YamlValue> words = place.words(written, aspect.key);
    words.forEach(it -> known.mustKnowValue(place, aspect, it));
    List<String> values = texts(words);
    if (aspect.single && values.size() != 1) {
      place.fault(
          written,
          "WRONG_VALUE",
          ScenarioMessage.TAKES.with(aspect.key, written, ScenarioMessage.ONE_VALUE.with()),
          null);
    }
    return aspect.ordered ? values : values.stream().distinct().sorted().toList();
  }

  private Map<String, Set<String>> byTopic(YamlValue written) {
    Map<String, Set<String>> byTopic = new HashMap<>();
    for (YamlValue topic :
        place.known(written, Vocabulary.names(Topic.class), ScenarioMessage.A_TOPIC.with())) {
      List<YamlValue> paths = place.words(topic, topic.name());
      paths.forEach(
          path ->
              place.knows(known.paths, path, "UNKNOWN_FIELD", ScenarioMessage.A_GIVEN_FACT.with()));
      byTopic.put(topic.name(), new HashSet<>(texts(paths)));
    }
    return byTopic;
  }

  private Set<String> rules(YamlValue written, String key) {
    List<YamlValue> ids = place.words(written, key);
    ids.forEach(id -> known.mustKnowRule(place, id));
    return new HashSet<>(texts(ids));
  }

  private static List<String> texts(List<YamlValue> words) {
    return words.stream().map(word -> word.node().asText()).toList();
  }

  private void refuseBoth(Expectation expectation, YamlValue silent) {
    for (YamlValue word : place.words(silent, "silent")) {
      String id = word.node().asText();
      if (expectation.fired().contains(id)) {
        place.fault(word, "FIRED_AND_SILENT", ScenarioMessage.FIRED_AND_SILENT.with(id), null);
      }
    }
  }
}
