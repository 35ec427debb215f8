package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** Lays out an impact for a person: how many change, what, by which rules, with examples. */
final class ImpactPage {

  private static final int COUNT = 9;
  private static final int LEADING_EXAMPLES = 3;

  private final Page page;
  private final Language language;

  ImpactPage(boolean hasColours, Language language) {
    this.page = new Page(hasColours);
    this.language = language;
  }

  /** The page of a report as {@link org.salesadvisor.impact.ImpactJson} writes it. */
  String of(JsonNode report) {
    head(report);
    report.path("conclusions").forEach(part -> part(part, report));
    rules(report.path("rules"));
    faults(report);
    return page.toString();
  }

  private void head(JsonNode report) {
    String before = report.at("/before/label").asText();
    String after = report.at("/after/label").asText();
    page.rule();
    page.line(1, Page.Style.STRONG, words(ImpactWord.OF.with(before, after)));
    page.rule();
    counted(report.path("compared"), Page.Style.PLAIN, ImpactWord.COMPARED);
    counted(report.path("changed"), Page.Style.STRONG, ImpactWord.CHANGED);
    counted(report.path("otherRules"), Page.Style.PLAIN, ImpactWord.OTHER_RULES);
    if (report.path("leftOut").asLong() > 0) {
      counted(report.path("leftOut"), Page.Style.FAINT, ImpactWord.LEFT_OUT);
    }
  }

  private void counted(JsonNode count, Page.Style style, ImpactWord word) {
    page.labelled(0, number(count), COUNT + 2, style, words(word.with()));
  }

  private String number(JsonNode count) {
    String digits = String.format(language.locale(), "%,d", count.asLong());
    return String.format(Locale.ROOT, "%" + COUNT + "s", digits);
  }

  private void part(JsonNode part, JsonNode report) {
    PartWord name = PartWord.of(part.path("conclusion").asText());
    String count = number(part.path("decisions")).strip();
    page.blank();
    page.line(
        1,
        Page.Style.STRONG,
        words(name.word()).toUpperCase(language.locale())
            + " · "
            + words(ImpactWord.DECISIONS.with(count)));
    part.path("changes").forEach(change -> change(change, report));
  }

  private void change(JsonNode change, JsonNode report) {
    boolean isLeading = change.hasNonNull("from") && change.hasNonNull("to");
    page.labelled(0, number(change.path("decisions")), COUNT + 2, Page.Style.PLAIN, told(change));
    int shown = 0;
    for (JsonNode example : change.path("examples")) {
      if (shown++ < (isLeading ? LEADING_EXAMPLES : 1)) {
        page.hanging(COUNT + 2, "· ", Page.Style.FAINT, example(example, report));
      }
    }
  }

  private static String told(JsonNode change) {
    if (!change.hasNonNull("from")) {
      return "+ " + change.path("to").asText();
    } else if (!change.hasNonNull("to")) {
      return "− " + change.path("from").asText();
    }
    return change.path("from").asText() + " → " + change.path("to").asText();
  }

  /** Who, and which rules lead there on one side alone. */
  private String example(JsonNode example, JsonNode report) {
    String id = example.path("decision").asText();
    List<String> before = texts(example.path("rulesBefore"));
    List<String> after = texts(example.path("rulesAfter"));
    return words(
        ImpactWord.EXAMPLE.with(
            account(id, report), id, rules(without(before, after)), rules(without(after, before))));
  }

  private static String account(String id, JsonNode report) {
    for (JsonNode decision : report.path("decisions")) {
      if (decision.path("decision").asText().equals(id)) {
        return decision.at("/profile/account/id").asText();
      }
    }
    return "";
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static List<String> without(List<String> some, List<String> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  private static String rules(List<String> ids) {
    return ids.isEmpty() ? "—" : String.join(", ", ids);
  }

  private void rules(JsonNode rules) {
    if (rules.isEmpty()) {
      return;
    }
    page.blank();
    page.line(1, Page.Style.STRONG, words(ImpactWord.RULES.with()).toUpperCase(language.locale()));
    for (JsonNode rule : rules) {
      page.labelled(
          0,
          signed("+", rule.path("onlyAfter")) + signed("−", rule.path("onlyBefore")),
          2 * COUNT + 2,
          Page.Style.PLAIN,
          rule.path("rule").asText() + ": " + rule.path("name").asText());
    }
  }

  private String signed(String sign, JsonNode count) {
    return String.format(Locale.ROOT, "%" + COUNT + "s", sign + number(count).strip());
  }

  private void faults(JsonNode report) {
    if (report.path("refused").asLong() > 0) {
      page.blank();
      counted(report.path("refused"), Page.Style.BAD, ImpactWord.REFUSED);
    }
    for (JsonNode fault : report.path("faults")) {
      for (JsonNode error : fault.path("errors")) {
        page.hanging(COUNT + 2, "· ", Page.Style.PLAIN, told(fault, error));
      }
    }
  }

  private static String told(JsonNode fault, JsonNode error) {
    String pointer = error.path("pointer").asText();
    String place = fault.path("decision").asText() + (pointer.isEmpty() ? "" : " " + pointer);
    return place + ": " + error.path("message").asText();
  }

  private String words(Message message) {
    return message.text(language);
  }
}
