package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.Topic;

/** Writes the parts of an advice; without phrases it leaves out all words. */
final class AdviceWriter {

  private final JsonGenerator json;
  private final Phrases phrases;

  AdviceWriter(JsonGenerator json, Phrases phrases) {
    this.json = json;
    this.phrases = phrases;
  }

  void parts(Advice advice) throws IOException {
    part("buyingClass", advice.buyingClass());
    part("sellingMode", advice.sellingMode());
    part("loop", advice.loop());
    part("koop", advice.koop());
    part("involvement", advice.involvement());
    part("principles", advice.principles());
    part("processMap", advice.processMap());
    part("leadSources", advice.leadSources());
    part("cycleAlignment", advice.cycleAlignment());
    part("interventions", advice.interventions());
    part("warnings", advice.warnings());
    missing(advice.missing());
    conflicts(advice.conflicts());
  }

  private void part(String name, Conclusion conclusion) throws IOException {
    json.writeFieldName(name);
    conclusion(conclusion);
  }

  private void part(String name, List<Conclusion> conclusions) throws IOException {
    json.writeArrayFieldStart(name);
    for (Conclusion conclusion : conclusions) {
      conclusion(conclusion);
    }
    json.writeEndArray();
  }

  private void conclusion(Conclusion conclusion) throws IOException {
    json.writeStartObject();
    json.writeFieldName(Names.VALUE);
    value(conclusion.value());
    json.writeFieldName(Names.CODE);
    json.writeString(conclusion.code());
    text(conclusion.code());
    json.writeFieldName(Names.STATUS);
    json.writeString(conclusion.isDetermined() ? Names.DETERMINED : Names.UNDETERMINED);
    for (Map.Entry<String, Object> detail : conclusion.details().entrySet()) {
      json.writeFieldName(detail.getKey());
      value(detail.getValue());
    }
    because(conclusion.because());
    json.writeFieldName(Names.WAITS_FOR);
    strings(conclusion.waitsFor());
    json.writeEndObject();
  }

  private void text(String code) throws IOException {
    if (phrases != null) {
      json.writeFieldName(Names.TEXT);
      json.writeString(phrases.conclusion(code));
    }
  }

  private void because(List<Reason> reasons) throws IOException {
    json.writeFieldName(Names.BECAUSE);
    json.writeStartArray();
    for (Reason reason : reasons) {
      json.writeStartObject();
      if (phrases != null && phrases.isPlain(reason)) {
        // most of an advice is reasons whose words never change: these are copied
        json.writeRaw(phrases.untilFacts(reason));
        facts(reason);
        json.writeRaw('}');
      } else {
        untilFacts(json, reason, phrases == null ? null : phrases.reason(reason));
        json.writeFieldName(Names.FACTS);
        json.writeStartObject();
        facts(reason);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** Writes the fields of a reason that stand before its facts. */
  static void untilFacts(JsonGenerator json, Reason reason, SerializableString words)
      throws IOException {
    json.writeFieldName(Names.RULE);
    json.writeString(reason.rule());
    if (words != null) {
      json.writeFieldName(Names.TEXT);
      json.writeString(words);
    }
    json.writeFieldName(Names.SOURCE);
    json.writeString(reason.source());
    json.writeFieldName(Names.ASSUMPTION);
    json.writeBoolean(reason.assumption());
  }

  private void facts(Reason reason) throws IOException {
    for (FactValue fact : reason.facts()) {
      json.writeFieldName(fact.path());
      value(fact.value());
    }
    json.writeEndObject();
  }

  private void missing(List<Missing> missing) throws IOException {
    json.writeArrayFieldStart("missing");
    for (Missing one : missing) {
      json.writeStartObject();
      json.writeFieldName(Names.PATH);
      json.writeString(one.path());
      if (phrases != null) {
        json.writeFieldName(Names.TEXT);
        json.writeString(phrases.fact(one.path()));
      }
      json.writeFieldName(Names.SETTLES);
      topics(one.settles());
      json.writeFieldName(Names.MAY_CHANGE);
      topics(one.mayChange());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void topics(Set<Topic> topics) throws IOException {
    json.writeStartArray();
    for (Topic topic : topics) {
      json.writeString(TopicNames.of(topic));
    }
    json.writeEndArray();
  }

  private void conflicts(List<Conflict> conflicts) throws IOException {
    json.writeArrayFieldStart("conflicts");
    for (Conflict conflict : conflicts) {
      json.writeStartObject();
      json.writeFieldName(Names.CODE);
      json.writeString(conflict.code());
      text(conflict.code());
      json.writeFieldName(Names.SIDES);
      json.writeStartArray();
      for (FactValue side : conflict.sides()) {
        json.writeStartObject();
        json.writeFieldName(Names.PATH);
        json.writeString(side.path());
        json.writeFieldName(Names.VALUE);
        value(side.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      because(conflict.because());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(Collection<String> strings) throws IOException {
    json.writeStartArray();
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name());
    } else if (value instanceof Collection<?> several) {
      json.writeStartArray();
      // sets have no order of their own, canonical JSON has one
      for (Object one : several instanceof Set<?> ? several.stream().sorted().toList() : several) {
        value(one);
      }
      json.writeEndArray();
    } else if (value instanceof Money money) {
      json.writeStartObject();
      json.writeNumberField("amount", money.amount());
      json.writeStringField("currency", money.currency());
      json.writeEndObject();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString().toLowerCase(Locale.ROOT));
        value(entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }
}
