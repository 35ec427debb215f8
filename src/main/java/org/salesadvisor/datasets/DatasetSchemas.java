package org.salesadvisor.datasets;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.datasets.reading.FindingCode;
import org.salesadvisor.datasets.store.Dimension;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.web.Schemas;

/** Puts datasets and jobs into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DatasetSchemas implements OASFilter {

  static final Map<String, Object> TEXT = Map.of("type", "string");
  static final Map<String, Object> TRUTH = Map.of("type", "boolean");
  static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");
  static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");

  /** Some keys of it are not known beforehand. */
  private static final Map<String, Object> ANY_OBJECT = Map.of("type", "object");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("DatasetUpload", upload());
    all.put("Dataset", dataset());
    all.put("DatasetPage", page("Dataset"));
    all.put("Job", job());
    all.putAll(FunnelSchemas.all());
    all.forEach((name, schema) -> openApi.getComponents().addSchema(name, Schemas.of(schema)));
  }

  private static Map<String, Object> upload() {
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of(
            "mapping",
            described(TEXT, "YAML or JSON, or the name of a preset; as a field or as a file"),
            "files",
            described(
                listOf(Map.of("type", "string", "format", "binary")),
                "the files, under any name of the form")));
  }

  private static Map<String, Object> summary() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("rows", described(COUNT, "opportunities"));
    parts.put("won", COUNT);
    parts.put("lost", COUNT);
    parts.put("open", COUNT);
    parts.put("from", described(DAY, "the first cohort date; absent when there is none"));
    parts.put("to", described(DAY, "the last cohort date"));
    parts.put("currencies", listOf(TEXT));
    Map<String, Object> dimension = new LinkedHashMap<>();
    dimension.put("dimension", constants(Dimension.attributes().toArray(Enum<?>[]::new)));
    dimension.put("values", described(COUNT, "how many different there are"));
    dimension.put("empty", described(COUNT, "opportunities of which it is unknown"));
    dimension.put("isOnlyOnWon", described(TRUTH, "then no conversion is computed by it"));
    parts.put("dimensions", listOf(object(dimension)));
    parts.put(
        "gaps", listOf(object(Map.of("code", constants(FindingCode.values()), "text", TEXT))));
    return parts;
  }

  private static Map<String, Object> dataset() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", ID);
    parts.put("name", TEXT);
    parts.put("createdAt", MOMENT);
    parts.put("by", TEXT);
    parts.put("changedAt", MOMENT);
    parts.put("zone", described(TEXT, "whose days cohort dates are"));
    parts.put("asOf", described(MOMENT, "the latest moment that it can know of"));
    parts.put("phases", listOf(constants(SalesPhase.values())));
    parts.putAll(summary());
    return object(parts, List.of("id", "name", "createdAt", "asOf", "phases", "rows", "gaps"));
  }

  private static Map<String, Object> job() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", ID);
    parts.put(
        "kind",
        described(
            Map.of("type", "string", "enum", List.of("IMPORT", "LEADS", "SPEND")),
            "of opportunities, leads or spend"));
    parts.put("state", constants(Job.State.values()));
    parts.put("createdAt", MOMENT);
    parts.put("by", TEXT);
    parts.put("startedAt", MOMENT);
    parts.put("endedAt", MOMENT);
    parts.put("step", described(TEXT, "READING, JOINING or STORING, while it runs"));
    parts.put("rowsDone", described(COUNT, "rows read so far"));
    parts.put("result", result());
    return object(parts, List.of("id", "kind", "state", "createdAt", "rowsDone"));
  }

  private static Map<String, Object> result() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dryRun", TRUTH);
    parts.put("files", listOf(object(Map.of("file", TEXT, "form", TEXT, "rows", COUNT))));
    parts.put("mapping", described(ANY_OBJECT, "of a dry run: the mapping that was used"));
    parts.put("mappingIsProposed", TRUTH);
    parts.put("opportunities", described(COUNT, "rows of the first file that can be stored"));
    parts.put("dataset", ID);
    parts.put("isKnown", described(TRUTH, "the same files went into it before"));
    parts.put("leads", described(COUNT, "of leads: rows that can be stored, each lead once"));
    parts.put("known", described(COUNT, "of leads: those that were there"));
    parts.put(
        "undated",
        described(COUNT, "of leads of a dataset: opportunities that tell no day so far"));
    parts.put("advanced", described(COUNT, "of leads: those that were there and made steps"));
    parts.put("optedOut", described(COUNT, "of leads: those added that had opted out before"));
    parts.put("added", described(COUNT, "opportunities, leads or clients that were not there"));
    parts.put("changed", COUNT);
    parts.put("unchanged", COUNT);
    parts.put("summary", object(summary(), List.of("rows")));
    parts.put("counts", described(ANY_OBJECT, "by code how often it was found"));
    parts.put("errors", COUNT);
    parts.put("warnings", COUNT);
    parts.put("findings", described(listOf(finding()), "the first 100 of each code"));
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("code", TEXT);
    failure.put("detail", TEXT);
    failure.put("advice", TEXT);
    Map<String, Object> fault = new LinkedHashMap<>();
    fault.put("pointer", TEXT);
    fault.put("place", described(TEXT, "the pointer for people, where it is a line of a file"));
    fault.put("message", TEXT);
    failure.put("errors", listOf(object(fault, List.of("pointer", "message"))));
    parts.put("failure", object(failure, List.of("code", "detail", "advice")));
    return object(parts, List.of("dryRun", "files"));
  }

  private static Map<String, Object> finding() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("code", described(TEXT, "permanent; those of leads are others than those of sales"));
    parts.put("severity", Map.of("type", "string", "enum", List.of("ERROR", "WARNING")));
    parts.put("file", TEXT);
    parts.put("line", Map.of("type", "integer", "minimum", 1));
    parts.put("column", TEXT);
    parts.put("text", TEXT);
    return object(parts, List.of("code", "severity", "text"));
  }

  static Map<String, Object> page(String items) {
    return object(
        Map.of("items", listOf(Map.of("$ref", "#/components/schemas/" + items)), "next", TEXT),
        List.of("items"));
  }

  static Map<String, Object> constants(Enum<?>... constants) {
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

  static Map<String, Object> object(Map<String, Object> parts) {
    return object(parts, List.copyOf(parts.keySet()));
  }

  static Map<String, Object> object(Map<String, Object> parts, List<String> required) {
    return Map.of(
        "type", "object", "properties", parts, "required", required, "additionalProperties", false);
  }
}
