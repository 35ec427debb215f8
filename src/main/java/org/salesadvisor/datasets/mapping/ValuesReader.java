package org.salesadvisor.datasets.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;

/** Reads what values mean and how others are spelled. */
record ValuesReader(Fields fields, Faults faults) {

  /** As programs and people say it, whatever the field. */
  private static final Map<String, List<String>> TRUTHS =
      Map.of(
          "TRUE", List.of("yes", "ja", "y", "j", "1", "waar", "x", "on", "aan"),
          "FALSE", List.of("no", "nee", "n", "0", "onwaar", "off", "uit"));

  private List<Field> withConstants() {
    return fields.all().stream().filter(Field::hasConstants).toList();
  }

  private List<String> texts() {
    return fields.all().stream()
        .filter(field -> field.kind() == Field.Kind.TEXT && !fields.isId(field))
        .map(Field::key)
        .toList();
  }

  /** What values of a field usually mean, by constant. */
  static Map<String, List<String>> usual(Fields fields, Field field) {
    return field.kind() == Field.Kind.TRUTH ? TRUTHS : fields.names().values(field);
  }

  /** Whether everybody means this by it, so that a mapping need not say it. */
  static boolean isUsual(Field field, String folded, String constant) {
    return folded.equals(Mapping.folded(constant))
        || (field.hasConstants() && folded.equals(Mapping.folded(spaced(constant))))
        || (field.kind() == Field.Kind.TRUTH && TRUTHS.get(constant).contains(folded));
  }

  private static String spaced(String constant) {
    return constant.replace('_', ' ');
  }

  /** By constant the values that mean it; what is a constant already needs no saying. */
  Map<Field, Map<String, String>> values(JsonNode node) {
    refuseUnknown(node, "/values", withConstants().stream().map(Field::key).toList());
    Map<Field, Map<String, String>> all = Fields.byField();
    for (Field field : withConstants()) {
      String at = "/values/" + field.key();
      refuseUnknown(node.path(field.key()), at, field.constants());
      Map<String, String> meant = spellings(node.path(field.key()), at);
      itself(field, meant);
      all.put(field, meant);
    }
    return all;
  }

  /** A constant means itself. */
  static void itself(Field field, Map<String, String> meant) {
    for (String constant : field.constants()) {
      meant.putIfAbsent(Mapping.folded(constant), constant);
      meant.putIfAbsent(Mapping.folded(spaced(constant)), constant);
      if (field.kind() == Field.Kind.TRUTH) {
        TRUTHS.get(constant).forEach(word -> meant.putIfAbsent(word, constant));
      }
    }
  }

  /** By spelling that counts the others. */
  Map<Field, Map<String, String>> aliases(JsonNode node) {
    refuseUnknown(node, "/aliases", texts());
    Map<Field, Map<String, String>> all = Fields.byField();
    for (Field field : fields.all()) {
      if (node.has(field.key())) {
        all.put(field, spellings(node.path(field.key()), "/aliases/" + field.key()));
      }
    }
    return all;
  }

  private Map<String, String> spellings(JsonNode node, String at) {
    Map<String, String> counts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode others = entry.getValue();
      if (!others.isArray() && !others.isValueNode()) {
        faults.add(at + "/" + entry.getKey(), MappingMessage.TEXT_OR_LIST.with());
      }
      if (others.isValueNode()) {
        put(counts, others.asText(), entry.getKey(), at);
      }
      others.forEach(other -> put(counts, other.asText(), entry.getKey(), at));
    }
    return counts;
  }

  private void put(Map<String, String> counts, String other, String counted, String at) {
    String before = counts.putIfAbsent(Mapping.folded(other), counted);
    if (before != null && !before.equals(counted)) {
      faults.add(at, MappingMessage.TWO_MEANINGS.with(other, before, counted));
    }
  }

  private void refuseUnknown(JsonNode object, String at, List<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                faults.add(
                    at + "/" + name, ErrorMessage.NO_SUCH_FIELD.with(Nearest.hint(name, known)));
              }
            });
  }
}
