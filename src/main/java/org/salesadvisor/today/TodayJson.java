package org.salesadvisor.today;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.datasets.store.WorkItem;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.rulebase.Texts;

/** Writes an operational funnel, in words. */
final class TodayJson {

  private final JsonGenerator json;
  private final Language language;
  private final Texts texts;
  private final OperationalFunnel funnel;

  private TodayJson(JsonGenerator json, OperationalFunnel funnel, Language language) {
    this.json = json;
    this.funnel = funnel;
    this.language = language;
    this.texts = funnel.rules().texts(language);
  }

  static byte[] of(OperationalFunnel funnel, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      new TodayJson(json, funnel, language).write();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("dataset", funnel.scope().dataset().id().toString());
    text("asOf", funnel.scope().asOf());
    text("day", funnel.scope().day());
    text("knownUntil", funnel.scope().dataset().asOf());
    text("owner", funnel.scope().owner());
    json.writeObjectFieldStart("ruleset");
    json.writeStringField("digest", funnel.rules().digest());
    json.writeStringField("label", funnel.rules().label());
    json.writeEndObject();
    if (funnel.groups() != null) {
      new OpenWorkJson(json, funnel).write();
    }
    gaps();
    json.writeArrayFieldStart("items");
    for (WorkItem item : funnel.page()) {
      item(item);
    }
    json.writeEndArray();
    text("next", funnel.next());
    json.writeEndObject();
  }

  private void gaps() throws IOException {
    json.writeArrayFieldStart("gaps");
    for (Message gap : funnel.gaps()) {
      json.writeStartObject();
      json.writeStringField("code", gap.key().name());
      json.writeStringField("text", gap.text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void item(WorkItem item) throws IOException {
    Advice advice = funnel.advice(item);
    json.writeStartObject();
    json.writeStringField("id", item.id());
    text("account", item.account());
    text("owner", item.owner());
    text("phase", item.work().phase());
    text("enteredAt", item.enteredAt());
    text("nextStep", item.work().nextStep());
    text("nextStepAt", item.nextStepAt());
    text("expectedCloseAt", item.expectedCloseAt());
    truth("closeDatePassed", item.work().closeDatePassed());
    truth("stagnating", item.work().stagnating());
    json.writeFieldName("value");
    money(json, item.value(), item.currency());
    text("since", item.since());
    json.writeFieldName("urgency");
    AdviceJson.write(json, advice.urgency(), texts);
    json.writeFieldName("nextAction");
    AdviceJson.write(json, advice.nextAction(), texts);
    json.writeEndObject();
  }

  /** Null when it is unknown. */
  private void text(String name, Object value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  private void truth(String name, Boolean value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeBoolean(value);
    }
  }

  /** An amount with its currency, null when that is unknown; null when there is no amount. */
  static void money(JsonGenerator json, BigDecimal amount, String currency) throws IOException {
    if (amount == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("amount", amount);
    json.writeStringField("currency", currency);
    json.writeEndObject();
  }
}
