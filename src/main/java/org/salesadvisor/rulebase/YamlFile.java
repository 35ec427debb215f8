package org.salesadvisor.rulebase;

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
      faults.add(new RuleFault(path, 0, "MISSING_FILE", "a rule set has a file " + path));
      return YAML.createObjectNode();
    }
    try {
      JsonNode tree = YAML.readTree(text);
      if (tree.isObject()) {
        return tree;
      }
      faults.add(new RuleFault(path, 0, "YAML", "the file holds names with values"));
    } catch (JsonProcessingException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      faults.add(new RuleFault(path, line, "YAML", broken.getOriginalMessage()));
    }
    return YAML.createObjectNode();
  }
}
