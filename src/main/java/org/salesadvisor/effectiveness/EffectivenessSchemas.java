package org.salesadvisor.effectiveness;

import static org.salesadvisor.web.SchemaParts.COUNT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.NUMBER;
import static org.salesadvisor.web.SchemaParts.NUMBER_OR_NULL;
import static org.salesadvisor.web.SchemaParts.RULESET;
import static org.salesadvisor.web.SchemaParts.SHARE;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.TRUTH;
import static org.salesadvisor.web.SchemaParts.add;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.orNull;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Puts the communication mix and what it brings into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EffectivenessSchemas implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    add(openApi, "CommunicationMix", MixReader.schema());
    add(openApi, "Effectiveness", effectiveness());
  }

  private static Map<String, Object> effectiveness() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("ruleset", RULESET);
    parts.put("currency", described(TEXT_OR_NULL, "of all amounts, ISO 4217"));
    parts.put("completeness", completeness());
    parts.put("items", listOf(ItemSchema.item()));
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

  private static Map<String, Object> total() {
    Map<String, Object> parts = new LinkedHashMap<>();
    ItemSchema.counts(parts);
    parts.put("responseRate", ItemSchema.rate());
    parts.put("orderRate", ItemSchema.rate());
    parts.put("effect", orNull(ItemSchema.estimate()));
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
    parts.put("brings", ItemSchema.estimate());
    parts.put("notToldApartFrom", listOf(TEXT));
    parts.put("text", TEXT);
    return object(parts, "brings");
  }

  private static Map<String, Object> canvassing() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(
        "split", described(listOf(ItemSchema.item()), "cold work, then warm work, where told"));
    parts.put("attempts", orNull(ItemSchema.attempts()));
    parts.put("text", TEXT_OR_NULL);
    return object(parts);
  }

  private static Map<String, Object> variant() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("name", TEXT_OR_NULL);
    parts.put("set", listOf(object(Map.of("path", TEXT, "value", NUMBER))));
    parts.put("effect", orNull(ItemSchema.estimate()));
    parts.put("difference", NUMBER_OR_NULL);
    parts.put(
        "items",
        listOf(
            object(
                Map.of(
                    "item", TEXT_OR_NULL, "effect", ItemSchema.estimate(), "difference", NUMBER))));
    return object(parts);
  }
}
