package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.MessageKey;

/** Lays out a report on leads for a person. */
final class LeadReportPage {

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  LeadReportPage(Language language) {
    this.language = language;
  }

  /** Steps and acceptance alone. */
  List<String> figures(JsonNode report) {
    lines.add(word(LeadsWord.STEPS));
    report.path("steps").forEach(this::step);
    acceptance(report.path("acceptance"));
    return lines;
  }

  List<String> lines(JsonNode report) {
    figures(report);
    lines.add(word(LeadsWord.REASONS));
    for (JsonNode one : report.path("reasons")) {
      String reason = one.hasNonNull("reason") ? one.path("reason").asText() : "?";
      lines.add("  " + one.path("step").asText() + " " + reason + ": " + count(one.path("count")));
    }
    lines.add(word(LeadsWord.CAME_BACK) + " " + rate(report.at("/nurturing/cameBack")));
    lines.add(word(LeadsWord.BACK_AND_WON) + " " + rate(report.at("/nurturing/won")));
    return lines;
  }

  private void step(JsonNode step) {
    String days =
        step.hasNonNull("medianDays")
            ? " · " + word(LeadsWord.MEDIAN, step.path("medianDays").asLong())
            : "";
    String waiting = " · " + word(LeadsWord.WAITING, count(step.path("waiting")));
    lines.add(
        "  " + step.path("step").asText() + " " + rate(step.path("further")) + days + waiting);
  }

  private void acceptance(JsonNode acceptance) {
    lines.add(
        word(LeadsWord.IN_TIME, acceptance.path("hours").asLong())
            + " "
            + rate(acceptance.path("inTime")));
    lines.add("  " + word(LeadsWord.TOO_LONG, count(acceptance.path("waitingTooLong"))));
    acceptance
        .path("tooLong")
        .forEach(
            late ->
                lines.add(
                    "    " + late.path("lead").asText() + "  " + late.path("since").asText()));
  }

  /** How many of how many, with the share and its interval where there is one. */
  private String rate(JsonNode rate) {
    String counts = count(rate.path("k")) + "/" + count(rate.path("n"));
    if (!rate.hasNonNull("rate")) {
      return counts;
    }
    return counts
        + String.format(
            language.locale(),
            " = %.1f %% (%.1f – %.1f)",
            100 * rate.path("rate").asDouble(),
            100 * rate.path("low").asDouble(),
            100 * rate.path("high").asDouble());
  }

  private String count(JsonNode count) {
    return String.format(language.locale(), "%,d", count.asLong());
  }

  private String word(MessageKey key, Object... values) {
    return key.with(values).text(language);
  }
}
