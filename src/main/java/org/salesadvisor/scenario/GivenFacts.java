package org.salesadvisor.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;

/** Reads the given facts of one scenario. */
final class GivenFacts {

  private final Place place;

  GivenFacts(Place place) {
    this.place = place;
  }

  /** Every record of a profile, with nulls where the scenario says nothing, and the signs. */
  List<Object> read(JsonNode given, JsonNode signs) {
    place.keys(given, Vocabulary.GROUPS.keySet(), "a group of given facts");
    List<Object> facts = new ArrayList<>();
    Vocabulary.GROUPS.forEach((name, type) -> facts.add(group(name, type, given.path(name))));
    for (String sign : place.texts(signs, "signs")) {
      Object constant = constant(FunnelSign.class, sign, "a sign of a funnel");
      if (constant != null) {
        facts.add(constant);
      }
    }
    return facts;
  }

  private Object group(String name, Class<?> type, JsonNode node) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> fields = Arrays.stream(components).map(RecordComponent::getName).toList();
    place.keys(node, fields, "a field of " + name);
    Object[] values =
        Arrays.stream(components)
            .map(it -> value(name + "." + it.getName(), it, node.path(it.getName())))
            .toArray();
    return create(type, values);
  }

  private static Object create(Class<?> type, Object[] values) {
    try {
      return type.getConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " takes its components", impossible);
    }
  }

  private Object value(String path, RecordComponent component, JsonNode node) {
    Class<?> type = component.getType();
    if (node.isMissingNode() || node.isNull()) {
      return null;
    } else if (type == Boolean.class && node.isBoolean()) {
      return node.booleanValue();
    } else if (type == Integer.class && node.canConvertToInt() && node.isIntegralNumber()) {
      return node.intValue();
    } else if (type == Double.class && node.isNumber()) {
      return node.doubleValue();
    } else if (type == Money.class && node.isObject()) {
      return money(path, node);
    } else if (type.isEnum() && node.isTextual()) {
      return constant(type, node.asText(), "a value of " + path);
    } else if (type == Set.class && node.isArray()) {
      return constants(path, component.getGenericType(), node);
    }
    place.fault("WRONG_VALUE", "`" + path + "` is `" + node + "`, it takes " + kind(type));
    return null;
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + Vocabulary.names(type);
    }
    return switch (type.getSimpleName()) {
      case "Boolean" -> "true or false";
      case "Integer" -> "a whole number";
      case "Double" -> "a number";
      case "Money" -> "an amount and a currency";
      default -> "a list";
    };
  }

  private Money money(String path, JsonNode node) {
    place.keys(node, List.of("amount", "currency"), "a part of " + path);
    JsonNode amount = node.path("amount");
    JsonNode currency = node.path("currency");
    if (amount.isNumber() && currency.isTextual()) {
      return new Money(amount.decimalValue(), currency.asText());
    }
    place.fault(
        "WRONG_VALUE", "`" + path + "` is `" + node + "`, it takes an amount and a currency");
    return null;
  }

  private Set<Object> constants(String path, Type generic, JsonNode node) {
    Class<?> type = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    Set<Object> constants = new HashSet<>();
    for (String name : place.texts(node, path)) {
      Object constant = constant(type, name, "a value of " + path);
      if (constant != null) {
        constants.add(constant);
      }
    }
    return constants;
  }

  private Object constant(Class<?> type, String name, String what) {
    List<String> names = Vocabulary.names(type);
    return place.knows(names, name, "UNKNOWN_VALUE", what)
        ? type.getEnumConstants()[names.indexOf(name)]
        : null;
  }
}
