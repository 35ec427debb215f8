package org.salesadvisor.diagnosis;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.funnel.narrowing.Count;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.funnel.narrowing.Gate;
import org.salesadvisor.funnel.narrowing.TransitionFinding.Reading;
import org.salesadvisor.funnel.narrowing.Verdict;
import org.salesadvisor.web.Schemas;

/** Puts what is read and told of funnels into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DiagnosisSchemas implements OASFilter {

  static final Map<String, Object> TEXT = Map.of("type", "string");
  static final Map<String, Object> TEXTS = listOf(TEXT);
  static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  static final Map<String, Object> NUMBER = Map.of("type", "number");
  static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> SHARE =
      Map.of("type", "number", "minimum", 0, "maximum", 1);
  private static final Map<String, Object> SHARE_OR_NULL =
      Map.of("type", List.of("number", "null"), "minimum", 0, "maximum", 1);

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema("FunnelCounts", Schemas.of(CountsReader.schema()));
    openApi.getComponents().addSchema("Diagnosis", Schemas.of(diagnosis()));
  }

  private static Map<String, Object> diagnosis() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("verdict", constants(Verdict.values()));
    parts.put("asOf", Map.of("type", "string", "format", "date-time"));
    parts.put("current", described(TEXTS, "the periods under review"));
    parts.put("baseline", described(TEXTS, "those that they were compared with"));
    parts.put("horizonDays", described(COUNT, "absent when none was given"));
    parts.put("matureOn", described(DAY, "from which it can be judged; absent unless too early"));
    parts.put("ruleset", object(Map.of("digest", TEXT, "label", TEXT)));
    parts.put("gates", listOf(gate()));
    parts.put("transitions", listOf(transition()));
    parts.put("segments", described(listOf(segment()), "500 at most, those flagged first"));
    parts.put("segmentsLeftOut", COUNT);
    parts.put("dimensions", listOf(dimension()));
    parts.put("budget", budget());
    parts.put(
        "inflow",
        described(
            inflow(),
            "what it brings at normal rates; absent without targetOrders or a whole funnel"));
    parts.put("missing", described(TEXTS, "fields of the input that would settle what is open"));
    parts.put("signs", listOf(constants(FunnelSign.values())));
    parts.put("interventions", listOf(AdviceSchema.conclusion("interventions")));
    parts.put("expected", described(listOf(OutlookSchema.expected()), "of each intervention"));
    return object(parts, "horizonDays", "matureOn", "inflow");
  }

  private static Map<String, Object> gate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("gate", constants(Gate.values()));
    parts.put(
        "passed",
        described(Map.of("type", List.of("boolean", "null")), "null when it was not reached"));
    parts.put("detail", TEXT);
    return object(parts);
  }

  private static Map<String, Object> transition() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("from", constants(Count.values()));
    parts.put("to", constants(Count.values()));
    parts.put("reading", constants(Reading.values()));
    parts.put(
        "periods", described(TEXTS, "of `current`; where one is too short, the one before too"));
    parts.put("baseline", object(counted()));
    parts.put("current", object(counted()));
    parts.put("z", described(NUMBER, "two proportions, pooled; negative when it fell"));
    parts.put("p", described(SHARE, "by chance, with the scatter of the history"));
    parts.put("q", described(SHARE, "over everything looked at in a year"));
    parts.put("relativeDrop", described(NUMBER, "negative when it rose"));
    parts.put(
        "mixExplains",
        described(
            Map.of("type", List.of("number", "null")),
            "share of the fall; above 1 when at the same work it would have risen"));
    parts.put(
        "needed",
        described(
            Map.of("type", List.of("integer", "null"), "minimum", 0),
            "how many now to see a drop that matters; null when the baseline is too small"));
    parts.putAll(OutlookSchema.outlook());
    return object(parts, "gain", "watch");
  }

  private static Map<String, Object> inflow() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("leads", COUNT);
    parts.put("expectedOrders", NUMBER);
    parts.put("targetOrders", NUMBER);
    parts.putAll(OutlookSchema.outlook());
    return object(parts, "gain", "watch");
  }

  private static Map<String, Object> counted() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("k", COUNT);
    parts.put("n", COUNT);
    parts.put("rate", SHARE);
    parts.put("low", described(SHARE, "95 % interval of Wilson"));
    parts.put("high", described(SHARE, "95 % interval of Wilson"));
    return parts;
  }

  private static Map<String, Object> segment() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dimension", constants(Dimension.values()));
    parts.put("value", described(Map.of("type", List.of("string", "null")), "null when not known"));
    parts.put("from", constants(Count.values()));
    parts.put("to", constants(Count.values()));
    parts.putAll(counted());
    parts.put("expectedRate", described(SHARE, "what peers bring out of the same work"));
    parts.put("shrunkRate", described(SHARE, "as far as it can be believed, at the work of all"));
    parts.put("p", described(SHARE_OR_NULL, "null when it was not tested"));
    parts.put("q", described(SHARE_OR_NULL, "null when it was not tested"));
    parts.put("flagged", Map.of("type", "boolean"));
    parts.putAll(OutlookSchema.outlook());
    return object(parts, "gain", "watch");
  }

  private static Map<String, Object> dimension() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dimension", constants(Dimension.values()));
    parts.put("computable", described(Map.of("type", "boolean"), "whether there are rates by it"));
    parts.put("falling", described(COUNT, "how many values fell, of those compared"));
    parts.put("compared", COUNT);
    parts.put("unknown", described(COUNT, "of how many it is not known: a gap in tracking"));
    parts.put("detail", TEXT);
    return object(parts);
  }

  private static Map<String, Object> budget() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("tests", described(COUNT, "comparisons in this look"));
    parts.put("whole", described(COUNT, "of them of the whole funnel"));
    parts.put("people", described(COUNT, "of them of people"));
    parts.put("looksPerYear", NUMBER);
    parts.put("testsPerYear", described(NUMBER, "what q counts over"));
    parts.put("falseDiscoveryShare", SHARE);
    return object(parts);
  }

  static Map<String, Object> constants(Enum<?>[] constants) {
    return Map.of("type", "string", "enum", Arrays.stream(constants).map(Enum::name).toList());
  }

  static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  static Map<String, Object> object(Map<String, Object> parts, String... optional) {
    return Map.of(
        "type",
        "object",
        "properties",
        parts instanceof LinkedHashMap ? parts : new java.util.TreeMap<>(parts),
        "required",
        parts.keySet().stream().filter(one -> !List.of(optional).contains(one)).sorted().toList(),
        "additionalProperties",
        false);
  }
}
