package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;

/**
 * A list or a group, told apart by how they begin; a table can give the group. In the list null
 * stands where an entry had faults.
 *
 * @param list the kind of list
 * @param group the kind of group
 */
record ListOrKind(ListKind list, RecordShape<?> group) implements Kind {

  /** Each keyword of the two speaks of its own type alone. */
  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>(list.schema());
    schema.putAll(group.schema());
    schema.put("type", List.of("array", "object"));
    return schema;
  }

  @Override
  public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      return new ListOr<>((List<?>) list.read(json, pointer, faults), null);
    }
    return ofGroup(group.read(json, pointer, faults));
  }

  @Override
  public Object parse(String cell, Pointer pointer, Faults faults) {
    return group.parse(cell, pointer, faults);
  }

  @Override
  public Object ofGroup(Object read) {
    return read == null ? null : new ListOr<>(null, (Record) read);
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    ListOr<?, ?> written = (ListOr<?, ?>) value;
    if (written.list() == null) {
      group.write(json, written.group());
    } else {
      list.write(json, written.list());
    }
  }
}
