package org.salesadvisor.effectiveness;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.salesadvisor.funnel.plan.Estimate;
import org.salesadvisor.funnel.statistics.Interval;
import org.salesadvisor.funnel.statistics.Proportion;

/**
 * Writes numbers with their intervals. What nobody knows is null and never 0.
 *
 * @param currency of amounts; null when there are none
 */
record FiguresJson(JsonGenerator json, String currency) {

  void number(String name, Number value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Double decimal) {
      json.writeNumber(decimal);
    } else {
      json.writeNumber(value.longValue());
    }
  }

  void rate(String name, Proportion counted) throws IOException {
    json.writeFieldName(name);
    if (counted == null || counted.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    counted(counted);
    json.writeEndObject();
  }

  void counted(Proportion counted) throws IOException {
    Interval interval = counted.wilson95();
    json.writeNumberField("k", counted.k());
    json.writeNumberField("n", counted.n());
    json.writeNumberField("rate", counted.rate());
    json.writeNumberField("low", interval.low());
    json.writeNumberField("high", interval.high());
  }

  /** A number without unit. */
  void estimate(String name, Estimate estimate) throws IOException {
    amount(name, estimate, null, List.of());
  }

  void money(String name, Estimate amount, List<String> missing) throws IOException {
    amount(name, amount, currency, missing);
  }

  /**
   * @param missing what it waits for, told when there is none
   */
  private void amount(String name, Estimate amount, String unit, List<String> missing)
      throws IOException {
    json.writeFieldName(name);
    if (amount == null && missing.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    if (amount == null) {
      json.writeArrayFieldStart("missing");
      for (String one : missing) {
        json.writeString(one);
      }
      json.writeEndArray();
    } else {
      number("expected", amount.expected());
      number("low", amount.low());
      number("high", amount.high());
      if (unit != null) {
        json.writeStringField("currency", unit);
      }
    }
    json.writeEndObject();
  }
}
