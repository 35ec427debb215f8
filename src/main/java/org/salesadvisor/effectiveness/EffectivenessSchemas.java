package org.salesadvisor.effectiveness;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.Standing;
import org.salesadvisor.web.Schemas;

/** Puts the communication mix and what it brings into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EffectivenessSchemas implements OASFilter {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TEXT_OR_NULL = Map.of("type", List.of("string", "null"));
  private static final Map<String, Object> TRUTH = Map.of("type", "boolean");
  private static final Map<String, Object> NUMBER = Map.of("type", "number");
  private static final Map<String, Object> NUMBER_OR_NULL =
      Map.of("type", List.of("number", "null"));
  private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> COUNT_OR_NULL =
      Map.of("type", List.of("integer", "null"), "minimum", 0);
  private static final Map<String, Object> SHARE =
      Map.of("type", "number", "minimum", 0, "maximum", 1);

  private static final List<String> COUNTS = List.of("contacts", "responses", "leads", "orders");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema("CommunicationMix", Schemas.of(MixReader.schema()));
    openApi.getComponents().addSchema("Effectiveness", Schemas.of(effectiveness()));
  }

  private static Map<String, Object> effectiveness() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("ruleset", object(Map.of("digest", TEXT, "label", TEXT)));
    parts.put("currency", described(TEXT_OR_NULL, "of all amounts, ISO 4217"));
    parts.put("completeness", completeness());
    parts.put("items", listOf(item()));
    parts.put("total", total());
    parts.put(
        "trackingGap", described(orNull(gap()), "contacts of which nobody knows the channel"));
    parts.put(
        "ranking",
        described(object(Map.of("items", listOf(TEXT), "text", TEXT)), "by orders per contact"));
    parts.put("nextEuro", nextEuro());
    parts.put("coldCanvassing", canvassing());
    parts.put("whatIf", listOf(variant()));
    parts.put("assumptions", described(listOf(TEXT), "what the figures rest on, in words"));
    return object(parts);
  }

  private static Map<String, Object> completeness() {
    return object(
        Map.of(
            "isComplete",
            TRUTH,
            "absent",
            listOf(object(Map.of("mix", constants(Mix.values()), "item", TEXT)))));
  }

  private static Map<String, Object> item() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("item", described(TEXT_OR_NULL, "null for what has no channel"));
    parts.put("name", TEXT);
    parts.put("mix", orNull(constants(Mix.values())));
    parts.put("isTrackingGap", described(TRUTH, "no channel, but a gap in what is tracked"));
    parts.put("href", described(TEXT_OR_NULL, "of a dataset: its opportunities; else null"));
    counts(parts);
    parts.put("shareOfTotal", shares());
    parts.put("responseRate", rate());
    parts.put("leadRate", rate());
    parts.put("orderRate", rate());
    parts.put("hitRate", described(orNull(estimate()), "orders per contact that counts in full"));
    parts.put(
        "effect", described(estimate(), "contacts x frequency x hit rate x value x margin - cost"));
    for (String one : List.of("costPerResponse", "costPerLead", "costPerOrder")) {
      parts.put(one, orNull(estimate()));
    }
    parts.put(
        "nextEuro", described(orNull(estimate()), "margin of one more unit of money for media"));
    parts.put("rank", described(COUNT_OR_NULL, "by orders per contact, 1 for the most"));
    parts.put("standing", orNull(constants(Standing.values())));
    parts.put("notToldApartFrom", listOf(TEXT));
    parts.put("accelerations", listOf(acceleration()));
    parts.put(
        "acceleratedEffect",
        described(orNull(estimate()), "with all accelerations that were named, after their cost"));
    parts.put("attempts", orNull(attempts()));
    parts.put("canvassing", AdviceSchema.conclusion("canvassing"));
    parts.put("mixAction", AdviceSchema.conclusion("mixAction"));
    return object(parts);
  }

  private static void counts(Map<String, Object> parts) {
    COUNTS.forEach(one -> parts.put(one, COUNT_OR_NULL));
    parts.put("frequency", NUMBER_OR_NULL);
    parts.put("value", NUMBER_OR_NULL);
    parts.put("cost", NUMBER_OR_NULL);
  }

  private static Map<String, Object> shares() {
    Map<String, Object> parts = new LinkedHashMap<>();
    COUNTS.forEach(one -> parts.put(one, orNull(SHARE)));
    parts.put("value", orNull(SHARE));
    parts.put("cost", orNull(SHARE));
    return object(parts);
  }

  private static Map<String, Object> rate() {
    return orNull(
        object(Map.of("k", COUNT, "n", COUNT, "rate", SHARE, "low", SHARE, "high", SHARE)));
  }

  private static Map<String, Object> estimate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("expected", NUMBER_OR_NULL);
    parts.put("low", described(NUMBER_OR_NULL, "of the interval of 95 %"));
    parts.put("high", NUMBER_OR_NULL);
    parts.put("currency", TEXT);
    parts.put("missing", described(listOf(TEXT), "alone, when these are not known"));
    return object(parts, parts.keySet().toArray(String[]::new));
  }

  private static Map<String, Object> acceleration() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("kind", constants(ItemDocument.Acceleration.values()));
    parts.put("raiseShare", SHARE);
    parts.put("cost", NUMBER_OR_NULL);
    parts.put("isCostAssumed", TRUTH);
    parts.put("gain", described(orNull(estimate()), "after its cost"));
    return object(parts);
  }

  private static Map<String, Object> attempts() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("attempt", COUNT);
    List.of("k", "n").forEach(name -> one.put(name, COUNT));
    List.of("rate", "low", "high", "fallingRate").forEach(name -> one.put(name, SHARE));
    one.put("attemptsPerOrder", NUMBER_OR_NULL);
    Map<String, Object> stop = new LinkedHashMap<>();
    List.of("afterAttempt", "low", "high", "attemptsBeyond", "ordersBeyond")
        .forEach(name -> stop.put(name, COUNT));
    stop.put("breakEvenShare", NUMBER);
    stop.put("isExceeded", TRUTH);
    stop.put("savedAmount", NUMBER);
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("attempts", COUNT);
    parts.put("attemptsPerOrder", NUMBER_OR_NULL);
    parts.put(
        "byNumber",
        listOf(object(one, "k", "n", "rate", "low", "high", "fallingRate", "attemptsPerOrder")));
    parts.put("stop", described(orNull(object(stop)), "the last attempt that pays"));
    parts.put("text", TEXT);
    return object(parts);
  }

  private static Map<String, Object> total() {
    Map<String, Object> parts = new LinkedHashMap<>();
    counts(parts);
    parts.put("responseRate", rate());
    parts.put("orderRate", rate());
    parts.put("effect", orNull(estimate()));
    return object(parts, parts.keySet().toArray(String[]::new));
  }

  private static Map<String, Object> gap() {
    return object(
        Map.of(
            "contacts",
            COUNT_OR_NULL,
            "orders",
            COUNT_OR_NULL,
            "share",
            orNull(SHARE),
            "text",
            TEXT));
  }

  private static Map<String, Object> nextEuro() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("best", TEXT_OR_NULL);
    parts.put("brings", estimate());
    parts.put("notToldApartFrom", listOf(TEXT));
    parts.put("text", TEXT);
    return object(parts, "brings");
  }

  private static Map<String, Object> canvassing() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("split", described(listOf(item()), "cold work, then warm work, where told"));
    parts.put("attempts", orNull(attempts()));
    parts.put("text", TEXT_OR_NULL);
    return object(parts);
  }

  private static Map<String, Object> variant() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("name", TEXT_OR_NULL);
    parts.put("set", listOf(object(Map.of("path", TEXT, "value", NUMBER))));
    parts.put("effect", orNull(estimate()));
    parts.put("difference", NUMBER_OR_NULL);
    parts.put(
        "items",
        listOf(object(Map.of("item", TEXT_OR_NULL, "effect", estimate(), "difference", NUMBER))));
    return object(parts);
  }

  private static Map<String, Object> constants(Enum<?>[] constants) {
    return Map.of("type", "string", "enum", Arrays.stream(constants).map(Enum::name).toList());
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> orNull = new LinkedHashMap<>(schema);
    orNull.put("type", List.of(schema.get("type"), "null"));
    if (schema.get("enum") instanceof List<?> constants) {
      List<Object> withNull = new ArrayList<>(constants);
      withNull.add(null);
      orNull.put("enum", withNull);
    }
    return orNull;
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> object(Map<String, Object> parts, String... optional) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", parts);
    schema.put(
        "required",
        parts.keySet().stream().filter(one -> !List.of(optional).contains(one)).sorted().toList());
    schema.put("additionalProperties", false);
    return schema;
  }
}
