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
import org.salesadvisor.language.Message;

/** Reads the given facts of one scenario. */
final class GivenFacts {

  private final Place place;

  GivenFacts(Place place) {
    this.place = place;
  }

  /** Every record of a profile, with nulls where the scenario says nothing, and the signs. */
  List<Object> read(JsonNode given, JsonNode signs) {
    place.keys(given, Vocabulary.GROUPS.keySet(), ScenarioMessage.A_GROUP.with());
    List<Object> facts = new ArrayList<>();
    Vocabulary.GROUPS.forEach((name, type) -> facts.add(group(name, type, given.path(name))));
    for (String sign : place.texts(signs, "signs")) {
      Object constant = constant(FunnelSign.class, sign, ScenarioMessage.A_SIGN.with());
      if (constant != null) {
        facts.add(constant);
      }
    }
    return facts;
  }

  private Object group(String name, Class<?> type, JsonNode node) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> fields = Arrays.stream(components).map(RecordComponent::getName).toList();
    place.keys(node, fields, ScenarioMessage.A_FIELD_OF.with(name));
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
      return constant(type, node.asText(), ScenarioMessage.A_VALUE_OF.with(path));
    } else if (type == Set.class && node.isArray()) {
      return constants(path, component.getGenericType(), node);
    }
    place.fault("WRONG_VALUE", ScenarioMessage.TAKES.with(path, node, kind(type)));
    return null;
  }

  private static Message kind(Class<?> type) {
    if (type.isEnum()) {
      return ScenarioMessage.TAKES_ONE_OF.with(Vocabulary.names(type));
    }
    return switch (type.getSimpleName()) {
      case "Boolean" -> ScenarioMessage.TAKES_TRUE_OR_FALSE.with();
      case "Integer" -> ScenarioMessage.TAKES_WHOLE_NUMBER.with();
      case "Double" -> ScenarioMessage.TAKES_NUMBER.with();
      case "Money" -> ScenarioMessage.TAKES_MONEY.with();
      default -> ScenarioMessage.TAKES_LIST.with();
    };
  }

  private Money money(String path, JsonNode node) {
    place.keys(node, List.of("amount", "currency"), ScenarioMessage.A_PART_OF.with(path));
    JsonNode amount = node.path("amount");
    JsonNode currency = node.path("currency");
    if (amount.isNumber() && currency.isTextual()) {
      return new Money(amount.decimalValue(), currency.asText());
    }
    place.fault(
        "WRONG_VALUE", ScenarioMessage.TAKES.with(path, node, ScenarioMessage.TAKES_MONEY.with()));
    return null;
  }

  private Set<Object> constants(String path, Type generic, JsonNode node) {
    Class<?> type = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    Set<Object> constants = new HashSet<>();
    for (String name : place.texts(node, path)) {
      Object constant = constant(type, name, ScenarioMessage.A_VALUE_OF.with(path));
      if (constant != null) {
        constants.add(constant);
      }
    }
    return constants;
  }

  private Object constant(Class<?> type, String name, Message what) {
    List<String> names = Vocabulary.names(type);
    return place.knows(names, name, "UNKNOWN_VALUE", what)
        ? type.getEnumConstants()[names.indexOf(name)]
        : null;
  }
}
