package org.salesadvisor.diagnosis;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.funnel.narrowing.Budget;
import org.salesadvisor.funnel.narrowing.Diagnosis;
import org.salesadvisor.funnel.narrowing.DimensionFinding;
import org.salesadvisor.funnel.narrowing.Gain;
import org.salesadvisor.funnel.narrowing.GateResult;
import org.salesadvisor.funnel.narrowing.Inflow;
import org.salesadvisor.funnel.narrowing.SegmentFinding;
import org.salesadvisor.funnel.narrowing.TransitionFinding;
import org.salesadvisor.funnel.narrowing.Watch;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.records.StrictJson;

/** A diagnosis as JSON, in words. */
public final class DiagnosisJson {

  private final JsonGenerator json;
  private final Language language;

  private DiagnosisJson(JsonGenerator json, Language language) {
    this.json = json;
    this.language = language;
  }

  public static byte[] of(Diagnosed diagnosed, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      new DiagnosisJson(json, language).write(diagnosed);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  private void write(Diagnosed diagnosed) throws IOException {
    Diagnosis diagnosis = diagnosed.diagnosis();
    json.writeStartObject();
    json.writeStringField("verdict", diagnosis.verdict().name());
    json.writeStringField("asOf", diagnosed.asOf().toString());
    texts("current", diagnosis.current());
    texts("baseline", diagnosis.baseline());
    if (diagnosed.horizonDays() != null) {
      json.writeNumberField("horizonDays", diagnosed.horizonDays());
    }
    if (diagnosis.matureOn() != null) {
      json.writeStringField("matureOn", diagnosis.matureOn().toString());
    }
    json.writeObjectFieldStart("ruleset");
    json.writeStringField("digest", diagnosed.rules().digest());
    json.writeStringField("label", diagnosed.rules().label());
    json.writeEndObject();
    findings(diagnosis);
    json.writeFieldName("interventions");
    AdviceJson.write(json, diagnosed.interventions(), diagnosed.rules().texts(language));
    new ExpectedJson(json).write(diagnosed.expected());
    json.writeEndObject();
  }

  private void findings(Diagnosis diagnosis) throws IOException {
    list("gates", diagnosis.gates(), this::gate);
    list("transitions", diagnosis.transitions(), this::transition);
    list("segments", diagnosis.segments(), this::segment);
    json.writeNumberField("segmentsLeftOut", diagnosis.segmentsLeftOut());
    list("dimensions", diagnosis.dimensions(), this::dimension);
    budget(diagnosis.budget());
    inflow(diagnosis.inflow());
    texts("missing", diagnosis.missing());
    texts("signs", diagnosis.signs());
  }

  private interface Part<T> {
    void write(T part) throws IOException;
  }

  private <T> void list(String name, Collection<T> parts, Part<T> each) throws IOException {
    json.writeArrayFieldStart(name);
    for (T part : parts) {
      json.writeStartObject();
      each.write(part);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void texts(String name, Collection<?> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Object text : texts) {
      json.writeString(text.toString());
    }
    json.writeEndArray();
  }

  private void gate(GateResult gate) throws IOException {
    json.writeStringField("gate", gate.gate().name());
    json.writeFieldName("passed");
    json.writeObject(gate.passed());
    json.writeStringField("detail", told(gate.details()));
  }

  private String told(Collection<Message> details) {
    return details.stream().map(one -> one.text(language)).collect(Collectors.joining(". "));
  }

  private void transition(TransitionFinding one) throws IOException {
    json.writeStringField("from", one.transition().from().name());
    json.writeStringField("to", one.transition().to().name());
    json.writeStringField("reading", one.reading().name());
    texts("periods", one.periods());
    json.writeObjectFieldStart("baseline");
    counted(one.baseline());
    json.writeEndObject();
    json.writeObjectFieldStart("current");
    counted(one.current());
    json.writeEndObject();
    json.writeNumberField("z", one.z());
    json.writeNumberField("p", one.p());
    json.writeNumberField("q", one.q());
    json.writeNumberField("relativeDrop", one.relativeDrop());
    number("mixExplains", one.mixExplains());
    json.writeFieldName("needed");
    json.writeObject(one.needed() == Long.MAX_VALUE ? null : (Long) one.needed());
    outlook(one.gain(), one.watch());
  }

  private void outlook(Gain gain, Watch watch) throws IOException {
    ExpectedJson outlook = new ExpectedJson(json);
    outlook.gain(gain);
    if (watch != null) {
      json.writeObjectFieldStart("watch");
      outlook.when(watch);
      json.writeEndObject();
    }
  }

  private void counted(Proportion counted) throws IOException {
    Interval interval = counted.wilson95();
    json.writeNumberField("k", counted.k());
    json.writeNumberField("n", counted.n());
    json.writeNumberField("rate", counted.rate());
    json.writeNumberField("low", interval.low());
    json.writeNumberField("high", interval.high());
  }

  private void number(String name, Double number) throws IOException {
    json.writeFieldName(name);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number);
    }
  }

  private void segment(SegmentFinding one) throws IOException {
    json.writeStringField("dimension", one.dimension().name());
    json.writeStringField("value", one.value());
    json.writeStringField("from", one.transition().from().name());
    json.writeStringField("to", one.transition().to().name());
    counted(one.counted());
    json.writeNumberField("expectedRate", one.expectedRate());
    json.writeNumberField("shrunkRate", one.shrunkRate());
    number("p", one.p());
    number("q", one.q());
    json.writeBooleanField("flagged", one.flagged());
    outlook(one.gain(), one.watch());
  }

  private void dimension(DimensionFinding one) throws IOException {
    json.writeStringField("dimension", one.dimension().name());
    json.writeBooleanField("computable", one.computable());
    json.writeNumberField("falling", one.falling());
    json.writeNumberField("compared", one.compared());
    json.writeNumberField("unknown", one.unknown());
    json.writeStringField("detail", told(one.details()));
  }

  private void inflow(Inflow inflow) throws IOException {
    if (inflow != null) {
      json.writeObjectFieldStart("inflow");
      json.writeNumberField("leads", inflow.leads());
      json.writeNumberField("expectedOrders", inflow.expectedOrders());
      json.writeNumberField("targetOrders", inflow.targetOrders());
      outlook(inflow.gain(), inflow.watch());
      json.writeEndObject();
    }
  }

  private void budget(Budget budget) throws IOException {
    json.writeObjectFieldStart("budget");
    json.writeNumberField("tests", budget.tests());
    json.writeNumberField("whole", budget.whole());
    json.writeNumberField("people", budget.people());
    json.writeNumberField("looksPerYear", budget.looks());
    json.writeNumberField("testsPerYear", budget.tests() * budget.looks());
    json.writeNumberField("falseDiscoveryShare", budget.rate());
    json.writeEndObject();
  }
}
