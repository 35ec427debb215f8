package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/**
 * How one kind of value is read and written. Reading adds a fault and gives null when the value
 * does not fit; the parser then stands at the end of the value.
 */
public interface Kind {

  /** Reads the value at which the parser stands; never called at null. */
  Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException;

  /** Reads a cell of a table, trimmed and not empty. */
  Object parse(String cell, Pointer pointer, Faults faults);

  void write(JsonGenerator json, Object value) throws IOException;

  /** Whether a cell holds a number, which tables of some countries write with a comma. */
  default boolean isNumeric() {
    return false;
  }

  /** The group whose fields columns of a table can give, or null when there is none. */
  default RecordShape<?> group() {
    return null;
  }

  /** The value that a field of this kind has when its group is this one, or null of null. */
  default Object ofGroup(Object read) {
    return read;
  }

  /** What fits, as JSON Schema; null is no part of it. */
  Map<String, Object> schema();

  /** Names a wrong token in a fault and goes past it. */
  static Object refuse(JsonParser json, Pointer pointer, Faults faults, Message wanted)
      throws IOException {
    JsonToken token = json.currentToken();
    Message message =
        switch (token) {
          case START_OBJECT -> RecordMessage.IS_OBJECT.with(wanted);
          case START_ARRAY -> RecordMessage.IS_LIST.with(wanted);
          default -> RecordMessage.IS_VALUE.with(abbreviated(json.getText()), wanted);
        };
    json.skipChildren();
    faults.add(pointer, message);
    return null;
  }

  static String abbreviated(String text) {
    return Shown.of(text);
  }
}
