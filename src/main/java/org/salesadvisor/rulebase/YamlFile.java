package org.salesadvisor.rulebase;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.salesadvisor.engine.RuleFault;

/** Reads the YAML files of a rule set; a key that stands twice is a fault. */
final class YamlFile {

  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private YamlFile() {}

  /**
   * The tree of a file of this rule set; empty, with a fault, when there is none or it is broken.
   */
  static JsonNode read(RuleSet ruleSet, String path, List<RuleFault> faults) {
    String text = ruleSet.files().get(path);
    if (text == null) {
      faults.add(
          RuleFault.error(path, 0, 0, "MISSING_FILE", RulebaseMessage.MISSING_FILE.with(path)));
      return YAML.createObjectNode();
    }
    try {
      JsonNode tree = YAML.readTree(text);
      if (tree.isObject()) {
        return tree;
      }
      faults.add(RuleFault.error(path, 0, 0, "YAML", RulebaseMessage.NAMES_WITH_VALUES.with()));
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation() == null ? JsonLocation.NA : broken.getLocation();
      faults.add(
          RuleFault.error(
              path,
              Math.max(0, at.getLineNr()),
              Math.max(0, at.getColumnNr()),
              "YAML",
              RulebaseMessage.YAML_BROKEN.with(broken.getOriginalMessage())));
    }
    return YAML.createObjectNode();
  }
}
