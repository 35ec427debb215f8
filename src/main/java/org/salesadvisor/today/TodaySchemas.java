package org.salesadvisor.today;

import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.DAY;
import static org.salesadvisor.web.SchemaParts.ID;
import static org.salesadvisor.web.SchemaParts.MOMENT;
import static org.salesadvisor.web.SchemaParts.MOMENT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.NUMBER;
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

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.NextStep;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.conclusion.Urgency;

/** Puts open work and snoozes into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TodaySchemas implements OASFilter {

  private static final Map<String, Object> COUNT_OR_NULL =
      described(
          Map.of("type", List.of("integer", "null"), "minimum", 0), "null when nobody can say");

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    all.put("Today", today());
    all.put("SnoozeWish", SnoozeDocument.SHAPE.schema());
    all.put("Snooze", snooze());
    all.put(
        "SnoozePage",
        object(
            Map.of(
                "items",
                listOf(Map.of("$ref", "#/components/schemas/Snooze")),
                "next",
                TEXT_OR_NULL)));
    all.forEach((name, schema) -> add(openApi, name, schema));
  }

  private static Map<String, Object> today() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dataset", ID);
    parts.put("asOf", described(MOMENT, "nothing that happened later is known"));
    parts.put("day", described(DAY, "of that moment, in the time zone of the dataset"));
    parts.put("knownUntil", described(MOMENT, "where the data end"));
    parts.put("owner", described(TEXT_OR_NULL, "whose work this is; null for everybody's"));
    parts.put("ruleset", RULESET);
    parts.put("open", described(open(), "on the first page"));
    parts.put("gaps", listOf(object(Map.of("code", constants(WorkGap.values()), "text", TEXT))));
    parts.put("items", listOf(item()));
    parts.put("next", described(TEXT_OR_NULL, "to be sent as `after`; null on the last page"));
    return object(parts, "open");
  }

  private static Map<String, Object> open() {
    Map<String, Object> parts = counts();
    Map<String, Object> phase = new LinkedHashMap<>();
    phase.put("phase", orNull(constants(SalesPhase.values())));
    phase.putAll(counts());
    parts.put("phases", listOf(object(phase)));
    Map<String, Object> owner = new LinkedHashMap<>();
    owner.put("owner", described(TEXT_OR_NULL, "null where nobody is named"));
    owner.putAll(counts());
    owner.put("phases", listOf(object(phase)));
    parts.put("owners", described(listOf(object(owner)), "those with most open work first"));
    parts.put("hasMoreOwners", described(TRUTH, "500 are told apart at most"));
    Map<String, Object> urgencies = new LinkedHashMap<>();
    Arrays.stream(Urgency.values()).forEach(urgency -> urgencies.put(urgency.name(), COUNT));
    urgencies.put("UNDETERMINED", COUNT);
    parts.put("urgencies", described(object(urgencies), "of all that is not snoozed"));
    parts.put(
        "usual",
        described(
            listOf(
                object(
                    Map.of(
                        "phase",
                        constants(SalesPhase.values()),
                        "days",
                        described(NUMBER, "those won stayed no longer, but for a few by norm"),
                        "won",
                        described(COUNT, "of how many that is known")))),
            "how long those that were won stayed in a phase"));
    return object(parts);
  }

  private static Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("count", COUNT);
    counts.put("snoozed", COUNT);
    counts.put("due", COUNT_OR_NULL);
    counts.put("overdue", COUNT_OR_NULL);
    counts.put("noNextStep", COUNT_OR_NULL);
    counts.put("nextStepUnknown", COUNT);
    counts.put("closeDatePassed", COUNT_OR_NULL);
    counts.put("closeDateUnknown", COUNT);
    counts.put("stagnating", COUNT_OR_NULL);
    counts.put("stagnatingUnknown", COUNT);
    counts.put("value", described(listOf(money("object")), "at stake, per currency"));
    return counts;
  }

  private static Map<String, Object> item() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", TEXT);
    parts.put("account", TEXT_OR_NULL);
    parts.put("owner", TEXT_OR_NULL);
    parts.put("phase", orNull(constants(SalesPhase.values())));
    parts.put("enteredAt", described(MOMENT_OR_NULL, "when it came into its phase"));
    parts.put("nextStep", orNull(constants(NextStep.values())));
    parts.put("nextStepAt", MOMENT_OR_NULL);
    parts.put("expectedCloseAt", MOMENT_OR_NULL);
    parts.put("closeDatePassed", TRUTH_OR_NULL);
    parts.put("stagnating", TRUTH_OR_NULL);
    parts.put("value", money(List.of("object", "null")));
    parts.put("since", described(MOMENT, "since when it waits"));
    parts.put("urgency", AdviceSchema.conclusion("urgency"));
    parts.put("nextAction", AdviceSchema.conclusion("nextAction"));
    return object(parts);
  }

  private static Map<String, Object> money(Object type) {
    Map<String, Object> money =
        new LinkedHashMap<>(object(Map.of("amount", NUMBER, "currency", TEXT_OR_NULL)));
    money.put("type", type);
    return money;
  }

  private static Map<String, Object> snooze() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", ID);
    parts.put("opportunity", TEXT);
    parts.put("until", described(DAY, "on which it is back on the list"));
    parts.put("reason", TEXT);
    parts.put("at", MOMENT);
    parts.put("by", described(TEXT_OR_NULL, "who, such as token:crm"));
    return object(parts);
  }
}
