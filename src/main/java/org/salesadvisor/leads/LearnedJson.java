package org.salesadvisor.leads;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.language.Language;
import org.salesadvisor.leads.learned.Bin;
import org.salesadvisor.leads.learned.Column;
import org.salesadvisor.leads.learned.Comparison;
import org.salesadvisor.leads.learned.Learned;
import org.salesadvisor.leads.learned.Measured;
import org.salesadvisor.leads.learned.Refusal;
import org.salesadvisor.leads.learned.Span;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Texts;

/** Writes what was learned from leads, in words. What is unknown is null, and never 0. */
final class LearnedJson {

  private final JsonGenerator json;
  private final Language language;
  private final Texts texts;

  LearnedJson(JsonGenerator json, Language language, LoadedRuleSet rules) {
    this.json = json;
    this.language = language;
    this.texts = rules.texts(language);
  }

  /** How it was learned and how it does. */
  static byte[] of(LearnedReport report, Language language) {
    return LeadJson.bytes(json -> new LearnedJson(json, language, report.rules()).whole(report));
  }

  private void whole(LearnedReport report) throws IOException {
    json.writeStartObject();
    head(report);
    Learned learned = report.learned();
    json.writeObjectFieldStart("leads");
    span("training", learned.training());
    span("heldOut", learned.heldOut());
    json.writeNumberField("between", learned.between());
    json.writeNumberField("young", report.young());
    json.writeNumberField("endedBefore", report.endedBefore());
    json.writeEndObject();
    json.writeObjectFieldStart("enough");
    json.writeNumberField("parameters", learned.parameters());
    json.writeNumberField("casesPerValue", learned.casesPerValue());
    json.writeNumberField("neededCases", learned.neededCases());
    json.writeEndObject();
    columns(learned);
    comparison(learned.comparison());
    json.writeEndObject();
  }

  /** What was learned and the verdict on it. */
  void head(LearnedReport report) throws IOException {
    text("asOf", report.asOf());
    text("dataset", report.asked().dataset());
    json.writeNumberField("horizonDays", report.asked().horizonDays());
    json.writeNumberField("afterDays", report.asked().afterDays());
    text(
        "target",
        LearnedWord.TARGET
            .with(report.asked().horizonDays(), report.asked().afterDays())
            .text(language));
    json.writeObjectFieldStart("ruleset");
    text("digest", report.rules().digest());
    text("label", report.rules().label());
    json.writeEndObject();
    json.writeFieldName("verdict");
    AdviceJson.write(json, report.verdict(), texts);
  }

  private void span(String name, Span span) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("won", span.won().k());
    json.writeNumberField("notWon", span.won().n() - span.won().k());
    text("from", span.from());
    text("to", span.to());
    json.writeEndObject();
  }

  private void columns(Learned learned) throws IOException {
    json.writeArrayFieldStart("columns");
    for (var column : learned.values().entrySet()) {
      json.writeStartObject();
      column(column.getKey());
      json.writeNumberField("values", column.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("refused");
    for (var column : learned.refused().entrySet()) {
      Refusal reason = column.getValue();
      json.writeStartObject();
      column(column.getKey());
      text("reason", reason);
      text("why", LearnedWord.valueOf(reason.name()).with().text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void column(Column column) throws IOException {
    text("column", column);
    text("text", word(column));
  }

  /** A column as people call it. */
  String word(Column column) {
    return LearnedWord.valueOf(column.name()).with().text(language);
  }

  private void comparison(Comparison found) throws IOException {
    if (found == null) {
      text("comparison", null);
      return;
    }
    json.writeObjectFieldStart("comparison");
    json.writeObjectFieldStart("auc");
    measured("learned", found.auc());
    measured("rules", found.rulesAuc());
    measured("gain", found.aucGain());
    json.writeEndObject();
    json.writeObjectFieldStart("brier");
    json.writeNumberField("learned", found.brier());
    json.writeNumberField("rules", found.rulesBrier());
    json.writeNumberField("baseRate", found.baseBrier());
    measured("gainOverRules", found.gainOverRules());
    measured("gainOverBaseRate", found.gainOverBase());
    json.writeEndObject();
    calibration(found);
    json.writeEndObject();
  }

  private void calibration(Comparison found) throws IOException {
    json.writeObjectFieldStart("calibration");
    json.writeNumberField("expected", found.expected());
    json.writeNumberField("won", found.won().k());
    json.writeNumberField("offShare", found.offShare());
    json.writeArrayFieldStart("bins");
    for (Bin bin : found.bins()) {
      json.writeStartObject();
      json.writeNumberField("from", bin.low());
      json.writeNumberField("to", bin.high());
      json.writeNumberField("expected", bin.expected());
      rate(bin.won());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rate(Proportion won) throws IOException {
    Interval interval = won.wilson95();
    json.writeNumberField("k", won.k());
    json.writeNumberField("n", won.n());
    json.writeNumberField("rate", won.rate());
    json.writeNumberField("low", interval.low());
    json.writeNumberField("high", interval.high());
  }

  void measured(String name, Measured figure) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("value", figure.value());
    json.writeNumberField("low", figure.low());
    json.writeNumberField("high", figure.high());
    json.writeEndObject();
  }

  void text(String name, Object value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
