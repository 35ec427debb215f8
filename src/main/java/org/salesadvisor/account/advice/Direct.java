package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.rulebase.TextTemplate;

/** Writes into the answer of one decision. */
final class Direct implements Output {

  private final JsonGenerator json;
  private final GivenValues given;
  private final Fragments fragments;

  Direct(JsonGenerator json, GivenValues given, Fragments fragments) {
    this.json = json;
    this.given = given;
    this.fragments = fragments;
  }

  @Override
  public void raw(SerializableString text) throws IOException {
    json.writeRaw(text);
  }

  @Override
  public void raw(String text) throws IOException {
    json.writeRaw(text);
  }

  @Override
  public void value(FactField field) throws IOException {
    Values.writeRaw(json, given.of(field).value());
  }

  @Override
  public void words(FactField field, TextTemplate.Gap gap) throws IOException {
    json.writeRaw(fragments.words(given.of(field), gap));
  }

  @Override
  public void value(String path) throws IOException {
    Values.writeRaw(json, given.of(path).value());
  }

  @Override
  public void origins(Grounds grounds) throws IOException {
    if (!given.origins().concern(grounds)) {
      return;
    }
    List<Reason> reasons = new ArrayList<>();
    for (Ground ground : grounds.all()) {
      reasons.add(ground.with(given));
    }
    for (Reason origin : given.origins().reasons(reasons)) {
      new ReasonWriter(this, fragments).write(Ground.of(origin));
      json.writeRaw(',');
    }
  }

  @Override
  public void originsKept() throws IOException {
    given.origins().write(json);
  }
}
