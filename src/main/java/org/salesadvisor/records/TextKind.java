package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Pointer;
import org.salesadvisor.errors.Shown;

/**
 * A line of text.
 *
 * @param most the longest, in characters
 */
record TextKind(int most) implements Kind {

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "minLength", 1, "maxLength", most);
  }

  @Override
  public Object read(JsonParser json, Pointer pointer, Faults faults) throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING
        ? parse(json.getText(), pointer, faults)
        : Kind.refuse(json, pointer, faults, RecordMessage.BETWEEN_QUOTES.with());
  }

  @Override
  public Object parse(String cell, Pointer pointer, Faults faults) {
    boolean fits = !cell.isBlank() && cell.length() <= most && isOnLine(cell);
    if (!fits) {
      faults.add(
          pointer,
          RecordMessage.IS_VALUE.with(
              Kind.abbreviated(cell), RecordMessage.CHARACTERS_ON_LINE.with(most)));
    }
    return fits ? cell : null;
  }

  private static boolean isOnLine(String cell) {
    for (int at = 0; at < cell.length(); ) {
      int c = cell.codePointAt(at);
      if (Character.isISOControl(c) || Shown.isHalf(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeString((String) value);
  }
}
