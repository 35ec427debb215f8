package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.facts.conclusion.Topic;

/**
 * Writes an advice as it is kept: each reason once, under {@code reasons}, and named by its
 * position everywhere else; nothing of what the version of the rules that decided can tell. {@link
 * AdviceReader} reads it.
 */
final class KeptAdvice {

  private static final SerializedString BECAUSE = new SerializedString("because");

  private final JsonGenerator json;
  private final Map<Reason, Integer> reasons = new LinkedHashMap<>(64);

  KeptAdvice(JsonGenerator json) {
    this.json = json;
  }

  void write(Advice advice) throws IOException {
    json.writeStartObject();
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
    reasons();
    json.writeEndObject();
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
    json.writeFieldName("value");
    Values.write(json, conclusion.value());
    json.writeStringField("code", conclusion.code());
    for (Map.Entry<String, Object> detail : conclusion.details().entrySet()) {
      json.writeFieldName(detail.getKey());
      Values.write(json, detail.getValue());
    }
    because(conclusion.because());
    if (!conclusion.waitsFor().isEmpty()) {
      json.writeFieldName("waitsFor");
      Values.write(json, conclusion.waitsFor());
    }
    json.writeEndObject();
  }

  private void because(List<Reason> because) throws IOException {
    json.writeFieldName(BECAUSE);
    json.writeStartArray();
    for (Reason reason : because) {
      json.writeNumber(reasons.computeIfAbsent(reason, unknown -> reasons.size()));
    }
    json.writeEndArray();
  }

  private void missing(List<Missing> missing) throws IOException {
    json.writeArrayFieldStart("missing");
    for (Missing one : missing) {
      json.writeStartObject();
      json.writeStringField("path", one.path());
      json.writeFieldName("settles");
      topics(one.settles());
      json.writeFieldName("mayChange");
      topics(one.mayChange());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void topics(Iterable<Topic> topics) throws IOException {
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
      json.writeStringField("code", conflict.code());
      json.writeArrayFieldStart("sides");
      for (FactValue side : conflict.sides()) {
        json.writeStartObject();
        json.writeStringField("path", side.path());
        json.writeFieldName("value");
        Values.write(json, side.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      because(conflict.because());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reasons() throws IOException {
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons.keySet()) {
      json.writeStartObject();
      json.writeStringField("rule", reason.rule());
      json.writeObjectFieldStart("facts");
      for (FactValue fact : reason.facts()) {
        json.writeFieldName(fact.path());
        Values.write(json, fact.value());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
