package org.salesadvisor.leads;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.OptionalInt;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;
import org.salesadvisor.leads.store.LeadCounts;

/** Writes a report on leads. A rate of nothing is null, and never 0. */
final class ReportJson {

  private final JsonGenerator json;
  private final LeadReport report;

  private ReportJson(JsonGenerator json, LeadReport report) {
    this.json = json;
    this.report = report;
  }

  static byte[] of(LeadReport report) {
    return LeadJson.bytes(json -> new ReportJson(json, report).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    text("from", report.span().from());
    text("to", report.span().to());
    text("asOf", report.span().asOf());
    steps();
    acceptance();
    reasons();
    nurturing();
    json.writeEndObject();
  }

  private void steps() throws IOException {
    json.writeArrayFieldStart("steps");
    for (LeadReport.Passage passage : report.passages()) {
      json.writeStartObject();
      text("step", passage.step());
      json.writeNumberField("waiting", passage.waiting());
      rate("further", passage.further());
      days("medianDays", passage.days(0.5));
      days("ninetyPercentDays", passage.days(0.9));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void acceptance() throws IOException {
    json.writeObjectFieldStart("acceptance");
    json.writeNumberField("hours", report.acceptHours());
    rate("inTime", report.inTime());
    json.writeNumberField("acceptedInTime", report.judged(LeadStep.ACCEPTED, false));
    json.writeNumberField("acceptedLate", report.judged(LeadStep.ACCEPTED, true));
    json.writeNumberField("rejectedInTime", report.judged(LeadStep.REJECTED, false));
    json.writeNumberField("rejectedLate", report.judged(LeadStep.REJECTED, true));
    json.writeNumberField("waiting", report.judged(null, false));
    json.writeNumberField("waitingTooLong", report.judged(null, true));
    json.writeArrayFieldStart("tooLong");
    for (LeadCounts.Late late : report.late()) {
      json.writeStartObject();
      text("lead", late.lead());
      text("owner", late.owner());
      text("since", late.since());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void reasons() throws IOException {
    json.writeArrayFieldStart("reasons");
    for (LeadReport.Reason one : report.reasons()) {
      json.writeStartObject();
      text("step", one.step());
      text("reason", one.reason());
      json.writeNumberField("count", one.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void nurturing() throws IOException {
    json.writeObjectFieldStart("nurturing");
    rate("cameBack", report.cameBack());
    rate("won", report.cameBackAndWon());
    json.writeEndObject();
  }

  private void rate(String name, Proportion share) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("k", share.k());
    json.writeNumberField("n", share.n());
    if (share.isEmpty()) {
      text("rate", null);
      text("low", null);
      text("high", null);
    } else {
      Interval interval = share.wilson95();
      json.writeNumberField("rate", share.rate());
      json.writeNumberField("low", interval.low());
      json.writeNumberField("high", interval.high());
    }
    json.writeEndObject();
  }

  private void days(String name, OptionalInt days) throws IOException {
    json.writeFieldName(name);
    if (days.isPresent()) {
      json.writeNumber(days.getAsInt());
    } else {
      json.writeNull();
    }
  }

  private void text(String name, Object value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }
}
