package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Pointer;

/** One of the constants of an enum that people may state. */
final class ConstantKind implements Kind {

  private final Map<String, Object> byName = new LinkedHashMap<>();

  ConstantKind(Class<?> type, Set<?> excluded) {
    for (Object constant : type.getEnumConstants()) {
      if (!excluded.contains(constant)) {
        byName.put(((Enum<?>) constant).name(), constant);
      }
    }
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "enum", List.copyOf(byName.keySet()));
  }

  @Override
  public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING
        ? parse(json.getText(), pointer, faults)
        : Kind.refuse(json, pointer, faults, RecordMessage.ONE_OF.with(byName.keySet()));
  }

  @Override
  public Object parse(String cell, Pointer pointer, Faults faults) {
    Object constant = byName.get(cell);
    if (constant == null) {
      faults.add(
          pointer,
          () ->
              RecordMessage.NOT_KNOWN.with(
                  Kind.abbreviated(cell), Nearest.hint(cell, byName.keySet())));
    }
    return constant;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeString(((Enum<?>) value).name());
  }
}
