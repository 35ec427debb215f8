package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/**
 * Lays out what a communication mix brings for a person: each item, where the next euro goes, cold
 * work beside warm work.
 */
final class EffectivenessPage {

  /** Attempts that fit on a page; further ones are in the JSON. */
  private static final int MOST_ATTEMPTS = 12;

  private final Page page;
  private final Language language;

  EffectivenessPage(boolean hasColours, Language language) {
    this.page = new Page(hasColours);
    this.language = language;
  }

  /** The page of a mix as {@link org.salesadvisor.effectiveness.EffectivenessJson} writes it. */
  String of(JsonNode mix) {
    page.rule();
    page.line(1, Page.Style.STRONG, words(EffectivenessWord.TITLE.with()));
    page.rule();
    absent(mix.path("completeness"));
    section(EffectivenessWord.ITEMS);
    mix.path("items").forEach(this::item);
    section(EffectivenessWord.TOGETHER);
    told(mix.path("ranking"));
    told(mix.path("nextEuro"));
    told(mix.path("trackingGap"));
    total(mix.path("total"));
    canvassing(mix.path("coldCanvassing"));
    mix.path("whatIf").forEach(this::whatIf);
    section(EffectivenessWord.ASSUMPTIONS);
    mix.path("assumptions").forEach(one -> page.hanging(3, "· ", Page.Style.FAINT, one.asText()));
    return page.toString();
  }

  private void absent(JsonNode completeness) {
    List<String> absent = new ArrayList<>();
    completeness.path("absent").forEach(one -> absent.add(one.path("item").asText()));
    if (!absent.isEmpty()) {
      page.line(1, Page.Style.OPEN, words(EffectivenessWord.ABSENT.with(absent)));
    }
  }

  private void item(JsonNode item) {
    boolean isIdle = item.path("contacts").asLong(-1) == 0 && item.path("cost").asDouble(-1) == 0;
    String name = item.path("name").asText() + (item.path("isTrackingGap").asBoolean() ? " *" : "");
    if (isIdle) {
      page.line(3, Page.Style.FAINT, words(EffectivenessWord.IDLE.with(name)));
      return;
    }
    page.line(3, Page.Style.STRONG, name);
    if (item.path("orderRate").isObject()) {
      page.line(
          5,
          Page.Style.PLAIN,
          words(EffectivenessWord.ORDERING.with(rate(item.path("orderRate")))));
    }
    money(item);
    page.line(5, Page.Style.PLAIN, item.at("/mixAction/text").asText());
    item.at("/mixAction/because")
        .forEach(reason -> page.hanging(7, "· ", Page.Style.FAINT, reason.path("text").asText()));
    if ("COLD".equals(item.at("/canvassing/value").asText())) {
      page.line(5, Page.Style.BAD, item.at("/canvassing/text").asText());
    }
  }

  private void money(JsonNode item) {
    List<String> parts = new ArrayList<>();
    add(parts, EffectivenessWord.EFFECT, item.path("effect"));
    add(parts, EffectivenessWord.COST_PER_ORDER, item.path("costPerOrder"));
    add(parts, EffectivenessWord.NEXT_EURO, item.path("nextEuro"));
    if (!parts.isEmpty()) {
      page.line(5, Page.Style.PLAIN, String.join(" · ", parts));
    }
  }

  /** What is not known is left out: the action says what is missing. */
  private void add(List<String> parts, EffectivenessWord word, JsonNode amount) {
    if (amount.has("expected")) {
      parts.add(words(word.with(estimate(amount))));
    }
  }

  private String estimate(JsonNode amount) {
    String unit = amount.has("currency") ? " " + amount.path("currency").asText() : "";
    return "%s%s (%s – %s)"
        .formatted(
            number(amount.path("expected"), "—"),
            unit,
            number(amount.path("low"), "—"),
            number(amount.path("high"), "∞"));
  }

  private static String number(JsonNode number, String none) {
    double value = number.asDouble();
    return number.isNull() ? none : Figures.plain(value, Math.abs(value) < 100 ? 2 : 0);
  }

  /** How many of how many, with the share and its interval. */
  static String rate(JsonNode counted) {
    return "%s/%s = %s (%s – %s)"
        .formatted(
            counted.path("k").asText(),
            counted.path("n").asText(),
            percent(counted, "rate"),
            percent(counted, "low"),
            percent(counted, "high"));
  }

  private static String percent(JsonNode counted, String end) {
    return Figures.plain(100 * counted.path(end).asDouble(), 2) + " %";
  }

  private void told(JsonNode part) {
    if (part.hasNonNull("text")) {
      page.line(3, Page.Style.PLAIN, part.path("text").asText());
    }
  }

  private void total(JsonNode total) {
    if (total.path("effect").has("expected")) {
      page.line(
          3,
          Page.Style.STRONG,
          words(EffectivenessWord.EFFECT.with(estimate(total.path("effect")))));
    }
  }

  private void canvassing(JsonNode canvassing) {
    JsonNode attempts = canvassing.path("attempts");
    if (canvassing.path("split").isEmpty() && attempts.isNull()) {
      return;
    }
    section(EffectivenessWord.CANVASSING);
    canvassing.path("split").forEach(this::split);
    told(canvassing);
    if (attempts.isObject()) {
      page.line(3, Page.Style.STRONG, words(EffectivenessWord.ALL.with()));
      attempts(attempts);
    }
  }

  private void split(JsonNode work) {
    item(work);
    if (work.path("attempts").isObject()) {
      attempts(work.path("attempts"));
    }
  }

  private void attempts(JsonNode attempts) {
    if (attempts.hasNonNull("attemptsPerOrder")) {
      String each = Figures.plain(attempts.path("attemptsPerOrder").asDouble(), 1);
      page.line(5, Page.Style.PLAIN, words(EffectivenessWord.PER_ORDER.with(each)));
    }
    int shown = 0;
    for (JsonNode one : attempts.path("byNumber")) {
      if (one.has("rate") && shown++ < MOST_ATTEMPTS) {
        page.labelled(
            5,
            words(EffectivenessWord.ATTEMPT.with(one.path("attempt").asText())),
            14,
            Page.Style.PLAIN,
            rate(one));
      }
    }
    page.line(5, Page.Style.PLAIN, attempts.path("text").asText());
  }

  private void whatIf(JsonNode one) {
    List<String> set = new ArrayList<>();
    for (JsonNode change : one.path("set")) {
      set.add(
          change.path("path").asText() + " = " + Figures.plain(change.path("value").asDouble(), 6));
    }
    section(EffectivenessWord.WHAT_IF);
    page.line(
        3,
        Page.Style.STRONG,
        (one.hasNonNull("name") ? one.path("name").asText() + ": " : "") + String.join(", ", set));
    if (one.path("effect").has("expected")) {
      page.line(
          3, Page.Style.PLAIN, words(EffectivenessWord.EFFECT.with(estimate(one.path("effect")))));
    }
    one.path("items")
        .forEach(
            item ->
                page.hanging(
                    5,
                    "· ",
                    Page.Style.PLAIN,
                    item.path("item").asText() + ": " + signed(item.path("difference"))));
  }

  private static String signed(JsonNode difference) {
    return (difference.asDouble() > 0 ? "+" : "") + number(difference, "—");
  }

  private void section(EffectivenessWord word) {
    page.blank();
    page.line(1, Page.Style.STRONG, words(word.with()).toUpperCase(language.locale()));
  }

  private String words(Message message) {
    return message.text(language);
  }
}
