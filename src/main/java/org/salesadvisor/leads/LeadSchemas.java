package org.salesadvisor.leads;

import static org.salesadvisor.web.SchemaParts.COUNT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.DAY;
import static org.salesadvisor.web.SchemaParts.DAY_OR_NULL;
import static org.salesadvisor.web.SchemaParts.ID;
import static org.salesadvisor.web.SchemaParts.ID_OR_NULL;
import static org.salesadvisor.web.SchemaParts.MOMENT;
import static org.salesadvisor.web.SchemaParts.MOMENT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.RULESET;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.TRUTH;
import static org.salesadvisor.web.SchemaParts.TRUTH_OR_NULL;
import static org.salesadvisor.web.SchemaParts.add;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.orNull;
import static org.salesadvisor.web.SchemaParts.reference;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Puts leads, their plans and reports into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LeadSchemas implements OASFilter {

  private static final Map<String, Object> POINTS = Map.of("type", "number", "minimum", 0);

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
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
    all.put("LeadReport", LeadReportSchema.report());
    all.forEach((name, schema) -> add(openApi, name, schema));
  }

  private static Map<String, Object> summary() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", ID);
    parts.put("createdAt", MOMENT);
    parts.put("createdBy", TEXT_OR_NULL);
    parts.put("source", orNull(constants(LeadSource.values())));
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
    parts.put(
        "level",
        described(orNull(constants(LeadLevel.values())), "null while unknown facts decide it"));
    parts.put("points", POINTS);
    parts.put("possible", described(POINTS, "what unknown facts could still add"));
    parts.put("needed", described(POINTS, "for HIGH, by norm"));
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
                    "times", described(POINTS, "less the longer ago, more when repeated"),
                    "points", POINTS,
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
    parts.put("step", orNull(constants(LeadStep.values())));
    parts.put("at", MOMENT);
    parts.put("recordedAt", MOMENT);
    parts.put("by", TEXT_OR_NULL);
    parts.put("reason", orNull(constants(LeadReason.values())));
    parts.put("channel", orNull(constants(NurtureChannel.values())));
    parts.put("purpose", TEXT_OR_NULL);
    parts.put("day", DAY_OR_NULL);
    parts.put("note", TEXT_OR_NULL);
    parts.put("targetIndustry", TRUTH_OR_NULL);
    parts.put("servedRegion", TRUTH_OR_NULL);
    parts.put("employees", COUNT_OR_NULL);
    parts.put("role", orNull(constants(DmuRole.values())));
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
}
