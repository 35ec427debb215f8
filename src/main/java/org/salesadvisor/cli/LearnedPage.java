package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.MessageKey;

/** Lays out what was learned from leads for a person. */
final class LearnedPage {

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  LearnedPage(Language language) {
    this.language = language;
  }

  /** What was learned and how it does. */
  List<String> lines(JsonNode found) {
    verdict(found);
    JsonNode leads = found.path("leads");
    span(ScoreWord.LEARNED_FROM, leads.path("training"));
    span(ScoreWord.TRIED_ON, leads.path("heldOut"));
    lines.add(
        word(
            ScoreWord.NEITHER,
            count(leads.path("between").asLong()),
            count(leads.path("young").asLong()),
            count(leads.path("endedBefore").asLong())));
    lines.add(word(ScoreWord.NEEDED, count(found.at("/enough/neededCases").asLong())));
    columns(found);
    if (found.hasNonNull("comparison")) {
      comparison(found.path("comparison"));
    }
    return lines;
  }

  /** What it says of a lead. */
  List<String> chance(JsonNode found) {
    if (found.hasNonNull("chance")) {
      JsonNode chance = found.path("chance");
      lines.add(
          word(
              ScoreWord.CHANCE,
              percent(chance.path("value")),
              percent(chance.path("low")),
              percent(chance.path("high"))));
      found.path("reasons").forEach(one -> lines.add("  - " + one.path("text").asText()));
    } else {
      lines.add(found.path("whyNot").asText());
    }
    lines.add(
        word(
            ScoreWord.POINTS,
            decimals("%.0f", found.at("/points/fit")),
            decimals("%.0f", found.at("/points/engagement"))));
    verdict(found);
    return lines;
  }

  private void verdict(JsonNode found) {
    lines.add(found.at("/verdict/text").asText());
    found
        .at("/verdict/because")
        .forEach(
            one ->
                lines.add(
                    "  - " + one.path("text").asText() + " [" + one.path("rule").asText() + "]"));
    lines.add(word(ScoreWord.FORETOLD, found.path("target").asText()));
  }

  private void span(ScoreWord word, JsonNode span) {
    long won = span.path("won").asLong();
    lines.add(
        word(
            word,
            count(won + span.path("notWon").asLong()),
            count(won),
            day(span, "from"),
            day(span, "to")));
  }

  private static String day(JsonNode span, String field) {
    return span.hasNonNull(field) ? span.path(field).asText().substring(0, 10) : "?";
  }

  private void columns(JsonNode found) {
    List<String> used = new ArrayList<>();
    for (JsonNode one : found.path("columns")) {
      used.add(one.path("text").asText() + " (" + one.path("values").asLong() + ")");
    }
    lines.add(word(ScoreWord.COLUMNS, used.isEmpty() ? "-" : String.join(", ", used)));
    List<String> same = new ArrayList<>();
    lines.add(word(ScoreWord.REFUSED));
    for (JsonNode one : found.path("refused")) {
      if (one.path("reason").asText().equals("ONE_VALUE")) {
        same.add(one.path("text").asText());
      } else {
        lines.add("  - " + one.path("text").asText() + " " + one.path("why").asText());
      }
    }
    if (!same.isEmpty()) {
      lines.add("  - " + word(ScoreWord.SAME, String.join(", ", same)));
    }
  }

  private void comparison(JsonNode found) {
    JsonNode auc = found.path("auc");
    lines.add(
        word(
            ScoreWord.AUC,
            measured(auc.path("learned")),
            measured(auc.path("rules")),
            measured(auc.path("gain"))));
    JsonNode brier = found.path("brier");
    lines.add(
        word(
            ScoreWord.BRIER,
            decimals("%.4f", brier.path("learned")),
            decimals("%.4f", brier.path("rules")),
            decimals("%.4f", brier.path("baseRate")),
            measured(brier.path("gainOverRules")),
            measured(brier.path("gainOverBaseRate"))));
    JsonNode calibration = found.path("calibration");
    lines.add(
        word(
            ScoreWord.EXPECTED,
            decimals("%.1f", calibration.path("expected")),
            count(calibration.path("won").asLong())));
    calibration.path("bins").forEach(this::bin);
  }

  private void bin(JsonNode bin) {
    lines.add(
        String.format(
            language.locale(),
            "  %s %%: %,d/%,d = %s %% (%s – %s)",
            percent(bin.path("expected")),
            bin.path("k").asLong(),
            bin.path("n").asLong(),
            percent(bin.path("rate")),
            percent(bin.path("low")),
            percent(bin.path("high"))));
  }

  private String measured(JsonNode figure) {
    return decimals("%.4f", figure.path("value"))
        + " ("
        + decimals("%.4f", figure.path("low"))
        + " – "
        + decimals("%.4f", figure.path("high"))
        + ")";
  }

  private String count(long number) {
    return String.format(language.locale(), "%,d", number);
  }

  private String percent(JsonNode share) {
    return String.format(language.locale(), "%.1f", 100 * share.asDouble());
  }

  private String decimals(String format, JsonNode number) {
    return String.format(language.locale(), format, number.asDouble());
  }

  private String word(MessageKey key, Object... values) {
    return key.with(values).text(language);
  }
}
