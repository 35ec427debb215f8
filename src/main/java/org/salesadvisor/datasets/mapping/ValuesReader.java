package org.salesadvisor.datasets.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.facts.SalesPhase;

/** Reads what values mean and how others are spelled. */
record ValuesReader(Faults faults) {

  private static final List<String> WITH_CONSTANTS =
      List.of(Field.OUTCOME.key(), Field.PHASE.key());
  private static final List<String> TEXTS =
      Arrays.stream(Field.values())
          .filter(field -> field.kind() == Field.Kind.TEXT && field != Field.ID)
          .map(Field::key)
          .toList();

  /** The constants that a field may have. */
  static List<String> constants(Field field) {
    Enum<?>[] constants = field == Field.OUTCOME ? Outcome.values() : SalesPhase.values();
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  /** By constant the values that mean it; what is a constant already needs no saying. */
  Map<Field, Map<String, String>> values(JsonNode node) {
    refuseUnknown(node, "/values", WITH_CONSTANTS);
    Map<Field, Map<String, String>> all = MappingReader.byField();
    for (Field field : List.of(Field.OUTCOME, Field.PHASE)) {
      String at = "/values/" + field.key();
      List<String> constants = constants(field);
      refuseUnknown(node.path(field.key()), at, constants);
      Map<String, String> meant = spellings(node.path(field.key()), at);
      constants.forEach(constant -> meant.putIfAbsent(Mapping.folded(constant), constant));
      all.put(field, meant);
    }
    return all;
  }

  /** By spelling that counts the others. */
  Map<Field, Map<String, String>> aliases(JsonNode node) {
    refuseUnknown(node, "/aliases", TEXTS);
    Map<Field, Map<String, String>> all = MappingReader.byField();
    for (Field field : Field.values()) {
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
