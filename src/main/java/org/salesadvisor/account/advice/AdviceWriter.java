package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.conclusion.Topic;

/**
 * Writes the parts of an advice. What returns from advice to advice is copied; only what differs is
 * put into JSON here.
 */
final class AdviceWriter {

  private static final SerializedString BECAUSE = new SerializedString("because");
  private static final SerializedString WAITS_FOR = new SerializedString("waitsFor");
  private static final SerializedString SETTLES = new SerializedString("settles");
  private static final SerializedString MAY_CHANGE = new SerializedString("mayChange");
  private static final SerializedString SIDES = new SerializedString("sides");

  private final JsonGenerator json;
  private final Fragments fragments;

  AdviceWriter(JsonGenerator json, Fragments fragments) {
    this.json = json;
    this.fragments = fragments;
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
    json.writeFieldName(name);
    array(conclusions);
  }

  void array(List<Conclusion> conclusions) throws IOException {
    json.writeStartArray();
    for (Conclusion conclusion : conclusions) {
      conclusion(conclusion);
    }
    json.writeEndArray();
  }

  private void conclusion(Conclusion conclusion) throws IOException {
    json.writeStartObject();
    json.writeRaw(fragments.beginning(conclusion.outline()));
    because(conclusion.because());
    json.writeFieldName(WAITS_FOR);
    json.writeStartArray();
    for (String path : conclusion.waitsFor()) {
      json.writeString(path);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void because(List<Reason> reasons) throws IOException {
    json.writeFieldName(BECAUSE);
    json.writeStartArray();
    for (Reason reason : reasons) {
      json.writeStartObject();
      fragments.reason(json, reason);
      for (FactValue fact : reason.facts()) {
        json.writeFieldName(fact.path());
        Values.write(json, fact.value());
      }
      json.writeRaw('}');
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void missing(List<Missing> missing) throws IOException {
    json.writeArrayFieldStart("missing");
    for (Missing one : missing) {
      json.writeStartObject();
      json.writeRaw(fragments.missing(one.path()));
      topics(SETTLES, one.settles());
      topics(MAY_CHANGE, one.mayChange());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void topics(SerializableString name, Set<Topic> topics) throws IOException {
    json.writeFieldName(name);
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
      json.writeRaw(fragments.conflict(conflict.code()));
      json.writeFieldName(SIDES);
      json.writeStartArray();
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
}
