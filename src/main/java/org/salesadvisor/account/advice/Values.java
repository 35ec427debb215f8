package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.Money;

/** Writes values of facts and conclusions as JSON: the same value always in the same way. */
final class Values {

  private static final JsonFactory JSON = new JsonFactory();

  private Values() {}

  static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Number number) {
      number(json, number);
    } else if (value instanceof Collection<?> several) {
      array(json, several);
    } else if (value instanceof Money money) {
      json.writeStartObject();
      json.writeNumberField("amount", money.amount());
      json.writeStringField("currency", money.currency());
      json.writeEndObject();
    } else if (value instanceof Map<?, ?> map) {
      object(json, map);
    } else {
      json.writeString(value.toString());
    }
  }

  /** The same where the generator takes no part: it writes no comma and sees no value. */
  static void writeRaw(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double real && Double.isFinite(real)) {
      json.writeRaw(value.toString());
    } else if (value instanceof Enum<?> constant) {
      json.writeRaw('"');
      json.writeRaw(constant.name());
      json.writeRaw('"');
    } else {
      json.writeRaw(json(value));
    }
  }

  /** The same as a text. */
  static String json(Object value) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(json, value);
    }
    return text.toString();
  }

  private static void number(JsonGenerator json, Number number) throws IOException {
    if (number instanceof Integer whole) {
      json.writeNumber(whole);
    } else if (number instanceof Long whole) {
      json.writeNumber(whole);
    } else if (number instanceof Double real) {
      json.writeNumber(real);
    } else {
      json.writeNumber(number.toString());
    }
  }

  private static void array(JsonGenerator json, Collection<?> several) throws IOException {
    json.writeStartArray();
    // sets have no order of their own, canonical JSON has one
    for (Object one : several instanceof Set<?> ? several.stream().sorted().toList() : several) {
      write(json, one);
    }
    json.writeEndArray();
  }

  private static void object(JsonGenerator json, Map<?, ?> map) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      json.writeFieldName(entry.getKey().toString().toLowerCase(Locale.ROOT));
      write(json, entry.getValue());
    }
    json.writeEndObject();
  }
}
