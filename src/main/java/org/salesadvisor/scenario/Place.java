package org.salesadvisor.scenario;

import java.util.Collection;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.YamlValue;

/** A scenario as it is written, and where the faults found in it go. */
record Place(YamlValue scenario, String title, List<RuleFault> faults) {

  /** A fault of the scenario as a whole. */
  void fault(String code, Message message, Message hint) {
    fault(scenario, code, message, hint);
  }

  /** A fault of something in it. */
  void fault(YamlValue at, String code, Message message, Message hint) {
    faults.add(at.error(code, placed(message)).withHint(hint));
  }

  private Message placed(Message message) {
    return ScenarioMessage.IN_SCENARIO.with(title, message);
  }

  /**
   * Whether a word is known; a fault with the nearest known one when it is not.
   *
   * @param what what it should be, such as a rule
   */
  boolean knows(Collection<String> known, YamlValue word, String code, Message what) {
    String text = word.node().asText();
    boolean knows = known.contains(text);
    if (!knows) {
      fault(word, code, ScenarioMessage.NOT_KNOWN.with(text, what), Nearest.hint(text, known));
    }
    return knows;
  }

  /** What stands under names that are known; a fault for each other name. */
  List<YamlValue> known(YamlValue group, Collection<String> names, Message what) {
    if (!(group.node().isObject() || group.isAbsent())) {
      fault(group, "WRONG_VALUE", ScenarioMessage.NAMES_WITH_VALUES.with(group, what), null);
    }
    return group.node().isArray()
        ? List.of()
        : group.known(names, name -> placed(ScenarioMessage.NOT_KNOWN.with(name, what)), faults);
  }

  /** The words in a list, or a single one. */
  List<YamlValue> words(YamlValue value, String key) {
    if (value.isAbsent()) {
      return List.of();
    }
    List<YamlValue> words = value.node().isArray() ? value.children() : List.of(value);
    if (words.stream().anyMatch(word -> word.node().isContainerNode())) {
      fault(value, "WRONG_VALUE", ScenarioMessage.LIST_OF_WORDS.with(key, value), null);
      return List.of();
    }
    return words;
  }
}
