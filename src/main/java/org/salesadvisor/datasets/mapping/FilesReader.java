package org.salesadvisor.datasets.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.errors.ErrorMessage;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;

/** Reads which files there are and which of their columns is what. */
record FilesReader(Fields all, Faults faults) {

  private static final int MOST = 10;
  private static final List<String> FIELDS = List.of("file", "columns", "join");
  private static final List<String> UNJOINED = List.of("file", "columns");
  private static final List<String> JOIN_FIELDS = List.of("column", "to");

  /** With one file its columns may stand at the top. */
  List<FileMapping> read(JsonNode tree) {
    JsonNode files = tree.path("files");
    if (files.isMissingNode()) {
      return List.of(new FileMapping(null, columns(tree.path("columns"), "/columns", true), null));
    }
    if (tree.has("columns")) {
      faults.add("/columns", MappingMessage.COLUMNS_TWICE.with());
    }
    if (!files.isArray() || files.isEmpty() || files.size() > MOST) {
      faults.add("/files", MappingMessage.LIST_OF_FILES.with(MOST));
      return List.of();
    }
    List<FileMapping> all = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      all.add(file(files.get(i), "/files/" + i, i == 0));
    }
    return all;
  }

  private FileMapping file(JsonNode node, String at, boolean isFirst) {
    refuseUnknown(node, at, all.areJoined() ? FIELDS : UNJOINED);
    String name = node.path("file").asText("").strip();
    if (name.isEmpty() && !isFirst) {
      faults.add(at + "/file", ErrorMessage.MISSING.with());
    }
    return new FileMapping(
        name.isEmpty() ? null : name,
        columns(node.path("columns"), at + "/columns", isFirst),
        all.areJoined() ? join(node.path("join"), at + "/join", isFirst) : null);
  }

  private FileMapping.Join join(JsonNode node, String at, boolean isFirst) {
    if (isFirst) {
      if (!node.isMissingNode()) {
        faults.add(at, MappingMessage.FIRST_JOINS_NOTHING.with());
      }
      return null;
    }
    refuseUnknown(node, at, JOIN_FIELDS);
    for (String field : JOIN_FIELDS) {
      if (node.path(field).asText("").isBlank()) {
        faults.add(at + "/" + field, ErrorMessage.MISSING.with());
      }
    }
    return new FileMapping.Join(
        node.path("column").asText("").strip(), node.path("to").asText("").strip());
  }

  private Map<Field, List<String>> columns(JsonNode node, String at, boolean hasId) {
    refuseUnknown(node, at, all.keys());
    Map<Field, List<String>> columns = Fields.byField();
    for (Field field : all.all()) {
      List<String> names = names(node.path(field.key()));
      if (!names.isEmpty()) {
        columns.put(field, names);
      }
    }
    if (all.areJoined() && hasId != columns.containsKey(all.id())) {
      faults.add(
          at + "/id",
          hasId ? MappingMessage.WHICH_COLUMN.with() : MappingMessage.ID_IN_FIRST.with());
    }
    if (columns.isEmpty() && !all.areJoined()) {
      faults.addUnlessNamed(at, MappingMessage.WHICH_COLUMNS.with(all.keys()));
    }
    mustBeOnce(columns, at);
    return columns;
  }

  /** A column may tell of several fields, and of each once. */
  private void mustBeOnce(Map<Field, List<String>> columns, String at) {
    columns.forEach(
        (field, names) -> {
          Set<String> own = new HashSet<>();
          names.stream()
              .filter(name -> !own.add(name))
              .forEach(
                  name ->
                      faults.addUnlessNamed(
                          at + "/" + field.key(),
                          MappingMessage.COLUMN_TWICE.with(Shown.of(name))));
        });
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    if (node.isValueNode()) {
      names.add(node.asText("").strip());
    }
    node.forEach(name -> names.add(name.asText("").strip()));
    names.removeIf(String::isEmpty);
    return names;
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
