package org.salesadvisor.account.advice;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.salesadvisor.facts.FunnelSign;

/**
 * A figure behind signs of a funnel.
 *
 * @param ground what it is about
 * @param behind the signs that it shows
 * @param facts the figure, with its denominators
 */
record FunnelFigure(FunnelGround ground, Set<FunnelSign> behind, List<FactValue> facts) {

  static FunnelFigure of(FunnelGround ground, Set<FunnelSign> behind, Object... values) {
    return new FunnelFigure(ground, Set.copyOf(behind), ground.facts(values));
  }

  boolean isBehindAnyOf(Set<Object> signs) {
    return !Collections.disjoint(behind, signs);
  }

  Reason reason() {
    return new Reason(ground.basis(), facts);
  }

  /** Writes it as an object; {@link AdviceReader} reads it. */
  void write(JsonGenerator json) throws IOException {
    json.writeRaw("{\"ground\":\"" + ground + "\",\"behind\":");
    Values.writeRaw(json, behind);
    for (FactValue fact : facts) {
      json.writeRaw(",\"" + fact.path() + "\":");
      Values.writeRaw(json, fact.value());
    }
    json.writeRaw('}');
  }
}
