package org.salesadvisor.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/**
 * A fact with its path of two parts.
 *
 * @param value null when unknown
 */
record Fact(String path, Object value) {

  /** An amount in whole euros. */
  record Euro(int amount) {}

  /** Writes it into a profile; an unknown one is left out. */
  void put(ObjectNode profile) {
    if (value == null) {
      return;
    }
    String[] parts = path.split("\\.");
    ObjectNode group = profile.withObject("/" + parts[0]);
    if (value instanceof Euro euro) {
      group.putObject(parts[1]).put("amount", (double) euro.amount()).put("currency", "EUR");
    } else if (value instanceof Collection<?> several) {
      ArrayNode array = group.putArray(parts[1]);
      several.forEach(one -> array.add(one.toString()));
    } else {
      group.putPOJO(parts[1], value);
    }
  }

  /** The cell of a table; empty when unknown. */
  String cell() {
    if (value == null) {
      return "";
    } else if (value instanceof Euro euro) {
      return euro.amount() + ".00 EUR";
    } else if (value instanceof Collection<?> several) {
      return String.join("|", several.stream().map(Object::toString).toList());
    }
    return value.toString();
  }
}
