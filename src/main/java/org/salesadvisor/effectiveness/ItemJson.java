package org.salesadvisor.effectiveness;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.effectiveness.mix.Effect;
import org.salesadvisor.effectiveness.mix.ItemFigures;
import org.salesadvisor.rulebase.Texts;

/** Writes what is known of one item, and what to do about it. */
final class ItemJson {

  private final JsonGenerator json;
  private final FiguresJson figures;
  private final EffectivenessTold told;
  private final Texts texts;
  private final Item total;

  /**
   * @param total of which items are shares; null when there are none
   */
  ItemJson(FiguresJson figures, EffectivenessTold told, Texts texts, Item total) {
    this.json = figures.json();
    this.figures = figures;
    this.told = told;
    this.texts = texts;
    this.total = total;
  }

  /**
   * @param href where the rows behind it are listed; null when there are none
   */
  void write(Judged judged, List<AcceleratedEffect> accelerations, String href) throws IOException {
    Item item = judged.item();
    json.writeStartObject();
    json.writeStringField("item", item.name());
    json.writeStringField("name", told.name(item));
    json.writeStringField("mix", item.mix() == null ? null : item.mix().name());
    json.writeBooleanField("isTrackingGap", item.isTrackingGap());
    json.writeStringField("href", href);
    counts(item.figures());
    shares(item.figures());
    rates(item.figures(), judged.effect());
    figures.number("rank", judged.rank());
    json.writeStringField("standing", judged.standing() == null ? null : judged.standing().name());
    names("notToldApartFrom", judged.alike());
    accelerations(accelerations);
    figures.money("acceleratedEffect", AcceleratedEffect.together(judged), List.of());
    new AttemptsJson(figures, told).write("attempts", item.attempts(), judged.stop());
    json.writeFieldName("canvassing");
    AdviceJson.write(json, judged.advice().canvassing(), texts);
    json.writeFieldName("mixAction");
    AdviceJson.write(json, judged.advice().mixAction(), texts);
    json.writeEndObject();
  }

  void counts(ItemFigures counted) throws IOException {
    figures.number("contacts", counted.contacts());
    figures.number("frequency", counted.frequency());
    figures.number("responses", counted.responses());
    figures.number("leads", counted.leads());
    figures.number("orders", counted.orders());
    figures.number("value", counted.value());
    figures.number("cost", counted.cost());
  }

  private void shares(ItemFigures own) throws IOException {
    ItemFigures all = total == null ? own : total.figures();
    json.writeObjectFieldStart("shareOfTotal");
    share("contacts", own.contacts(), all.contacts());
    share("responses", own.responses(), all.responses());
    share("leads", own.leads(), all.leads());
    share("orders", own.orders(), all.orders());
    share("value", own.value(), all.value());
    share("cost", own.cost(), all.cost());
    json.writeEndObject();
  }

  private void share(String name, Number part, Number whole) throws IOException {
    boolean isKnown = part != null && whole != null && whole.doubleValue() > 0;
    figures.number(name, isKnown ? (Double) (part.doubleValue() / whole.doubleValue()) : null);
  }

  private void rates(ItemFigures counted, Effect effect) throws IOException {
    figures.rate("responseRate", counted.responding());
    figures.rate("leadRate", counted.becomingLeads());
    figures.rate("orderRate", counted.ordering());
    figures.estimate("hitRate", effect.hitRate());
    figures.money("effect", effect.amount(), missing(effect));
    figures.money(
        "costPerResponse", effect.costOfOne(counted.responding()), missing(counted, "responses"));
    figures.money(
        "costPerLead", effect.costOfOne(counted.becomingLeads()), missing(counted, "leads"));
    figures.money("costPerOrder", effect.costOfOne(counted.ordering()), missing(counted, "orders"));
    figures.money("nextEuro", effect.nextEuro(), missing(effect));
  }

  /** What the effect waits for, by its field. */
  static List<String> missing(Effect effect) {
    ItemFigures counted = effect.figures();
    List<String> missing = new ArrayList<>();
    addIf(counted.contacts() == null, "contacts", missing);
    addIf(counted.orders() == null, "orders", missing);
    addIf(counted.value() == null, "value", missing);
    addIf(counted.cost() == null, "cost", missing);
    addIf(effect.marginShare() == null, "marginShare", missing);
    return missing;
  }

  private static List<String> missing(ItemFigures counted, String came) {
    List<String> missing = new ArrayList<>();
    addIf(counted.contacts() == null, "contacts", missing);
    Long count =
        switch (came) {
          case "responses" -> counted.responses();
          case "leads" -> counted.leads();
          default -> counted.orders();
        };
    addIf(count == null, came, missing);
    addIf(counted.cost() == null, "cost", missing);
    return missing;
  }

  private static void addIf(boolean isMissing, String field, List<String> missing) {
    if (isMissing) {
      missing.add(field);
    }
  }

  void names(String field, List<Item> items) throws IOException {
    json.writeArrayFieldStart(field);
    for (Item one : items) {
      json.writeString(one.name());
    }
    json.writeEndArray();
  }

  private void accelerations(List<AcceleratedEffect> all) throws IOException {
    json.writeArrayFieldStart("accelerations");
    for (AcceleratedEffect one : all) {
      json.writeStartObject();
      json.writeStringField("kind", one.raise().kind().name());
      json.writeNumberField("raiseShare", one.raise().share());
      figures.number("cost", one.cost());
      json.writeBooleanField("isCostAssumed", one.raise().cost() == null);
      figures.money("gain", one.gain(), List.of());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
