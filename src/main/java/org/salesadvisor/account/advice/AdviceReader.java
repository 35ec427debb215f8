package org.salesadvisor.account.advice;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.Topic;

/** Reads advice that {@link AdviceJson#canonical} wrote. */
final class AdviceReader {

  /** Amounts keep their digits, so that what is read is written as it was. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Set<String> FIXED = Set.of("value", "code", "status", "because", "waitsFor");

  private AdviceReader() {}

  static Advice read(byte[] canonical) {
    try {
      return advice(JSON.readTree(canonical));
    } catch (IOException broken) {
      throw new UncheckedIOException("a stored advice is broken", broken);
    }
  }

  private static Advice advice(JsonNode node) {
    return new Advice(
        conclusion(node.get("buyingClass")),
        conclusion(node.get("sellingMode")),
        conclusion(node.get("loop")),
        conclusion(node.get("koop")),
        conclusion(node.get("involvement")),
        list(node.get("principles"), AdviceReader::conclusion),
        list(node.get("processMap"), AdviceReader::conclusion),
        list(node.get("leadSources"), AdviceReader::conclusion),
        list(node.get("cycleAlignment"), AdviceReader::conclusion),
        list(node.get("interventions"), AdviceReader::conclusion),
        list(node.get("warnings"), AdviceReader::conclusion),
        list(node.get("missing"), AdviceReader::missing),
        list(node.get("conflicts"), AdviceReader::conflict));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(element.apply(node)));
    return list;
  }

  private static Conclusion conclusion(JsonNode node) {
    Map<String, Object> details = new LinkedHashMap<>();
    node.properties()
        .forEach(
            property -> {
              if (!FIXED.contains(property.getKey())) {
                details.put(property.getKey(), value(property.getValue()));
              }
            });
    return new Conclusion(
        new Outline(value(node.get("value")), node.get("code").asText(), details),
        list(node.get("because"), AdviceReader::reason),
        list(node.get("waitsFor"), JsonNode::asText));
  }

  private static Reason reason(JsonNode node) {
    List<FactValue> facts = new ArrayList<>();
    node.get("facts").properties().forEach(fact -> facts.add(fact(fact.getKey(), fact.getValue())));
    return new Reason(
        node.get("rule").asText(),
        node.get("source").asText(),
        node.get("assumption").asBoolean(),
        facts);
  }

  private static Missing missing(JsonNode node) {
    return new Missing(
        node.get("path").asText(), topics(node.get("settles")), topics(node.get("mayChange")));
  }

  private static Set<Topic> topics(JsonNode array) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    array.forEach(name -> topics.add(TopicNames.topic(name.asText())));
    return topics;
  }

  private static Conflict conflict(JsonNode node) {
    return new Conflict(
        node.get("code").asText(),
        list(node.get("sides"), side -> fact(side.get("path").asText(), side.get("value"))),
        list(node.get("because"), AdviceReader::reason));
  }

  private static FactValue fact(String path, JsonNode node) {
    return new FactValue(path, FactConstants.of(path, value(node)));
  }

  private static Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    } else if (node.isInt()) {
      return node.intValue();
    } else if (node.isIntegralNumber()) {
      return node.longValue();
    } else if (node.isNumber()) {
      return node.doubleValue();
    } else if (node.isBoolean()) {
      return node.booleanValue();
    } else if (node.isArray()) {
      return list(node, AdviceReader::value);
    } else if (node.has("amount") && node.has("currency")) {
      return new Money(node.get("amount").decimalValue(), node.get("currency").asText());
    } else if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
      return map;
    }
    return node.asText();
  }
}
