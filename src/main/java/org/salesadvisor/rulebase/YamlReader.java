package org.salesadvisor.rulebase;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.rulebase.YamlValue.Spot;

/** Reads a YAML file of a rule set. What stands twice does not hide what comes after it. */
public final class YamlReader {

  /** More digits, before or behind the point, nobody means; counting with them would cost. */
  private static final int MOST_DIGITS = 15;

  private static final YAMLFactory YAML = new YAMLFactory();

  /** Keeps zeros behind the point: norms are shown as they are written. */
  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

  private final String path;
  private final List<RuleFault> faults;
  private final JsonParser parser;

  private YamlReader(String path, JsonParser parser, List<RuleFault> faults) {
    this.path = path;
    this.parser = parser;
    this.faults = faults;
  }

  /** Reads a text; what cannot be read gives a fault and an absent value. */
  public static YamlValue read(String path, String text, List<RuleFault> faults) {
    try (JsonParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        return YamlValue.missing(path);
      }
      YamlReader reader = new YamlReader(path, parser, faults);
      Spot start = reader.spot();
      YamlValue whole = reader.value("", start);
      reader.refuseMore();
      return whole;
    } catch (JsonProcessingException broken) {
      faults.add(BrokenYaml.of(broken).fault(path));
      return YamlValue.missing(path);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text does not fail to be read", impossible);
    }
  }

  private void refuseMore() throws IOException {
    if (parser.nextToken() != null) {
      Spot second = spot();
      faults.add(fault(second, "YAML", RulebaseMessage.YAML_SECOND));
    }
  }

  private RuleFault fault(Spot spot, String code, RulebaseMessage message, Object... values) {
    return RuleFault.error(path, spot.line(), spot.column(), code, message.with(values));
  }

  private Spot spot() {
    JsonLocation at = parser.currentTokenLocation();
    return new Spot(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }

  private YamlValue value(String name, Spot nameSpot) throws IOException {
    Spot spot = spot();
    return switch (parser.currentToken()) {
      case START_OBJECT -> group(name, nameSpot, spot);
      case START_ARRAY -> list(name, nameSpot, spot);
      default -> new YamlValue(path, name, nameSpot, spot, scalar(spot), List.of());
    };
  }

  private YamlValue group(String name, Spot nameSpot, Spot spot) throws IOException {
    ObjectNode node = NODES.objectNode();
    List<YamlValue> children = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Spot keySpot = spot();
      parser.nextToken();
      YamlValue child = value(key, keySpot);
      if (node.has(key)) {
        faults.add(fault(keySpot, "YAML", RulebaseMessage.YAML_TWICE, key));
      } else {
        node.set(key, child.node());
        children.add(child);
      }
    }
    return new YamlValue(path, name, nameSpot, spot, node, children);
  }

  private YamlValue list(String name, Spot nameSpot, Spot spot) throws IOException {
    ArrayNode node = NODES.arrayNode();
    List<YamlValue> children = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      YamlValue child = value("", spot());
      node.add(child.node());
      children.add(child);
    }
    return new YamlValue(path, name, nameSpot, spot, node, children);
  }

  private JsonNode scalar(Spot spot) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(spot);
      default -> NODES.textNode(parser.getText());
    };
  }

  private JsonNode number(Spot spot) throws IOException {
    if (parser.isNaN()) {
      return NODES.textNode(parser.getText());
    }
    BigDecimal number = parser.getDecimalValue();
    if (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
      faults.add(fault(spot, "NUMBER_TOO_LARGE", RulebaseMessage.TOO_MANY_DIGITS, MOST_DIGITS));
      return NODES.numberNode(0);
    }
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        ? whole(number.longValueExact())
        : NODES.numberNode(number);
  }

  private static JsonNode whole(long number) {
    return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
  }
}
