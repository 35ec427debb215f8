package org.salesadvisor.account.advice;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.Topic;

/**
 * Reads advice that {@link KeptAdvice} wrote, or that the first versions of the program wrote, with
 * all reasons in each conclusion.
 */
final class AdviceReader {

  /** Amounts keep their digits, so that what is read is written as it was. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Set<String> FIXED = Set.of("value", "code", "status", "because", "waitsFor");

  private final Function<String, Basis> basisByRule;

  /** Those that conclusions name by their position. */
  private final List<Ground> grounds;

  private AdviceReader(JsonNode node, Function<String, Basis> basisByRule) {
    this.basisByRule = basisByRule;
    this.grounds = node.has("reasons") ? list(node.get("reasons"), this::ground) : List.of();
  }

  /**
   * Reads.
   *
   * @param basisByRule what the version of the rules that decided tells of a rule
   */
  static Advice read(byte[] kept, Function<String, Basis> basisByRule) {
    try {
      JsonNode node = JSON.readTree(kept);
      Draft draft = new AdviceReader(node, basisByRule).draft(node);
      return new Advice(draft, GivenValues.kept(origins(node)));
    } catch (IOException broken) {
      throw new UncheckedIOException("a stored advice is broken", broken);
    }
  }

  private Draft draft(JsonNode node) {
    return new Draft(
        conclusion(node.get("buyingClass")),
        conclusion(node.get("sellingMode")),
        conclusion(node.get("loop")),
        conclusion(node.get("koop")),
        conclusion(node.get("involvement")),
        list(node.get("principles"), this::conclusion),
        list(node.get("processMap"), this::conclusion),
        list(node.get("leadSources"), this::conclusion),
        list(node.get("cycleAlignment"), this::conclusion),
        list(node.get("interventions"), this::conclusion),
        list(node.get("warnings"), this::conclusion),
        list(node.get("missing"), AdviceReader::missing),
        list(node.get("conflicts"), this::conflict),
        OnOpenWork.NONE,
        OnMixItem.NONE,
        OnClient.NONE,
        OnLead.NONE,
        new Demand());
  }

  private static Origins origins(JsonNode node) {
    JsonNode history = node.get("history");
    if (history == null && !node.has("mapping") && !node.has("funnel")) {
      return Origins.NONE;
    }
    return new Origins(
        history == null ? Set.of() : paths(history.get("paths")),
        history == null ? List.of() : window(history),
        node.has("mapping") ? paths(node.get("mapping")) : Set.of(),
        node.has("funnel") ? list(node.get("funnel"), AdviceReader::figure) : List.of());
  }

  private static FunnelFigure figure(JsonNode node) {
    Set<FunnelSign> behind =
        node.get("behind")
            .valueStream()
            .map(name -> FunnelSign.valueOf(name.asText()))
            .collect(Collectors.toSet());
    List<FactValue> facts =
        node.propertyStream()
            .filter(property -> property.getKey().startsWith(FunnelGround.PREFIX))
            .map(property -> fact(property.getKey(), property.getValue()))
            .toList();
    return new FunnelFigure(FunnelGround.valueOf(node.get("ground").asText()), behind, facts);
  }

  private static Set<String> paths(JsonNode array) {
    return Set.copyOf(list(array, JsonNode::asText));
  }

  private static List<FactValue> window(JsonNode history) {
    return List.of(
        new FactValue("orders", value(history.get("orders"))),
        new FactValue("from", Instant.parse(history.get("from").asText())),
        new FactValue("to", Instant.parse(history.get("to").asText())));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    List<T> list = new ArrayList<>();
    array.forEach(node -> list.add(element.apply(node)));
    return list;
  }

  private Drafted conclusion(JsonNode node) {
    Map<String, Object> details = new LinkedHashMap<>();
    node.properties()
        .forEach(
            property -> {
              if (!FIXED.contains(property.getKey())) {
                details.put(property.getKey(), value(property.getValue()));
              }
            });
    return new Drafted(
        new Outline(value(node.get("value")), node.get("code").asText(), details),
        grounds(node),
        node.has("waitsFor") ? list(node.get("waitsFor"), JsonNode::asText) : List.of());
  }

  private Grounds grounds(JsonNode node) {
    return Grounds.of(
        list(node.get("because"), one -> one.isInt() ? grounds.get(one.intValue()) : ground(one)));
  }

  private Ground ground(JsonNode node) {
    List<FactValue> facts = new ArrayList<>();
    node.get("facts").properties().forEach(fact -> facts.add(fact(fact.getKey(), fact.getValue())));
    String rule = node.get("rule").asText();
    Basis basis =
        node.has("source")
            ? Basis.of(rule, node.get("source").asText(), node.get("assumption").asBoolean())
            : basisByRule.apply(rule);
    return Ground.of(new Reason(basis, facts));
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

  private DraftedConflict conflict(JsonNode node) {
    return new DraftedConflict(
        node.get("code").asText(),
        list(node.get("sides"), side -> fact(side.get("path").asText(), side.get("value"))),
        List.of(),
        grounds(node));
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
