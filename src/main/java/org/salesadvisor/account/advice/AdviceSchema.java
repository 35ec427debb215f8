package org.salesadvisor.account.advice;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Canvassing;
import org.salesadvisor.facts.conclusion.CategoryMove;
import org.salesadvisor.facts.conclusion.CycleCost;
import org.salesadvisor.facts.conclusion.Department;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.LeadOwner;
import org.salesadvisor.facts.conclusion.LeadPoint;
import org.salesadvisor.facts.conclusion.LeadRoute;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.LearnedVerdict;
import org.salesadvisor.facts.conclusion.MixAction;
import org.salesadvisor.facts.conclusion.NextAction;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.facts.conclusion.Principle;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Side;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.Urgency;
import org.salesadvisor.facts.conclusion.WalletAction;
import org.salesadvisor.facts.conclusion.WalletMove;

/** What an answer holds, as JSON Schema: the parts are the components of {@link Advice}. */
public final class AdviceSchema {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TEXTS = listOf(TEXT);
  private static final Map<String, Object> LEVEL =
      Map.of("type", List.of("integer", "null"), "minimum", 1, "maximum", 5);

  /** The values of parts that have a closed list of them. */
  private static final Map<String, Map<String, Object>> VALUES =
      Map.ofEntries(
          Map.entry("canvassing", constants(Canvassing.class, true)),
          Map.entry("mixAction", constants(MixAction.class, true)),
          Map.entry("urgency", constants(Urgency.class, true)),
          Map.entry("nextAction", constants(NextAction.class, true)),
          Map.entry("leadRoute", constants(LeadRoute.class, true)),
          Map.entry("leadOwner", constants(LeadOwner.class, true)),
          Map.entry("learnedVerdict", constants(LearnedVerdict.class, true)),
          Map.entry("leadPoints", constants(LeadPoint.class, true)),
          Map.entry("buyingClass", constants(BuyingClass.class, true)),
          Map.entry("sellingMode", constants(SellingMode.class, true)),
          Map.entry("loop", LEVEL),
          Map.entry("koop", LEVEL),
          Map.entry("involvement", involvement()),
          Map.entry("principles", constants(Principle.class, true)),
          Map.entry("leadSources", constants(LeadSource.class, true)),
          Map.entry("interventions", constants(Intervention.class, true)),
          Map.entry("walletAction", constants(WalletAction.class, true)),
          Map.entry("walletMoves", constants(WalletMove.class, false)),
          Map.entry("categoryMove", constants(CategoryMove.class, true)));

  /** What a draft holds beside the parts of an advice. */
  private static final Set<Class<?>> APART =
      Set.of(Demand.class, OnOpenWork.class, OnMixItem.class, OnClient.class, OnLead.class);

  private AdviceSchema() {}

  /** The schemas by their names, which refer to each other. */
  public static Map<String, Map<String, Object>> all() {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("Advice", advice());
    all.put("Reason", reason());
    all.put("Missing", missing());
    all.put("Conflict", conflict());
    return all;
  }

