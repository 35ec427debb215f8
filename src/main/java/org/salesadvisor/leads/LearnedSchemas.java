package org.salesadvisor.leads;

import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.ID;
import static org.salesadvisor.web.SchemaParts.ID_OR_NULL;
import static org.salesadvisor.web.SchemaParts.MOMENT;
import static org.salesadvisor.web.SchemaParts.MOMENT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.NUMBER;
import static org.salesadvisor.web.SchemaParts.RULESET;
import static org.salesadvisor.web.SchemaParts.SHARE;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
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
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.leads.learned.Column;
import org.salesadvisor.leads.learned.Refusal;

/** Puts what is learned from leads into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class LearnedSchemas implements OASFilter {

  private static final Map<String, Object> COLUMN = constants(Column.values());

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    add(openApi, "LearnedScore", object(score()));
    add(openApi, "LearnedChance", object(chance()));
  }

  private static Map<String, Object> head() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("asOf", described(MOMENT, "later outcomes are not known"));
    parts.put("dataset", ID_OR_NULL);
    parts.put("horizonDays", COUNT);
    parts.put("afterDays", COUNT);
    parts.put("target", described(TEXT, "what is foretold, in words"));
    parts.put("ruleset", RULESET);
    parts.put("verdict", AdviceSchema.conclusion("learnedVerdict"));
    return parts;
  }

  private static Map<String, Object> score() {
    Map<String, Object> leads = new LinkedHashMap<>();
    leads.put("training", span());
    leads.put("heldOut", span());
    leads.put("between", described(COUNT, "too late to learn from, too early to try on"));
    leads.put("young", described(COUNT, "their time is not over: neither won nor not"));
    leads.put("endedBefore", described(COUNT, "ended before they could be scored"));
    Map<String, Object> enough = new LinkedHashMap<>();
    enough.put("parameters", COUNT);
    enough.put("casesPerValue", described(NUMBER, "of the rarer outcome"));
    enough.put("neededCases", described(COUNT, "won ones and others, each, to learn at all"));
    Map<String, Object> parts = head();
    parts.put("leads", object(leads));
    parts.put("enough", object(enough));
    parts.put(
        "columns",
        listOf(
            object(
                Map.of(
                    "column", COLUMN,
                    "text", TEXT,
                    "values", described(COUNT, "with a weight of their own")))));
    parts.put(
        "refused",
        listOf(
            object(
                Map.of(
                    "column", COLUMN,
                    "text", TEXT,
                    "reason", constants(Refusal.values()),
                    "why", TEXT))));
    parts.put("comparison", described(orNull(comparison()), "null with too few leads"));
    return parts;
  }

  private static Map<String, Object> span() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("won", COUNT);
    parts.put("notWon", COUNT);
    parts.put("from", described(MOMENT_OR_NULL, "when the first came in; null without any"));
    parts.put("to", MOMENT_OR_NULL);
    return object(parts);
  }

  private static Map<String, Object> comparison() {
    Map<String, Object> brier = new LinkedHashMap<>();
    brier.put("learned", SHARE);
    brier.put("rules", described(SHARE, "of the points, told as chances by classes of ten"));
    brier.put("baseRate", described(SHARE, "of the share of won ones among those learned from"));
    brier.put("gainOverRules", measured());
    brier.put("gainOverBaseRate", measured());
    Map<String, Object> bin = new LinkedHashMap<>();
    bin.put("from", SHARE);
    bin.put("to", SHARE);
    bin.put("expected", described(SHARE, "mean chance"));
    bin.put("k", COUNT);
    bin.put("n", COUNT);
    bin.put("rate", SHARE);
    bin.put("low", SHARE);
    bin.put("high", SHARE);
    Map<String, Object> calibration = new LinkedHashMap<>();
    calibration.put("expected", described(NUMBER, "won leads by these chances"));
    calibration.put("won", COUNT);
    calibration.put("offShare", NUMBER);
    calibration.put("bins", listOf(object(bin)));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(
        "auc", object(Map.of("learned", measured(), "rules", measured(), "gain", measured())));
    parts.put("brier", object(brier));
    parts.put("calibration", object(calibration));
    return object(parts);
  }

  private static Map<String, Object> measured() {
    return object(Map.of("value", NUMBER, "low", NUMBER, "high", NUMBER));
  }

  private static Map<String, Object> chance() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("lead", ID);
    parts.putAll(head());
    parts.put(
        "points",
        described(object(Map.of("fit", NUMBER, "engagement", NUMBER)), "by the rules, now"));
    parts.put("chance", described(orNull(measured()), "above 0 and below 1"));
    parts.put(
        "reasons",
        listOf(
            object(
                Map.of(
                    "column", COLUMN,
                    "value", TEXT_OR_NULL,
                    "oddsFactor", NUMBER,
                    "text", TEXT))));
    parts.put("whyNot", described(TEXT_OR_NULL, "why there is no chance"));
    return parts;
  }
}
