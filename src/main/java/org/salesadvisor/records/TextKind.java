package org.salesadvisor.records;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.salesadvisor.errors.Faults;
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
  public Object read(JsonParser json, String pointer, Faults faults) throws IOException {
    return json.currentToken() == JsonToken.VALUE_STRING
        ? parse(json.getText(), pointer, faults)
        : Kind.refuse(json, pointer, faults, RecordMessage.BETWEEN_QUOTES.with());
  }

  @Override
  public Object parse(String cell, String pointer, Faults faults) {
    boolean fits =
        !cell.isBlank()
            && cell.length() <= most
            && cell.codePoints().noneMatch(c -> Character.isISOControl(c) || Shown.isHalf(c));
    if (!fits) {
      faults.add(
          pointer,
          RecordMessage.IS_VALUE.with(
              Kind.abbreviated(cell), RecordMessage.CHARACTERS_ON_LINE.with(most)));
    }
    return fits ? cell : null;
  }

  @Override
  public void write(JsonGenerator json, Object value) throws IOException {
    json.writeString((String) value);
  }
}
