package org.salesadvisor.cycle;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.account.advice.Missing;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.CycleCost;
import org.salesadvisor.language.Language;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.rulebase.AdviceCodes;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Texts;

/** Writes an integral sales cycle, in words. What is unknown is null and never 0. */
public final class CycleJson {

  private final JsonGenerator json;
  private final IntegralCycle cycle;
  private final Texts texts;

  private CycleJson(JsonGenerator json, IntegralCycle cycle, Language language) {
    this.json = json;
    this.cycle = cycle;
    this.texts = cycle.rules().texts(language);
  }

  public static byte[] of(IntegralCycle cycle, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      new CycleJson(json, cycle, language).write();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("account");
    json.writeStringField("id", cycle.document().account().id());
    if (cycle.document().account().name() != null) {
      json.writeStringField("name", cycle.document().account().name());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("ruleset");
    json.writeStringField("digest", cycle.rules().digest());
    json.writeStringField("label", cycle.rules().label());
    json.writeEndObject();
    text("today", cycle.timeline().today());
    text("wantedOn", cycle.timeline().wantedOn());
    json.writeBooleanField("lost", cycle.isLost());
    json.writeObjectFieldStart("cycles");
    course("customer", cycle.timeline().customer());
    course("external", cycle.timeline().external());
    course("internal", cycle.timeline().internal());
    json.writeEndObject();
    level("loop", cycle.advice().loop());
    level("koop", cycle.advice().koop());
    gaps();
    missing();
    plan();
    json.writeEndObject();
  }

  private void course(String name, Course course) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("now", course.now() == null ? null : course.now().step().name());
    json.writeArrayFieldStart("steps");
    for (Course.Step step : course.steps()) {
      json.writeStartObject();
      json.writeStringField("step", step.step().name());
      json.writeStringField("text", texts.name(AdviceCodes.of(step.step())));
      text("doneOn", step.doneOn());
      text("plannedOn", step.plannedOn());
      json.writeBooleanField("overdue", step.isOverdue(cycle.timeline().today()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void level(String name, Conclusion level) throws IOException {
    json.writeFieldName(name);
    if (level.value() == null) {
      json.writeNull();
    } else {
      json.writeNumber((Integer) level.value());
    }
  }

  private void gaps() throws IOException {
    json.writeArrayFieldStart("gaps");
    for (Conclusion gap : cycle.gaps()) {
      json.writeStartObject();
      json.writeFieldName("cycleGap");
      AdviceJson.write(json, gap, texts);
      cost(gap);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Waiting costs days, rework a part of the order, and a lost order all of it. */
  private void cost(Conclusion gap) throws IOException {
    CycleCost cost = CycleCost.valueOf(gap.details().get("cost").toString());
    json.writeObjectFieldStart("costs");
    json.writeStringField("kind", cost.name());
    json.writeStringField("text", texts.name(AdviceCodes.of(cost)));
    if (cost == CycleCost.WAITING) {
      Long days = cycle.timeline().days(gap.value().toString());
      json.writeFieldName("days");
      if (days == null) {
        json.writeNull();
      } else {
        json.writeNumber(days);
      }
    } else {
      money(cost);
    }
    json.writeEndObject();
  }

  private void money(CycleCost cost) throws IOException {
    Money value = cycle.document().order() == null ? null : cycle.document().order().value();
    json.writeFieldName("money");
    if (value == null) {
      json.writeNull();
      return;
    }
    double part =
        cost == CycleCost.REWORK ? CalculationNorm.REWORK.value(cycle.rules().norms()) : 1;
    json.writeStartObject();
    json.writeNumberField("amount", value.amount().multiply(BigDecimal.valueOf(part)));
    json.writeStringField("currency", value.currency());
    json.writeEndObject();
  }

  private void missing() throws IOException {
    json.writeArrayFieldStart("missing");
    for (Missing one : cycle.missing()) {
      json.writeStartObject();
      json.writeStringField("path", one.path());
      json.writeStringField("question", texts.fact(one.path()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void plan() throws IOException {
    json.writeArrayFieldStart("plan");
    for (PlannedStep step : cycle.plan()) {
      json.writeStartObject();
      json.writeFieldName("clientStep");
      AdviceJson.write(json, step.conclusion(), texts);
      json.writeStringField("owner", owner(step, texts));
      text("on", step.on());
      text("doneOn", step.doneOn());
      json.writeBooleanField("late", step.isLate(cycle.timeline().today()));
      json.writeStringField("measure", texts.name("MEASURE_" + step.measure()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String owner(PlannedStep step, Texts texts) {
    return Objects.requireNonNullElseGet(
        step.owner(), () -> texts.name("DEPARTMENT_" + step.department()));
  }

  private void text(String name, Object value) throws IOException {
    json.writeStringField(name, value == null ? null : value.toString());
  }
}
