package org.salesadvisor.summary;

import static org.salesadvisor.summary.Shapes.HREF;
import static org.salesadvisor.summary.Shapes.TEXTS;
import static org.salesadvisor.summary.Shapes.estimate;
import static org.salesadvisor.summary.Shapes.money;
import static org.salesadvisor.summary.Shapes.range;
import static org.salesadvisor.summary.Shapes.rate;
import static org.salesadvisor.summary.Shapes.rateOfAny;
import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.COUNT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.DAY;
import static org.salesadvisor.web.SchemaParts.MOMENT;
import static org.salesadvisor.web.SchemaParts.NUMBER;
import static org.salesadvisor.web.SchemaParts.SHARE;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.orNull;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.SalesPhase;
import org.salesadvisor.facts.Standing;
import org.salesadvisor.web.Schemas;

/** Puts the summary of a dataset into the OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SummarySchemas implements OASFilter {

  private static final Map<String, Object> GAP = object(Map.of("code", TEXT, "text", TEXT));

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    if (openApi.getComponents() == null) {
      openApi.setComponents(OASFactory.createComponents());
    }
    openApi.getComponents().addSchema("Summary", Schemas.of(summary()));
  }

  private static Map<String, Object> summary() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("dataset", Map.of("type", "string", "format", "uuid"));
    parts.put("name", TEXT);
    parts.put("href", HREF);
    parts.put("knownUntil", described(MOMENT, "where the data end"));
    parts.put("ruleset", object(Map.of("digest", TEXT, "label", TEXT)));
    parts.put("funnel", orNull(funnel()));
    parts.put("diagnosis", orNull(diagnosis()));
    parts.put("today", orNull(today()));
    parts.put("effectiveness", orNull(effectiveness()));
    parts.put("wallet", orNull(wallet()));
    parts.put("leads", orNull(leads()));
    Map<String, Object> gap = new LinkedHashMap<>();
    List.of("part", "code", "text", "advice").forEach(name -> gap.put(name, TEXT));
    parts.put("gaps", described(listOf(object(gap)), "why a part is null"));
    return object(parts);
  }

  private static Map<String, Object> funnel() {
    Map<String, Object> phase = new LinkedHashMap<>();
    phase.put("href", described(TEXT, "the opportunities that came to it"));
    phase.put("phase", constants(SalesPhase.values()));
    phase.put("reached", COUNT);
    phase.put("fromPrevious", described(rate(), "null for the first phase"));
    phase.put("value", described(listOf(money()), "of those that reached it, per currency"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", HREF);
    parts.put("undated", described(COUNT, "not counted: their first contact is unknown"));
    parts.put("phases", listOf(object(phase)));
    return object(parts);
  }

  private static Map<String, Object> diagnosis() {
    Map<String, Object> transition = new LinkedHashMap<>();
    List.of("from", "to", "reading").forEach(name -> transition.put(name, TEXT));
    transition.put("baseline", rateOfAny());
    transition.put("current", rateOfAny());
    transition.put("relativeDrop", described(NUMBER, "negative when it rose"));
    transition.put("q", described(SHARE, "over everything looked at in a year"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", HREF);
    parts.put("verdict", TEXT);
    parts.put("asOf", MOMENT);
    parts.put("current", described(TEXTS, "the periods under review"));
    parts.put("baseline", described(TEXTS, "those that they were compared with"));
    parts.put("matureOn", described(orNull(DAY), "from which it can be judged, if too early"));
    parts.put("failedGates", listOf(object(Map.of("gate", TEXT, "detail", TEXT))));
    parts.put("transitions", listOf(object(transition)));
    parts.put("interventions", listOf(AdviceSchema.conclusion("interventions")));
    return object(parts);
  }

  private static Map<String, Object> today() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", HREF);
    parts.put("asOf", MOMENT);
    parts.put("day", DAY);
    parts.put("count", described(COUNT, "of open work"));
    parts.put("snoozed", COUNT);
    List.of("due", "overdue", "noNextStep", "closeDatePassed", "stagnating")
        .forEach(name -> parts.put(name, described(COUNT_OR_NULL, "null when nobody can say")));
    parts.put("value", described(listOf(money()), "at stake, per currency"));
    parts.put("gaps", listOf(GAP));
    return object(parts);
  }

  private static Map<String, Object> effectiveness() {
    Map<String, Object> total = new LinkedHashMap<>();
    total.put("contacts", COUNT_OR_NULL);
    total.put("orders", COUNT_OR_NULL);
    total.put("orderRate", rate());
    Map<String, Object> gap = new LinkedHashMap<>(total);
    gap.remove("orderRate");
    gap.put("share", orNull(SHARE));
    gap.put("text", TEXT);
    gap.put("rows", described(listOf(TEXT), "the opportunities without a channel"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", HREF);
    parts.put("currency", TEXT_OR_NULL);
    parts.put("total", object(total));
    parts.put("ranking", described(TEXT, "which channel orders most, as far as can be told"));
    parts.put("nextEuro", described(TEXT, "where the next unit of money goes best"));
    parts.put("standOut", listOf(item()));
    parts.put("trackingGap", orNull(object(gap)));
    return object(parts);
  }

  private static Map<String, Object> item() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", described(TEXT, "its opportunities"));
    parts.put("item", TEXT);
    parts.put("name", TEXT);
    parts.put("standing", orNull(constants(Standing.values())));
    parts.put("contacts", COUNT_OR_NULL);
    parts.put("orders", COUNT_OR_NULL);
    parts.put("orderRate", rate());
    parts.put("costPerOrder", estimate());
    parts.put("canvassing", AdviceSchema.conclusion("canvassing"));
    parts.put("mixAction", AdviceSchema.conclusion("mixAction"));
    return object(parts);
  }

  private static Map<String, Object> wallet() {
    Map<String, Object> category = new LinkedHashMap<>();
    category.put("category", TEXT);
    category.put("sales", money());
    category.put("potential", range(true));
    category.put("clearGaps", described(COUNT, "clients that surely lack it"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", HREF);
    parts.put("clients", COUNT);
    parts.put("sales", money());
    parts.put("notes", listOf(GAP));
    parts.put("categories", listOf(object(category)));
    parts.put("first", described(listOf(client()), "to whom most more could be sold"));
    return object(parts);
  }

  private static Map<String, Object> client() {
    Map<String, Object> spot = new LinkedHashMap<>();
    spot.put("category", TEXT);
    spot.put("gap", range(true));
    spot.put("basis", TEXT_OR_NULL);
    spot.put("categoryMove", AdviceSchema.conclusion("categoryMove"));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", HREF);
    parts.put("rank", COUNT);
    parts.put("client", TEXT);
    parts.put("name", TEXT_OR_NULL);
    parts.put("sales", money());
    parts.put("share", described(range(false), "null when the wallet is unknown"));
    parts.put("potential", range(true));
    parts.put("basis", TEXT_OR_NULL);
    parts.put("walletAction", AdviceSchema.conclusion("walletAction"));
    parts.put("whiteSpots", listOf(object(spot)));
    return object(parts);
  }

  private static Map<String, Object> leads() {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("href", described(TEXT, "the leads that are at it now"));
    step.put("step", TEXT);
    step.put("waiting", described(COUNT, "how many are still at it"));
    step.put("further", rateOfAny());
    step.put("medianDays", COUNT_OR_NULL);
    Map<String, Object> acceptance = new LinkedHashMap<>();
    acceptance.put("hours", described(COUNT, "in which sales accepts or rejects, by norm"));
    acceptance.put("inTime", rateOfAny());
    List.of("acceptedLate", "rejectedLate", "waiting", "waitingTooLong")
        .forEach(name -> acceptance.put(name, COUNT));
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("href", HREF);
    parts.put("from", MOMENT);
    parts.put("to", MOMENT);
    parts.put("steps", listOf(object(step)));
    parts.put("acceptance", object(acceptance));
    return object(parts);
  }
}
