package org.salesadvisor.leads;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.DmuRole;
import org.salesadvisor.facts.LeadLevel;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.facts.conclusion.LeadPoint;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.life.LeadReason;
import org.salesadvisor.web.Schemas;

/** Puts leads, their plans and reports into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LeadSchemas implements OASFilter {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> TEXT_OR_NULL = Map.of("type", List.of("string", "null"));
  private static final Map<String, Object> TRUTH = Map.of("type", "boolean");
  private static final Map<String, Object> TRUTH_OR_NULL =
      Map.of("type", List.of("boolean", "null"));
  private static final Map<String, Object> NUMBER = Map.of("type", "number", "minimum", 0);
  private static final Map<String, Object> NUMBER_OR_NULL =
      Map.of("type", List.of("number", "null"));
  private static final Map<String, Object> COUNT = Map.of("type", "integer", "minimum", 0);
  private static final Map<String, Object> COUNT_OR_NULL =
      Map.of("type", List.of("integer", "null"), "minimum", 0);
  private static final Map<String, Object> ID = Map.of("type", "string", "format", "uuid");
  private static final Map<String, Object> ID_OR_NULL =
      Map.of("type", List.of("string", "null"), "format", "uuid");
  private static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");
  private static final Map<String, Object> MOMENT_OR_NULL =
      Map.of("type", List.of("string", "null"), "format", "date-time");
  private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
  private static final Map<String, Object> DAY_OR_NULL =
      Map.of("type", List.of("string", "null"), "format", "date");
  private static final Map<String, Object> RULESET = object(Map.of("digest", TEXT, "label", TEXT));

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("LeadStep", constants(LeadStep.values()));
    all.put("LeadSource", constants(LeadSource.values()));
    all.put("LeadIn", LeadDocument.SHAPE.schema());
    all.put("LeadEventIn", EventDocument.SHAPE.schema());
    all.put("LeadSummary", object(summary()));
    all.put("Lead", object(lead()));
    all.put(
        "LeadPage",
        object(Map.of("items", listOf(reference("LeadSummary")), "next", TEXT_OR_NULL)));
    all.put("LeadPlan", plan());
    all.put("LeadReport", report());
    all.put("LeadsAdded", added());
    all.forEach((name, schema) -> openApi.getComponents().addSchema(name, Schemas.of(schema)));
  }

  private static Map<String, Object> summary() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", ID);
    parts.put("createdAt", MOMENT);
    parts.put("createdBy", TEXT_OR_NULL);
    parts.put("source", orNull(LeadSource.values()));
    for (String text : List.of("owner", "name", "company", "email", "telephone", "social")) {
      parts.put(text, TEXT_OR_NULL);
    }
    parts.put("dataset", ID_OR_NULL);
    parts.put("opportunity", TEXT_OR_NULL);
    parts.put("erasedAt", described(MOMENT_OR_NULL, "when its personal data were erased"));
    parts.put("step", constants(LeadStep.values()));
    parts.put("stepAt", MOMENT);
    parts.put("acceptBy", described(MOMENT_OR_NULL, "until when sales accepts it or says why not"));
    parts.put("optedOut", described(TRUTH, "of every channel"));
    parts.put("optedOutOf", listOf(constants(NurtureChannel.values())));
    parts.put("fit", axis());
    parts.put("engagement", axis());
    parts.put("route", AdviceSchema.conclusion("leadRoute"));
    parts.put("actor", AdviceSchema.conclusion("leadOwner"));
    return parts;
  }

  private static Map<String, Object> axis() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("level", described(orNull(LeadLevel.values()), "null while unknown facts decide it"));
    parts.put("points", NUMBER);
    parts.put("possible", described(NUMBER, "what unknown facts could still add"));
    parts.put("needed", described(NUMBER, "for HIGH, by norm"));
    return object(parts);
  }

  private static Map<String, Object> lead() {
    Map<String, Object> parts = summary();
    parts.put("ruleset", RULESET);
    parts.put(
        "points",
        listOf(
            object(
                Map.of(
                    "point", constants(LeadPoint.values()),
                    "times", described(NUMBER, "less the longer ago, more when repeated"),
                    "points", NUMBER,
                    "reason", AdviceSchema.conclusion("leadPoints")))));
    parts.put("missing", listOf(object(Map.of("path", TEXT, "text", TEXT))));
    parts.put("allowed", described(listOf(constants(LeadEventKind.values())), "steps from here"));
    parts.put("events", listOf(event()));
    return parts;
  }

  private static Map<String, Object> event() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("number", Map.of("type", "integer", "minimum", 1));
    parts.put("kind", constants(LeadEventKind.values()));
    parts.put("step", orNull(LeadStep.values()));
    parts.put("at", MOMENT);
    parts.put("recordedAt", MOMENT);
    parts.put("by", TEXT_OR_NULL);
    parts.put("reason", orNull(LeadReason.values()));
    parts.put("channel", orNull(NurtureChannel.values()));
    parts.put("purpose", TEXT_OR_NULL);
    parts.put("day", DAY_OR_NULL);
    parts.put("note", TEXT_OR_NULL);
    parts.put("targetIndustry", TRUTH_OR_NULL);
    parts.put("servedRegion", TRUTH_OR_NULL);
    parts.put("employees", COUNT_OR_NULL);
    parts.put("role", orNull(DmuRole.values()));
    parts.put("needStated", TRUTH_OR_NULL);
    return object(parts);
  }

  private static Map<String, Object> plan() {
    Map<String, Object> decided = new LinkedHashMap<>(AdviceSchema.conclusion("nurtureSteps"));
    decided.put("type", List.of("object", "null"));
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("day", DAY);
    contact.put("channel", constants(NurtureChannel.values()));
    contact.put("purpose", TEXT_OR_NULL);
    contact.put("decided", described(decided, "null when a person planned it"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("lead", ID);
    parts.put("asOf", MOMENT);
    parts.put("ruleset", RULESET);
    parts.put("route", AdviceSchema.conclusion("leadRoute"));
    parts.put("actor", AdviceSchema.conclusion("leadOwner"));
    parts.put("contacts", listOf(object(contact)));
    return object(parts);
  }

  private static Map<String, Object> report() {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("step", constants(LeadStep.values()));
    step.put("waiting", described(COUNT, "how many are still at it"));
    step.put("further", rate());
    step.put("medianDays", COUNT_OR_NULL);
    step.put("ninetyPercentDays", COUNT_OR_NULL);
    Map<String, Object> acceptance = new LinkedHashMap<>();
    acceptance.put("hours", COUNT);
    acceptance.put("inTime", rate());
    for (String count :
        List.of(
            "acceptedInTime",
            "acceptedLate",
            "rejectedInTime",
            "rejectedLate",
            "waiting",
            "waitingTooLong")) {
      acceptance.put(count, COUNT);
    }
    acceptance.put(
        "tooLong",
        described(
            listOf(object(Map.of("lead", ID, "owner", TEXT_OR_NULL, "since", MOMENT))),
            "those that wait longest, 100 at most"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("from", MOMENT);
    parts.put("to", MOMENT);
    parts.put("asOf", MOMENT);
    parts.put("steps", listOf(object(step)));
    parts.put("acceptance", object(acceptance));
    parts.put(
        "reasons",
        listOf(
            object(
                Map.of(
                    "step", constants(LeadStep.values()),
                    "reason", orNull(LeadReason.values()),
                    "count", COUNT))));
    parts.put("nurturing", object(Map.of("cameBack", rate(), "won", rate())));
    return object(parts);
  }

  private static Map<String, Object> rate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("k", COUNT);
    parts.put("n", COUNT);
    parts.put("rate", described(NUMBER_OR_NULL, "null where there was nothing"));
    parts.put("low", NUMBER_OR_NULL);
    parts.put("high", NUMBER_OR_NULL);
    return object(parts);
  }

  private static Map<String, Object> added() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("added", COUNT);
    parts.put("known", described(COUNT, "opportunities of which there was a lead already"));
    parts.put("undated", described(COUNT, "opportunities that tell no day at all"));
    return object(parts);
  }

  private static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> constants(Enum<?>... constants) {
    return Map.of("type", "string", "enum", Arrays.stream(constants).map(Enum::name).toList());
  }

  private static Map<String, Object> orNull(Enum<?>... constants) {
    List<Object> all = new java.util.ArrayList<>(Arrays.stream(constants).map(Enum::name).toList());
    all.add(null);
    return Map.of("type", List.of("string", "null"), "enum", all);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static Map<String, Object> object(Map<String, Object> parts) {
    return Map.of(
        "type",
        "object",
        "properties",
        parts,
        "required",
        List.copyOf(parts.keySet()),
        "additionalProperties",
        false);
  }
}
