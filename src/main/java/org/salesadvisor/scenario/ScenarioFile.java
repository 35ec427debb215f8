package org.salesadvisor.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.rulebase.YamlReader;
import org.salesadvisor.rulebase.YamlValue;

/** Reads one file with scenarios. */
final class ScenarioFile {

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
    int before = faults.size();
    YamlValue whole = YamlReader.read(path, text, faults);
    if (whole.node().isArray()) {
      whole.children().forEach(this::scenario);
    } else if (faults.size() == before) {
      faults.add(RuleFault.error(path, 1, 1, "YAML", ScenarioMessage.LIST_OF_SCENARIOS.with()));
    }
    return scenarios;
  }

  private void scenario(YamlValue written) {
    if (!written.node().isObject()) {
      faults.add(written.error("YAML", ScenarioMessage.STARTS_WITH_TITLE.with()));
      return;
    }
    String title = written.at("title").node().asText("");
    Place place = new Place(written, title, faults);
    if (title.isBlank()) {
      place.fault("MISSING_TITLE", ScenarioMessage.MISSING_TITLE.with(), null);
    } else if (!titles.add(title)) {
      place.fault(
          written.at("title"), "DUPLICATE_TITLE", ScenarioMessage.DUPLICATE_TITLE.with(), null);
    }
    place.known(written, KEYS, ScenarioMessage.A_PART_OF_SCENARIO.with());
    List<Object> given = new GivenFacts(place).read(written.at("given"), written.at("signs"));
    Expectation expected =
        new ExpectationReader(known, place).read(written.at("expect"), written.at("silent"));
    scenarios.add(new Scenario(path, written.line(), title, given, expected));
  }
}
