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
import org.salesadvisor.rulebase.YamlValue;

/** Reads the given facts of one scenario. */
final class GivenFacts {

  private final Place place;

  GivenFacts(Place place) {
    this.place = place;
  }

  /**
   * Every record of a profile, with nulls where the scenario says nothing, what else the scenario
   * has, such as open work or a wallet, and the signs.
   */
  List<Object> read(YamlValue given, YamlValue signs) {
    place.known(given, Vocabulary.GROUPS.keySet(), ScenarioMessage.A_GROUP.with());
    List<Object> facts = new ArrayList<>();
    Vocabulary.GROUPS.forEach(
        (name, type) -> {
          if (Vocabulary.isOfProfile(type) || !given.at(name).isAbsent()) {
            facts.add(group(name, type, given.at(name)));
          }
        });
    for (YamlValue sign : place.words(signs, "signs")) {
      Object constant = constant(FunnelSign.class, sign, ScenarioMessage.A_SIGN.with());
      if (constant != null) {
        facts.add(constant);
      }
    }
    return facts;
  }

  private Object group(String name, Class<?> type, YamlValue written) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> fields = Arrays.stream(components).map(RecordComponent::getName).toList();
    place.known(written, fields, ScenarioMessage.A_FIELD_OF.with(name));
    Object[] values =
        Arrays.stream(components)
            .map(it -> value(name + "." + it.getName(), it, written.at(it.getName())))
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

  private Object value(String path, RecordComponent component, YamlValue written) {
    JsonNode node = written.node();
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
      return money(path, written);
    } else if (type.isEnum() && node.isTextual()) {
      return constant(type, written, ScenarioMessage.A_VALUE_OF.with(path));
    } else if (type == Set.class && node.isArray()) {
      return constants(path, component.getGenericType(), written);
    }
    place.fault(
        written, "WRONG_VALUE", ScenarioMessage.TAKES.with(path, written, kind(type)), null);
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

  private Money money(String path, YamlValue written) {
    place.known(written, List.of("amount", "currency"), ScenarioMessage.A_PART_OF.with(path));
    JsonNode amount = written.at("amount").node();
    JsonNode currency = written.at("currency").node();
    if (amount.isNumber() && Money.isCurrency(currency.asText())) {
      return new Money(amount.decimalValue(), currency.asText());
    }
    place.fault(
        written,
        "WRONG_VALUE",
        ScenarioMessage.TAKES.with(path, written, ScenarioMessage.TAKES_MONEY.with()),
        null);
    return null;
  }

  private Set<Object> constants(String path, Type generic, YamlValue written) {
    Class<?> type = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    Set<Object> constants = new HashSet<>();
    for (YamlValue name : place.words(written, path)) {
      Object constant = constant(type, name, ScenarioMessage.A_VALUE_OF.with(path));
      if (constant != null) {
        constants.add(constant);
      }
    }
    return constants;
  }

  private Object constant(Class<?> type, YamlValue name, Message what) {
    List<String> names = Vocabulary.names(type);
    return place.knows(names, name, "UNKNOWN_VALUE", what)
        ? type.getEnumConstants()[names.indexOf(name.node().asText())]
        : null;
  }
}
