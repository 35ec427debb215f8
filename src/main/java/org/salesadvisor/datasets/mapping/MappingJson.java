package org.salesadvisor.datasets.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Writes a mapping so that it reads as the same; equal mappings give equal texts. */
public final class MappingJson {

  private MappingJson() {}

  public static ObjectNode of(Mapping mapping) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    put(json, "name", mapping.name());
    json.put("zone", mapping.zone().getId());
    put(json, "currency", mapping.currency());
    list(json, "dates", mapping.dates());
    put(json, "decimal", mapping.decimal());
    put(json, "asOf", mapping.asOf());
    ArrayNode files = json.putArray("files");
    mapping.files().forEach(file -> file(mapping, file, files.addObject()));
    spellings(json, "values", mapping.fields(), mapping.values());
    spellings(json, "aliases", mapping.fields(), mapping.aliases());
    list(json, "sizes", mapping.sizes().stream().map(Object::toString).toList());
    if (mapping.mayLackColumns()) {
      json.put("mayLackColumns", true);
    }
    return json;
  }

  private static void put(ObjectNode json, String name, Object value) {
    if (value != null) {
      json.put(name, value.toString());
    }
  }

  private static void list(ObjectNode json, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(json.putArray(name)::add);
    }
  }

  private static void file(Mapping mapping, FileMapping file, ObjectNode json) {
    put(json, "file", file.file());
    ObjectNode columns = json.putObject("columns");
    for (Field field : mapping.fields().all()) {
      List<String> names = file.columns().getOrDefault(field, List.of());
      if (names.size() == 1) {
        columns.put(field.key(), names.get(0));
      } else {
        list(columns, field.key(), names);
      }
    }
    if (file.join() != null) {
      json.putObject("join").put("column", file.join().column()).put("to", file.join().to());
    }
  }

  private static void spellings(
      ObjectNode json, String name, Fields fields, Map<Field, Map<String, String>> all) {
    ObjectNode meant = JsonNodeFactory.instance.objectNode();
    for (Field field : fields.all()) {
      ObjectNode meanings = JsonNodeFactory.instance.objectNode();
      all.getOrDefault(field, Map.of()).entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .filter(entry -> !ValuesReader.isUsual(field, entry.getKey(), entry.getValue()))
          .forEach(entry -> add(meanings, entry.getValue(), entry.getKey()));
      if (!meanings.isEmpty()) {
        meant.set(field.key(), meanings);
      }
    }
    if (!meant.isEmpty()) {
      json.set(name, meant);
    }
  }

  private static void add(ObjectNode meanings, String counts, String other) {
    ArrayNode others = (ArrayNode) meanings.get(counts);
    (others == null ? meanings.putArray(counts) : others).add(other);
  }
}
