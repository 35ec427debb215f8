package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.records.WhatIf.Change;

/**
 * Puts other numbers into a document as it is written, so that it is read as strictly as before.
 */
final class Changes {

  private static final ObjectMapper JSON = new ObjectMapper(StrictJson.JSON.copy());

  private Changes() {}

  /** The document with other numbers and without what-ifs; null after a fault. */
  static byte[] apply(byte[] json, List<Change> changes, String place, Faults faults) {
    try {
      ObjectNode document = (ObjectNode) JSON.readTree(json);
      document.remove("whatIf");
      if (changes.isEmpty()) {
        faults.add(place + "/set", RecordMessage.NO_CHANGES.with());
        return null;
      }
      boolean isDone = true;
      for (int i = 0; i < changes.size(); i++) {
        Change change = changes.get(i);
        if (change != null && !put(document, change)) {
          isDone = false;
          faults.add(
              place + "/set/" + i + "/path", RecordMessage.NO_PLACE.with(Shown.of(change.path())));
        }
      }
      return isDone ? JSON.writeValueAsBytes(document) : null;
    } catch (IOException impossible) {
      throw new UncheckedIOException("what was read once is read again", impossible);
    }
  }

  private static boolean put(ObjectNode document, Change change) {
    JsonPointer pointer;
    try {
      pointer = JsonPointer.compile(change.path());
    } catch (IllegalArgumentException noPointer) {
      return false;
    }
    JsonPointer last = pointer.last();
    JsonNode parent = pointer.matches() ? null : document.at(pointer.head());
    BigDecimal value = BigDecimal.valueOf(change.value());
    if (parent instanceof ObjectNode object && !isGroup(object.get(last.getMatchingProperty()))) {
      object.put(last.getMatchingProperty(), value);
      return true;
    }
    if (parent instanceof ArrayNode list && list.path(last.getMatchingIndex()).isNumber()) {
      list.set(last.getMatchingIndex(), JSON.getNodeFactory().numberNode(value));
      return true;
    }
    return false;
  }

  /** What is no number cannot become one. */
  private static boolean isGroup(JsonNode old) {
    return old != null && old.isContainerNode();
  }
}
