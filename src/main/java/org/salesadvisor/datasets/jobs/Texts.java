package org.salesadvisor.datasets.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** Keeps messages as JSON in every language, since nobody knows yet who will read them. */
public final class Texts {

  private static final Set<String> TAGS =
      Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.toSet());

  private Texts() {}

  public static ObjectNode of(Message message) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    for (Language language : Language.values()) {
      texts.put(language.tag(), message.text(language));
    }
    return texts;
  }

  /** The same JSON with each text in one language. */
  public static JsonNode in(Language language, JsonNode json) {
    if (json instanceof ArrayNode array) {
      ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
      array.forEach(one -> chosen.add(in(language, one)));
      return chosen;
    }
    if (!(json instanceof ObjectNode object)) {
      return json;
    }
    Set<String> names =
        object.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
    if (names.equals(TAGS)) {
      return object.get(language.tag());
    }
    ObjectNode chosen = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(one -> chosen.set(one.getKey(), in(language, one.getValue())));
    return chosen;
  }
}
