package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;

/**
 * A list of values, in their order; null stands where one had faults. Tables have none.
 *
 * @param element the kind of each
 * @param most how many at most
 * @param keepsPlaces whether null stays there for a check; else it is taken out
 */
public record ListKind(Kind element, int most, boolean keepsPlaces) implements Kind {

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "array", "items", element.schema(), "maxItems", most);
  }

  @Override
  public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return Kind.refuse(json, pointer, faults, RecordMessage.IN_BRACKETS.with());
    }
    List<Object> values = new ArrayList<>();
    int count = 0;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (count < most) {
        values.add(element.read(json, pointer.in(count), faults));
      } else {
        json.skipChildren();
      }
      count++;
    }
    if (count > most) {
      faults.add(pointer, RecordMessage.TOO_MANY.with(count, most));
    }
    return values;
  }

  @Override
  public Object parse(String cell, Pointer pointer, Faults faults) {
    faults.add(pointer, RecordMessage.LIST_IN_TABLE.with());
    return null;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeStartArray();
    for (Object one : (List<?>) value) {
      element.write(json, one);
    }
    json.writeEndArray();
  }
}
