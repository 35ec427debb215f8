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
 * put into JSON here, past the generator's care for commas and names, which takes as long as the
 * copying.
 */
final class AdviceWriter {

  private static final SerializedString BECAUSE = new SerializedString("\"because\":[");
  private static final SerializedString END_OF_FACTS = new SerializedString("}}");
  private static final SerializedString WAITS_FOR = new SerializedString(",\"waitsFor\":[");
  private static final SerializedString END = new SerializedString("]}");
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
    begin(name);
    conclusion(conclusion);
  }

  private void part(String name, List<Conclusion> conclusions) throws IOException {
    begin(name);
    json.writeRaw('[');
    for (int i = 0; i < conclusions.size(); i++) {
      separate(i);
      conclusion(conclusions.get(i));
    }
    json.writeRaw(']');
  }

  /** The generator notes that a value follows; how it is written it does not see. */
  private void begin(String name) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue("");
  }

  private void separate(int position) throws IOException {
    if (position > 0) {
      json.writeRaw(',');
    }
  }

  private void conclusion(Conclusion conclusion) throws IOException {
    json.writeRaw(fragments.beginning(conclusion.outline()));
    because(conclusion.because());
    json.writeRaw(WAITS_FOR);
    List<String> paths = conclusion.waitsFor();
    for (int i = 0; i < paths.size(); i++) {
      separate(i);
      path(paths.get(i));
    }
    json.writeRaw(END);
  }

  private void because(List<Reason> reasons) throws IOException {
    json.writeRaw(BECAUSE);
    for (int i = 0; i < reasons.size(); i++) {
      separate(i);
      reason(reasons.get(i));
    }
    json.writeRaw(']');
  }

  private void reason(Reason reason) throws IOException {
    fragments.reason(json, reason);
    List<FactValue> facts = reason.facts();
    for (int i = 0; i < facts.size(); i++) {
      separate(i);
      path(facts.get(i).path());
      json.writeRaw(':');
      Values.writeRaw(json, facts.get(i).value());
    }
    json.writeRaw(END_OF_FACTS);
  }

  /** Names of records and their components: there is nothing to escape. */
  private void path(String path) throws IOException {
    json.writeRaw('"');
    json.writeRaw(path);
    json.writeRaw('"');
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
      json.writeRaw(',');
      because(conflict.because());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
