package org.salesadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.language.Message;

/** Where in a file a scenario stands, and where the faults found in it go. */
record Place(String path, int line, String title, List<RuleFault> faults) {

  void fault(String code, Message message) {
    fault(code, message, null);
  }

  void fault(String code, Message message, Message hint) {
    Message placed = ScenarioMessage.IN_SCENARIO.with(title, message);
    faults.add(RuleFault.error(path, line, 0, code, placed).withHint(hint));
  }

  /**
   * Whether a word is known; a fault with the nearest known one when it is not.
   *
   * @param what what it should be, such as a rule
   */
  boolean knows(Collection<String> known, String word, String code, Message what) {
    boolean knows = known.contains(word);
    if (!knows) {
      fault(code, ScenarioMessage.NOT_KNOWN.with(word, what), Nearest.hint(word, known));
    }
    return knows;
  }

  /** The keys of a node that are known; a fault for each other one. */
  List<String> keys(JsonNode node, Collection<String> known, Message what) {
    if (!(node.isObject() || node.isMissingNode() || node.isNull())) {
      fault("WRONG_VALUE", ScenarioMessage.NAMES_WITH_VALUES.with(node, what));
    }
    return node.properties().stream()
        .map(java.util.Map.Entry::getKey)
        .filter(key -> knows(known, key, "UNKNOWN_KEY", what))
        .toList();
  }

  /** The texts in a list, or a single one. */
  List<String> texts(JsonNode node, String key) {
    List<JsonNode> values = new java.util.ArrayList<>();
    if (node.isArray()) {
      node.forEach(values::add);
    } else if (!(node.isMissingNode() || node.isNull())) {
      values.add(node);
    }
    if (values.stream().anyMatch(value -> !value.isValueNode())) {
      fault("WRONG_VALUE", ScenarioMessage.LIST_OF_WORDS.with(key, node));
      return List.of();
    }
    return values.stream().map(JsonNode::asText).toList();
  }
}
