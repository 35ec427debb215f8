package org.salesadvisor.rulebase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.salesadvisor.engine.RuleFault;

/** Reads the YAML files of a rule set; a key that stands twice is a fault. */
public final class YamlFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          // norms are decimal, and shown as they are written
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private YamlFile() {}

  /**
   * The tree of a file of this rule set; empty, with a fault, when there is none or it is broken.
   */
  public static JsonNode read(RuleSet ruleSet, String path, List<RuleFault> faults) {
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
      faults.add(BrokenYaml.of(broken).fault(path));
    }
    return YAML.createObjectNode();
  }
}
