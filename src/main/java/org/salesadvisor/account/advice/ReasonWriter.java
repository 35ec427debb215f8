package org.salesadvisor.account.advice;

import java.io.IOException;
import java.util.List;
import org.salesadvisor.engine.FactField;
import org.salesadvisor.rulebase.TextTemplate;

/** Writes the reasons of an advice that is given or compared, each with its source and words. */
final class ReasonWriter {

  private final Output output;
  private final Fragments fragments;

  ReasonWriter(Output output, Fragments fragments) {
    this.output = output;
    this.fragments = fragments;
  }

  void write(Ground ground) throws IOException {
    fragments.text(ground.basis()).write(output, gap -> word(ground, gap));
    facts(ground, output);
    output.raw("}");
  }

  private void word(Ground ground, TextTemplate.Gap gap) throws IOException {
    for (FactField field : ground.given()) {
      if (field.path().equals(gap.name())) {
        output.words(field, gap);
        return;
      }
    }
    output.raw(fragments.words(shared(ground.shared(), gap.name()), gap));
  }

  private static FactValue shared(List<FactValue> facts, String path) {
    for (FactValue fact : facts) {
      if (fact.path().equals(path)) {
        return fact;
      }
    }
    return new FactValue(path, null);
  }

  /** The facts that a ground read as an object. */
  static void facts(Ground ground, Output output) throws IOException {
    String before = "{\"";
    for (FactField field : ground.given()) {
      output.raw(before);
      output.raw(field.path());
      output.raw("\":");
      output.value(field);
      before = ",\"";
    }
    for (FactValue fact : ground.shared()) {
      output.raw(before);
      output.raw(fact.path());
      output.raw("\":");
      output.raw(Values.json(fact.value()));
      before = ",\"";
    }
    output.raw(before.startsWith("{") ? "{}" : "}");
  }
}
