package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.salesadvisor.web.Href;

/** Takes figures out of the answers that rooms give. */
final class Cut {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Cut() {}

  /** What a room answered. */
  static JsonNode read(byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (IOException impossible) {
      throw new UncheckedIOException("what we wrote cannot be read", impossible);
    }
  }

  /** These fields of an answer; null where it has none. */
  static ObjectNode of(JsonNode answer, String... fields) {
    return into(JsonNodeFactory.instance.objectNode(), answer, fields);
  }

  /** The same, behind the link to what stands behind it. */
  static ObjectNode of(Href href, JsonNode answer, String... fields) {
    ObjectNode cut = JsonNodeFactory.instance.objectNode().put("href", href.toString());
    return into(cut, answer, fields);
  }

  private static ObjectNode into(ObjectNode cut, JsonNode answer, String... fields) {
    for (String field : fields) {
      cut.set(field, answer.has(field) ? answer.get(field) : NullNode.instance);
    }
    return cut;
  }
}
