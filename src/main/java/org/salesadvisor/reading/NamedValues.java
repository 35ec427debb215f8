package org.salesadvisor.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.salesadvisor.rulebase.Norms;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.YamlFile;

/** Norms and texts as names with values, whatever stands there; nothing where it is broken. */
final class NamedValues {

  private NamedValues() {}

  /** The value of each norm, by its name. */
  static Map<String, String> values(RuleSet files) {
    Map<String, String> values = new TreeMap<>();
    tree(files, Norms.PATH)
        .properties()
        .forEach(norm -> values.put(norm.getKey(), shown(norm.getValue().path("value"))));
    return values;
  }

  /** The parts of each norm by name, such as {@code meaning.en}. */
  static Map<String, Map<String, String>> norms(RuleSet files) {
    Map<String, Map<String, String>> norms = new TreeMap<>();
    tree(files, Norms.PATH)
        .properties()
        .forEach(norm -> norms.put(norm.getKey(), leaves(norm.getValue())));
    return norms;
  }

  /** Everything with a value in a file, by the names that lead to it. */
  static Map<String, String> leaves(RuleSet files, String path) {
    return leaves(tree(files, path));
  }

  private static JsonNode tree(RuleSet files, String path) {
    return YamlFile.read(files, path, new ArrayList<>()).node();
  }

  private static Map<String, String> leaves(JsonNode tree) {
    Map<String, String> leaves = new TreeMap<>();
    gather("", tree, leaves);
    return leaves;
  }

  private static void gather(String path, JsonNode node, Map<String, String> leaves) {
    if (!node.isObject()) {
      leaves.put(path, shown(node));
      return;
    }
    node.properties()
        .forEach(
            entry ->
                gather(
                    path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                    entry.getValue(),
                    leaves));
  }

  private static String shown(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(NamedValues::shown)
            .collect(Collectors.joining(" – "))
        : node.asText();
  }
}
