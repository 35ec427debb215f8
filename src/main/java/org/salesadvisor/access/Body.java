package org.salesadvisor.access;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Set;
import org.salesadvisor.errors.Faults;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/** Reads small JSON objects of texts; what they hold may be secret and is in no message. */
final class Body {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Body() {}

  /**
   * The object, with a fault for each field that is not known.
   *
   * @throws org.salesadvisor.errors.InvalidInputException when there is no object
   */
  static JsonNode object(byte[] body, Set<String> fields, String example, Faults faults) {
    JsonNode read = read(body);
    if (read == null || !read.isObject()) {
      faults.addMalformed("", AccessMessage.NOT_AN_OBJECT.with(example));
      faults.throwIfAny();
    }
    read.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                faults.add("/" + Shown.of(name), noSuchField(name, fields));
              }
            });
    return read;
  }

  private static Message noSuchField(String name, Set<String> fields) {
    return AccessMessage.NO_SUCH_FIELD.with(Nearest.hint(name, fields));
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException broken) {
      return null;
    }
  }

  /** The text of a field; null, with a fault, when there is none. */
  static String text(JsonNode object, String field, Faults faults) {
    JsonNode value = object.path(field);
    if (value.isTextual()) {
      return value.textValue();
    }
    AccessMessage wrong = value.isMissingNode() ? AccessMessage.MISSING : AccessMessage.NOT_A_TEXT;
    faults.add("/" + field, wrong.with());
    return null;
  }
}
