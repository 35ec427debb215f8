package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;

/** Lays out a funnel for a person: a line for each group, phases side by side. */
final class FunnelPage {

  private static final int NAME = 24;
  private static final int CELL = 34;

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  FunnelPage(Language language) {
    this.language = language;
  }

  List<String> lines(JsonNode funnel) {
    StringBuilder head = new StringBuilder(fitted("", NAME));
    funnel
        .path("phases")
        .forEach(
            phase -> head.append("  ").append(fitted(word(phase.path("phase").asText()), CELL)));
    lines.add(head.toString().stripTrailing());
    funnel.path("groups").forEach(group -> group(name(group), group));
    group(DataWord.TOTAL.with().text(language), funnel.path("total"));
    if (funnel.path("undated").asLong() > 0) {
      lines.add(DataWord.UNDATED.with(number(funnel.path("undated"))).text(language));
    }
    if (funnel.path("hasMoreGroups").asBoolean()) {
      lines.add(DataWord.MORE_GROUPS.with().text(language));
    }
    if (funnel.has("notComputable")) {
      lines.add(funnel.at("/notComputable/text").asText());
    }
    return lines;
  }

  private String name(JsonNode group) {
    String value = group.path("value").asText();
    boolean isUnknown = !group.hasNonNull("value");
    String name = isUnknown ? DataWord.NOT_FILLED_IN.with().text(language) : value;
    return group.path("isTrackingGap").asBoolean() ? name + " *" : name;
  }

  private void group(String name, JsonNode group) {
    StringBuilder line = new StringBuilder(fitted(name, NAME));
    group.path("steps").forEach(step -> line.append("  ").append(fitted(cell(step), CELL)));
    lines.add(line.toString().stripTrailing());
  }

  /** How many, which share of those before with its interval, and the days that it took. */
  private String cell(JsonNode step) {
    StringBuilder cell = new StringBuilder(number(step.path("reached")));
    JsonNode rate = step.path("fromPrevious");
    if (!rate.isMissingNode()) {
      cell.append(
          " %s %% (%s–%s)"
              .formatted(
                  share(rate.path("rate")), share(rate.path("low")), share(rate.path("high"))));
    }
    if (step.at("/days/median").isNumber()) {
      cell.append(" · ")
          .append(
              DataWord.DAYS
                  .with(
                      rounded(step.at("/days/median").asDouble()),
                      rounded(step.at("/days/p90").asDouble()))
                  .text(language));
    }
    return cell.toString();
  }

  private String word(String phase) {
    DataWord word =
        switch (phase) {
          case "LEAD_GENERATION" -> DataWord.LEAD_GENERATION;
          case "PROSPECT_QUALIFICATION" -> DataWord.PROSPECT_QUALIFICATION;
          case "ORDER_REALISATION" -> DataWord.ORDER_REALISATION;
          default -> DataWord.CLIENT_RETENTION;
        };
    return word.with().text(language);
  }

  private String share(JsonNode share) {
    return String.format(language.locale(), "%.1f", share.asDouble() * 100);
  }

  private String rounded(double days) {
    return String.format(language.locale(), "%.0f", days);
  }

  private String number(JsonNode count) {
    return String.format(language.locale(), "%,d", count.asLong());
  }

  private static String fitted(String text, int width) {
    return text.length() > width
        ? text.substring(0, width - 1) + "…"
        : text + " ".repeat(width - text.length());
  }
}
