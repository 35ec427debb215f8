package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;

/**
 * A set of values; in a table they are separated by a bar.
 *
 * @param element the kind of each
 */
record SetKind(Kind element) implements Kind {

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "array", "items", element.schema(), "uniqueItems", true);
  }

  @Override
  public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return Kind.refuse(json, pointer, faults, RecordMessage.IN_BRACKETS.with());
    }
    Set<Object> values = new LinkedHashSet<>();
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      Object value = element.read(json, pointer.in(i), faults);
      if (value != null && !values.add(value)) {
        faults.add(pointer.in(i), RecordMessage.VALUE_TWICE.with(value));
      }
    }
    return values;
  }

  @Override
  public Object parse(String cell, Pointer pointer, Faults faults) {
    Set<Object> values = new LinkedHashSet<>();
    for (String part : cell.split("\\|")) {
      Object value = element.parse(part.trim(), pointer, faults);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeStartArray();
    // a set has no order of its own, canonical JSON has one
    for (Object one : ((Set<?>) value).stream().sorted().toList()) {
      element.write(json, one);
    }
    json.writeEndArray();
  }
}
