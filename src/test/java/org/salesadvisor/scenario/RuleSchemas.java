package org.salesadvisor.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.Department;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.Side;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.QualityNorm;

/** The JSON schemas of the YAML files of a rule set, made from the code that reads these. */
final class RuleSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String RULE_ID = "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$";
  private static final String CODE = "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$";
  private static final int HIGHEST_LEVEL = 5;

  private RuleSchemas() {}

  static ObjectNode norms() {
    ObjectNode norm = object("A number that a company would tune");
    put(norm, "value", type("number", "The number in force, within its range"));
    put(norm, "unit", text("What it counts: units, days, EUR, share (0 to 1), …"));
    ObjectNode range = type("array", "The lowest and the highest value that make sense");
    range.set("items", JSON.createObjectNode().put("type", "number"));
    put(norm, "range", range.put("minItems", 2).put("maxItems", 2));
    ObjectNode source = JSON.createObjectNode();
    source.put("description", "S the text, L literature, A our assumption");
    put(norm, "source", among(source, List.of("S", "L", "A")));
    ObjectNode meaning = object("What it decides");
    for (Language language : Language.values()) {
      put(meaning, language.tag(), text("In the language of this tag"));
    }
    put(norm, "meaning", requireAll(meaning));
    ObjectNode norms = top("Norms of a rule set", "object");
    norms.putObject("propertyNames").put("pattern", "^[a-z][A-Za-z0-9]*$");
    norms.set("additionalProperties", requireAll(norm));
    ArrayNode required = norms.putArray("required");
    Stream.concat(
            Arrays.stream(CalculationNorm.values())
                .filter(needed -> !needed.isOptional())
                .map(CalculationNorm::key),
            Arrays.stream(QualityNorm.values()).map(QualityNorm::key))
        .sorted()
        .forEach(required::add);
    return norms;
  }

  static ObjectNode texts() {
    ObjectNode texts = top("Texts of a rule set in one language", "object");
    texts.put("additionalProperties", false);
    section(texts, "rules", "Why a rule concludes, by its id", RULE_ID);
    section(texts, "conclusions", "What is advised, by the code of the conclusion", CODE);
    section(texts, "names", "The names of constants, by their code", CODE);
    section(texts, "facts", "The question that asks for a fact, by its path", "^[a-zA-Z.]+$");
    section(texts, "notes", "Words around the advice", CODE);
    texts.putArray("required").add("rules");
    return texts;
  }

  private static void section(ObjectNode texts, String name, String description, String pattern) {
    ObjectNode section = type("object", description);
    section.putObject("propertyNames").put("pattern", pattern);
    section.set("additionalProperties", JSON.createObjectNode().put("type", "string"));
    put(texts, name, section);
  }

  static ObjectNode scenarios() {
    ObjectNode scenario = object("A case that must come out as its author expects");
    put(scenario, "title", text("Situation and expectation, in the words of a salesperson"));
    ObjectNode given = object("Only what matters; what is left out is unknown");
    Vocabulary.GROUPS.forEach((name, type) -> put(given, name, group(type)));
    put(scenario, "given", given);
    put(scenario, "signs", list(among(JSON.createObjectNode(), names(FunnelSign.class))));
    put(scenario, "expect", expect());
    put(scenario, "silent", list(pattern(RULE_ID)));
    scenario.putArray("required").add("title");
    ArrayNode one = scenario.putArray("anyOf");
    one.addObject().putArray("required").add("expect");
    one.addObject().putArray("required").add("silent");
    ObjectNode scenarios = top("Scenarios of a rule file", "array");
    scenarios.set("items", scenario);
    return scenarios;
  }

  private static ObjectNode group(Class<?> type) {
    ObjectNode group = object("Given facts");
    for (RecordComponent component : type.getRecordComponents()) {
      put(group, component.getName(), fact(component));
    }
    return group;
  }

  private static ObjectNode fact(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isEnum()) {
      return among(JSON.createObjectNode(), names(type));
    } else if (Collection.class.isAssignableFrom(type)) {
      ParameterizedType set = (ParameterizedType) component.getGenericType();
      Class<?> of = (Class<?>) set.getActualTypeArguments()[0];
      ObjectNode array = JSON.createObjectNode().put("type", "array");
      array.set("items", among(JSON.createObjectNode(), names(of)));
      return array;
    } else if (type == Money.class) {
      ObjectNode money = object("An amount in one currency");
      put(money, "amount", JSON.createObjectNode().put("type", "number").put("minimum", 0));
      put(money, "currency", pattern("^[A-Z]{3}$"));
      return requireAll(money);
    }
    String kind = type.getSimpleName().toLowerCase(Locale.ROOT);
    return JSON.createObjectNode().put("type", kind.equals("double") ? "number" : kind);
  }

  private static ObjectNode expect() {
    ObjectNode expect = object("What must come out; what is not named may come out as it likes");
    Aspect.ALL.forEach(aspect -> put(expect, aspect.key, values(aspect)));
    put(expect, "waitsFor", byTopic("The facts that a conclusion waits for, by topic"));
    put(expect, "mayChange", byTopic("The facts that could overturn a conclusion, by topic"));
    put(expect, "rules", list(pattern(RULE_ID)));
    return expect;
  }

  private static ObjectNode values(Aspect aspect) {
    ObjectNode value = value(aspect.type);
    if (aspect.single && value.has("enum")) {
      ((ArrayNode) value.get("enum")).add(Expectation.UNDETERMINED);
    }
    return aspect.single ? value : list(value);
  }

  private static ObjectNode value(Class<?> type) {
    ObjectNode value = JSON.createObjectNode();
    if (type.isEnum()) {
      return among(value, names(type));
    } else if (type == Loop.class || type == Koop.class) {
      ArrayNode levels = value.putArray("enum");
      IntStream.rangeClosed(1, HIGHEST_LEVEL).forEach(levels::add);
      return value;
    } else if (type == Participant.class) {
      return among(
          value,
          names(Side.class).stream()
              .flatMap(side -> names(Department.class).stream().map(it -> side + " " + it))
              .toList());
    }
    return pattern(CODE);
  }

  private static ObjectNode byTopic(String description) {
    ObjectNode byTopic = object(description);
    Vocabulary words = new Vocabulary(List.of(), false);
    for (String topic : names(Topic.class)) {
      put(byTopic, topic, list(among(JSON.createObjectNode(), List.copyOf(words.paths))));
    }
    return byTopic;
  }

  private static List<String> names(Class<?> type) {
    return Vocabulary.names(type);
  }

  private static ObjectNode top(String title, String type) {
    ObjectNode top = JSON.createObjectNode();
    return top.put("$schema", DRAFT).put("title", title).put("type", type);
  }

  private static ObjectNode object(String description) {
    ObjectNode object = type("object", description);
    object.put("additionalProperties", false);
    return object;
  }

  private static ObjectNode type(String type, String description) {
    return JSON.createObjectNode().put("type", type).put("description", description);
  }

  private static ObjectNode text(String description) {
    return type("string", description).put("minLength", 1);
  }

  private static ObjectNode pattern(String pattern) {
    return JSON.createObjectNode().put("type", "string").put("pattern", pattern);
  }

  /** A list, or one of its items alone. */
  private static ObjectNode list(ObjectNode item) {
    ObjectNode list = JSON.createObjectNode();
    ArrayNode either = list.putArray("anyOf");
    either.add(item);
    either.addObject().put("type", "array").set("items", item);
    return list;
  }

  private static ObjectNode among(ObjectNode value, List<String> words) {
    ArrayNode all = value.putArray("enum");
    words.forEach(all::add);
    return value;
  }

  private static void put(ObjectNode object, String name, ObjectNode schema) {
    object.withObject("/properties").set(name, schema);
  }

  private static ObjectNode requireAll(ObjectNode object) {
    ArrayNode required = object.putArray("required");
    object.get("properties").fieldNames().forEachRemaining(required::add);
    return object;
  }
}
