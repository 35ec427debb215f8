package org.salesadvisor.effectiveness;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.salesadvisor.effectiveness.mix.Attempts;
import org.salesadvisor.funnel.statistics.Proportion;

/** Writes the chance of each further attempt, and where to stop. */
record AttemptsJson(FiguresJson figures, EffectivenessTold told) {

  void write(String name, Attempts attempts, Attempts.Stop stop) throws IOException {
    JsonGenerator json = figures.json();
    json.writeFieldName(name);
    if (attempts == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("attempts", attempts.total());
    figures.number("attemptsPerOrder", attempts.perOrder());
    json.writeArrayFieldStart("byNumber");
    List<Proportion> falling = attempts.falling();
    for (int i = 0; i < falling.size(); i++) {
      one(i + 1, attempts.byNumber().get(i), falling.get(i));
    }
    json.writeEndArray();
    json.writeFieldName("stop");
    stop(stop);
    json.writeStringField("text", told.stop(attempts, stop));
    json.writeEndObject();
  }

  private void one(int number, Proportion chance, Proportion falling) throws IOException {
    JsonGenerator json = figures.json();
    json.writeStartObject();
    json.writeNumberField("attempt", number);
    if (!chance.isEmpty()) {
      figures.counted(chance);
      json.writeNumberField("fallingRate", falling.rate());
      figures.number("attemptsPerOrder", falling.k() == 0 ? null : (Double) (1 / falling.rate()));
    }
    json.writeEndObject();
  }

  private void stop(Attempts.Stop stop) throws IOException {
    JsonGenerator json = figures.json();
    if (stop == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("afterAttempt", stop.afterAttempt());
    json.writeNumberField("low", stop.surely());
    json.writeNumberField("high", stop.perhaps());
    json.writeNumberField("breakEvenShare", stop.breakEvenShare());
    json.writeBooleanField("isExceeded", stop.isExceeded());
    json.writeNumberField("attemptsBeyond", stop.beyond().n());
    json.writeNumberField("ordersBeyond", stop.beyond().k());
    json.writeNumberField("savedAmount", stop.savedAmount());
    json.writeEndObject();
  }
}
