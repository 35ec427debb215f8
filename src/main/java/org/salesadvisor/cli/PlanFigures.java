package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.language.Language;

/** How the figures of a plan are written for a person. */
final class PlanFigures {

  private final Language language;

  PlanFigures(Language language) {
    this.language = language;
  }

  /** With its interval, or what it waits for. */
  String estimate(JsonNode one) {
    if (one.has("missing")) {
      List<String> missing = new ArrayList<>();
      one.path("missing").forEach(pointer -> missing.add(pointer.asText()));
      return PlanWord.WAITS_FOR.with(missing).text(language);
    }
    String unit = one.has("currency") ? " " + one.path("currency").asText() : "";
    return "%s%s (%s – %s)"
        .formatted(number(one, "expected"), unit, number(one, "low"), number(one, "high"));
  }

  private static String number(JsonNode estimate, String end) {
    JsonNode number = estimate.path(end);
    if (number.isNull()) {
      return end.equals("high") ? "∞" : "—";
    }
    return number(number, Math.abs(number.asDouble()) < 100 ? 2 : 0);
  }

  static String number(JsonNode number, int digits) {
    return Figures.plain(number.asDouble(), digits);
  }

  /** To the plan that was sent, behind a comma; nothing where there is none. */
  static String difference(JsonNode one) {
    if (!one.has("difference")) {
      return "";
    }
    double difference = one.path("difference").asDouble();
    String shown = Figures.plain(difference, Math.abs(difference) < 100 ? 2 : 0);
    return ", " + (difference > 0 ? "+" : "") + shown;
  }
}
