package org.salesadvisor.diagnosis;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.salesadvisor.facts.Money;
import org.salesadvisor.funnel.narrowing.Gain;
import org.salesadvisor.funnel.narrowing.Watch;
import org.salesadvisor.funnel.narrowing.Worth;

/** What may be expected of interventions, as JSON; what is not known is left out. */
final class ExpectedJson {

  private final JsonGenerator json;

  ExpectedJson(JsonGenerator json) {
    this.json = json;
  }

  void write(List<Expected> all) throws IOException {
    json.writeArrayFieldStart("expected");
    for (Expected one : all) {
      write(one);
    }
    json.writeEndArray();
  }

  private void write(Expected one) throws IOException {
    json.writeStartObject();
    json.writeStringField("intervention", one.intervention().name());
    gain(one.gain());
    cost(one.cost());
    json.writeArrayFieldStart("watch");
    for (Watched watched : one.watched()) {
      write(watched);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missing");
    for (String field : one.missing()) {
      json.writeString(field);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A gain as a field; nothing when there is none. */
  void gain(Gain gain) throws IOException {
    if (gain == null) {
      return;
    }
    json.writeObjectFieldStart("gain");
    json.writeNumberField("orders", gain.orders());
    json.writeNumberField("low", gain.low());
    json.writeNumberField("high", gain.high());
    if (gain.worth() != null) {
      worth(gain.worth());
    }
    json.writeEndObject();
  }

  private void worth(Worth worth) throws IOException {
    json.writeObjectFieldStart("money");
    json.writeNumberField("amount", cents(worth.amount()));
    json.writeNumberField("low", cents(worth.low()));
    json.writeNumberField("high", cents(worth.high()));
    json.writeStringField("currency", worth.currency());
    json.writeEndObject();
  }

  private static BigDecimal cents(double amount) {
    return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
  }

  private void cost(Money cost) throws IOException {
    if (cost != null) {
      json.writeObjectFieldStart("cost");
      json.writeNumberField("amount", cost.amount());
      json.writeStringField("currency", cost.currency());
      json.writeEndObject();
    }
  }

  private void write(Watched watched) throws IOException {
    json.writeStartObject();
    if (watched.rep() != null) {
      json.writeStringField("rep", watched.rep());
    }
    json.writeStringField("from", watched.from().name());
    if (watched.to() != null) {
      json.writeStringField("to", watched.to().name());
    }
    when(watched.watch());
    json.writeEndObject();
  }

  /** How many, and when; nothing when that lies too far away. */
  void when(Watch watch) throws IOException {
    if (watch != null) {
      json.writeNumberField("n", watch.count());
      json.writeStringField("on", watch.on().toString());
    }
  }
}
