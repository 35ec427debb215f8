package org.salesadvisor.effectiveness;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.effectiveness.mix.ItemFigures;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.language.Language;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.rulebase.CalculationNorm;

/** A mix with what its items bring as JSON, in words. */
public final class EffectivenessJson {

  private final JsonGenerator json;
  private final Assessment assessment;
  private final EffectivenessTold told;
  private final FiguresJson figures;
  private final ItemJson items;

  private EffectivenessJson(JsonGenerator json, Assessment assessment, Language language) {
    this.json = json;
    this.assessment = assessment;
    this.told = new EffectivenessTold(assessment, language);
    this.figures = new FiguresJson(json, assessment.scope().terms().currency());
    this.items =
        new ItemJson(figures, told, assessment.rules().texts(language), assessment.total());
  }

  /** UTF-8. */
  public static byte[] of(Assessment assessment, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      new EffectivenessJson(json, assessment, language).write();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("ruleset");
    json.writeStringField("digest", assessment.rules().digest());
    json.writeStringField("label", assessment.rules().label());
    json.writeEndObject();
    json.writeStringField("currency", figures.currency());
    completeness();
    judged("items", assessment.items(), assessment.scope().rows());
    total();
    gap();
    ranking();
    nextEuro();
    canvassing();
    whatIf();
    json.writeArrayFieldStart("assumptions");
    for (String one : told.assumptions()) {
      json.writeString(one);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void completeness() throws IOException {
    json.writeObjectFieldStart("completeness");
    json.writeBooleanField(
        "isComplete", assessment.scope().absent().values().stream().allMatch(List::isEmpty));
    json.writeArrayFieldStart("absent");
    for (Mix mix : Mix.values()) {
      for (String item : assessment.scope().absent().getOrDefault(mix, List.of())) {
        json.writeStartObject();
        json.writeStringField("mix", mix.name());
        json.writeStringField("item", item);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void judged(String name, List<Judged> all, RowsBehind rows) throws IOException {
    double usual = CalculationNorm.ACCELERATION.value(assessment.rules().norms());
    json.writeArrayFieldStart(name);
    for (Judged one : all) {
      items.write(one, AcceleratedEffect.of(one, usual), rows == null ? null : rows.of(one.item()));
    }
    json.writeEndArray();
  }

  private void total() throws IOException {
    json.writeObjectFieldStart("total");
    Item total = assessment.total();
    if (total != null) {
      items.counts(total.figures());
      figures.rate("responseRate", total.figures().responding());
      figures.rate("orderRate", total.figures().ordering());
      figures.money("effect", assessment.effect(), List.of());
    }
    json.writeEndObject();
  }

  private void gap() throws IOException {
    json.writeFieldName("trackingGap");
    ItemFigures gap = assessment.gap();
    if (told.gap() == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    Long all = assessment.total().figures().contacts();
    figures.number("contacts", gap.contacts());
    figures.number("orders", gap.orders());
    figures.number(
        "share", all == null || all == 0 ? null : (Double) (gap.contacts() / (double) all));
    json.writeStringField("text", told.gap());
    json.writeEndObject();
  }

  private void ranking() throws IOException {
    List<Judged> ranked =
        assessment.items().stream()
            .filter(one -> one.rank() != null)
            .sorted(Comparator.comparing(Judged::rank))
            .toList();
    json.writeObjectFieldStart("ranking");
    items.names("items", ranked.stream().map(Judged::item).toList());
    json.writeStringField("text", told.ranking(ranked));
    json.writeEndObject();
  }

  private void nextEuro() throws IOException {
    List<Judged> places = assessment.nextEuro();
    json.writeObjectFieldStart("nextEuro");
    json.writeStringField("best", places.isEmpty() ? null : places.get(0).item().name());
    if (!places.isEmpty()) {
      figures.money("brings", places.get(0).effect().nextEuro(), List.of());
    }
    items.names("notToldApartFrom", assessment.alikeToBest().stream().map(Judged::item).toList());
    json.writeStringField("text", told.nextEuro());
    json.writeEndObject();
  }

  private void canvassing() throws IOException {
    json.writeObjectFieldStart("coldCanvassing");
    judged("split", assessment.split(), null);
    new AttemptsJson(figures, told).write("attempts", assessment.attempts(), assessment.stop());
    json.writeStringField("text", told.beside());
    json.writeEndObject();
  }

  private void whatIf() throws IOException {
    json.writeArrayFieldStart("whatIf");
    for (Assessment.Outcome one : assessment.variants()) {
      json.writeStartObject();
      json.writeStringField("name", one.changed().asked().name());
      json.writeArrayFieldStart("set");
      for (var change : one.changed().asked().set()) {
        json.writeStartObject();
        json.writeStringField("path", change.path());
        json.writeNumberField("value", change.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      changed(one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void changed(Assessment.Outcome outcome) throws IOException {
    figures.money("effect", outcome.total(), List.of());
    figures.number("difference", difference(outcome.total(), assessment.effect()));
    json.writeArrayFieldStart("items");
    for (int i = 0; i < outcome.effects().size(); i++) {
      Judged before = assessment.items().get(i);
      Estimate now = outcome.effects().get(i).orElse(null);
      Double difference = difference(now, before.effect().amount());
      if (difference != null && difference != 0) {
        json.writeStartObject();
        json.writeStringField("item", before.item().name());
        figures.money("effect", now, List.of());
        figures.number("difference", difference);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static Double difference(Estimate now, Estimate before) {
    return now == null || before == null ? null : (Double) (now.expected() - before.expected());
  }
}
