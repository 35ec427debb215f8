package org.salesadvisor.leads;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.language.Language;
import org.salesadvisor.leads.life.LeadEvent;
import org.salesadvisor.leads.life.LeadEventKind;
import org.salesadvisor.leads.score.Axis;
import org.salesadvisor.leads.score.Contact;
import org.salesadvisor.leads.score.Earned;
import org.salesadvisor.leads.store.Lead;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.Texts;

/** Writes leads, in words. What is unknown is null. */
final class LeadJson {

  private final JsonGenerator json;
  private final Texts texts;

  private LeadJson(JsonGenerator json, Texts texts) {
    this.json = json;
    this.texts = texts;
  }

  /** Writes something. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      content.write(json);
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  /** The lead with its points, what is decided on it, and its log. */
  static byte[] of(JudgedLead lead, Language language) {
    LoadedRuleSet rules = lead.judge().rules();
    return bytes(json -> new LeadJson(json, rules.texts(language)).whole(lead));
  }

  /**
   * A page, each lead without the reasons for its points and without its log.
   *
   * @param next null on the last page
   */
  static byte[] page(List<JudgedLead> leads, String next, Texts texts) {
    return bytes(
        json -> {
          LeadJson writer = new LeadJson(json, texts);
          json.writeStartObject();
          json.writeArrayFieldStart("items");
          for (JudgedLead lead : leads) {
            json.writeStartObject();
            writer.summary(lead);
            json.writeEndObject();
          }
          json.writeEndArray();
          writer.text("next", next);
          json.writeEndObject();
        });
  }

  /** The contacts ahead, with their reasons. */
  static byte[] plan(JudgedLead lead, Language language) {
    LoadedRuleSet rules = lead.judge().rules();
    return bytes(json -> new LeadJson(json, rules.texts(language)).contacts(lead));
  }

  private void whole(JudgedLead lead) throws IOException {
    json.writeStartObject();
    summary(lead);
    ruleset(lead);
    earned(lead);
    json.writeArrayFieldStart("missing");
    for (String path : lead.score().missing()) {
      json.writeStartObject();
      text("path", path);
      text("text", texts.fact(path));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("allowed");
    for (LeadEventKind kind : LeadEventKind.stepsFrom(lead.history().step())) {
      json.writeString(kind.name());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (LeadEvent event : lead.log().events()) {
      event(event);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void ruleset(JudgedLead lead) throws IOException {
    json.writeObjectFieldStart("ruleset");
    text("digest", lead.judge().rules().digest());
    text("label", lead.judge().rules().label());
    json.writeEndObject();
  }

  private void summary(JudgedLead judged) throws IOException {
    Lead lead = judged.lead();
    text("id", lead.id());
    text("createdAt", lead.createdAt());
    text("createdBy", lead.createdBy());
    text("source", lead.source());
    text("owner", lead.owner());
    text("name", lead.name());
    text("company", lead.company());
    text("email", lead.email());
    text("telephone", lead.telephone());
    text("social", lead.social());
    text("dataset", lead.datasetId());
    text("opportunity", lead.opportunityId());
    text("erasedAt", lead.erasedAt());
    text("step", judged.history().step());
    text("stepAt", judged.history().stepAt());
    text("acceptBy", judged.acceptBy());
    json.writeBooleanField("optedOut", judged.history().isOptedOut());
    json.writeArrayFieldStart("optedOutOf");
    for (NurtureChannel channel : NurtureChannel.values()) {
      if (judged.history().isClosed(channel)) {
        json.writeString(channel.name());
      }
    }
    json.writeEndArray();
    axis("fit", judged.score().fit());
    axis("engagement", judged.score().engagement());
    json.writeFieldName("route");
    AdviceJson.write(json, judged.score().route(), texts);
    json.writeFieldName("actor");
    AdviceJson.write(json, judged.score().owner(), texts);
  }

  private void axis(String name, Axis axis) throws IOException {
    json.writeObjectFieldStart(name);
    text("level", axis.level());
    json.writeNumberField("points", rounded(axis.points()));
    json.writeNumberField("possible", rounded(axis.possible()));
    json.writeNumberField("needed", axis.needed());
    json.writeEndObject();
  }

  /** Points decay all the time, so their hundredths are all that anybody can use. */
  static double rounded(double points) {
    return Math.round(points * 100) / 100.0;
  }

  private void earned(JudgedLead lead) throws IOException {
    json.writeArrayFieldStart("points");
    for (Earned one : lead.score().earned()) {
      json.writeStartObject();
      text("point", one.point());
      json.writeNumberField("times", rounded(one.times()));
      json.writeNumberField("points", rounded(one.points()));
      json.writeFieldName("reason");
      AdviceJson.write(json, one.reason(), texts);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void event(LeadEvent event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", event.number());
    text("kind", event.kind());
    text("step", event.kind().to());
    text("at", event.at());
    text("recordedAt", event.recordedAt());
    text("by", event.by());
    text("reason", event.reason());
    text("channel", event.channel());
    text("purpose", event.purpose());
    text("day", event.day());
    text("note", event.note());
    text("targetIndustry", event.fit().targetIndustry());
    text("servedRegion", event.fit().servedRegion());
    text("employees", event.fit().employees());
    text("role", event.fit().role());
    text("needStated", event.fit().needStated());
    json.writeEndObject();
  }

  private void contacts(JudgedLead lead) throws IOException {
    json.writeStartObject();
    text("lead", lead.lead().id());
    text("asOf", lead.now());
    ruleset(lead);
    json.writeFieldName("route");
    AdviceJson.write(json, lead.score().route(), texts);
    json.writeFieldName("actor");
    AdviceJson.write(json, lead.score().owner(), texts);
    json.writeArrayFieldStart("contacts");
    for (Contact contact : lead.plan()) {
      json.writeStartObject();
      text("day", contact.day());
      text("channel", contact.channel());
      text("purpose", contact.purpose());
      json.writeFieldName("decided");
      if (contact.decided() == null) {
        json.writeNull();
      } else {
        AdviceJson.write(json, contact.decided(), texts);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Numbers and truths as they are, what else there is as text. */
  private void text(String name, Object value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }
}