  private static Map<String, Object> advice() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", described(Map.of("type", "string", "format", "uuid"), "absent when not kept"));
    parts.put("account", object(List.of("id"), Map.of("id", TEXT, "name", TEXT)));
    parts.put("decidedAt", moment("the moment of deciding"));
    parts.put("asOf", moment("the moment that the rules took for now"));
    parts.put("ruleset", object(List.of("digest", "label"), Map.of("digest", TEXT, "label", TEXT)));
    for (RecordComponent component : Draft.class.getRecordComponents()) {
      if (!APART.contains(component.getType())) {
        parts.put(component.getName(), part(component));
      }
    }
    List<String> required = new ArrayList<>(parts.keySet());
    required.remove("id");
    return object(required, parts);
  }

  private static Map<String, Object> part(RecordComponent component) {
    String name = component.getName();
    if (component.getType() == Drafted.class) {
      return conclusion(name);
    }
    return switch (name) {
      case "missing" -> listOf(reference("Missing"));
      case "conflicts" -> listOf(reference("Conflict"));
      default -> listOf(conclusion(name));
    };
  }

  /** A conclusion in this part of the advice. */
  public static Map<String, Object> conclusion(String part) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("value", VALUES.getOrDefault(part, TEXT));
    fields.put("code", described(TEXT, "permanent; names the text"));
    fields.put("text", TEXT);
    fields.put("status", Map.of("type", "string", "enum", List.of("DETERMINED", "UNDETERMINED")));
    if (part.equals("processMap")) {
      fields.putAll(stepDetails());
    } else if (part.equals("nurtureSteps")) {
      fields.put("position", Map.of("type", "integer", "minimum", 1));
      fields.put("channel", constants(NurtureChannel.class, false));
    }
    if (part.equals("cycleGaps")) {
      fields.put("cost", constants(CycleCost.class, false));
    }
    if (part.equals("clientSteps")) {
      fields.put("side", constants(Side.class, false));
      fields.put("owner", constants(Department.class, false));
      fields.put("measure", TEXT);
    }
    fields.put("because", listOf(reference("Reason")));
    fields.put("waitsFor", described(TEXTS, "paths of facts; empty when determined"));
    return object(List.copyOf(fields.keySet()), fields);
  }

  private static Map<String, Object> stepDetails() {
    Map<String, Object> details = new LinkedHashMap<>();
    for (RecordComponent component : ProcessStep.class.getRecordComponents()) {
      if (component.getType().isEnum()) {
        details.put(component.getName(), constants(component.getType(), false));
      }
    }
    details.put("measure", TEXT);
    return details;
  }

  private static Map<String, Object> reason() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(
        "rule", described(TEXT, "id of a rule, or HISTORY, MAPPING or FUNNEL_… for figures"));
    fields.put("text", TEXT);
    fields.put("source", described(TEXT, "starts with [S], [L] or [A]"));
    fields.put("assumption", Map.of("type", "boolean"));
    fields.put(
        "facts",
        Map.of("type", "object", "additionalProperties", true, "description", "values by path"));
    return object(List.copyOf(fields.keySet()), fields);
  }

  private static Map<String, Object> missing() {
    Map<String, Object> topics =
        listOf(
            Map.of(
                "type", "string", "enum", Stream.of(Topic.values()).map(TopicNames::of).toList()));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", TEXT);
    fields.put("text", described(TEXT, "the question that asks for it"));
    fields.put("settles", topics);
    fields.put("mayChange", topics);
    return object(List.copyOf(fields.keySet()), fields);
  }

  private static Map<String, Object> conflict() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", TEXT);
    fields.put("text", TEXT);
    fields.put(
        "sides", listOf(object(List.of("path", "value"), Map.of("path", TEXT, "value", Map.of()))));
    fields.put("because", listOf(reference("Reason")));
    return object(List.copyOf(fields.keySet()), fields);
  }

  private static Map<String, Object> involvement() {
    Map<String, Object> table = object(List.of(), Map.of("supplier", TEXTS, "customer", TEXTS));
    table.put("type", List.of("object", "null"));
    return table;
  }

  private static Map<String, Object> constants(Class<?> type, boolean orNull) {
    List<Object> names = new ArrayList<>();
    Arrays.stream(type.getEnumConstants()).forEach(one -> names.add(((Enum<?>) one).name()));
    if (orNull) {
      names.add(null);
    }
    return Map.of("type", orNull ? List.of("string", "null") : "string", "enum", names);
  }

  private static Map<String, Object> moment(String description) {
    return described(Map.of("type", "string", "format", "date-time"), description);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> sorted(Map<String, Object> map) {
    return new TreeMap<>(map);
  }

  private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    // in an order that stays, so that the document does
    object.put("properties", properties instanceof LinkedHashMap ? properties : sorted(properties));
    object.put("required", required);
    object.put("additionalProperties", false);
    return object;
  }
}
