package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** Lays out the cycles of an account for a person: where each is, what is out of step, the plan. */
final class CyclePage {

  private static final int LABEL = 22;

  private final Page page;
  private final Language language;

  CyclePage(boolean hasColours, Language language) {
    this.page = new Page(hasColours);
    this.language = language;
  }

  /** With the purchase that is meant, and the others of the account. */
  String ofDataset(JsonNode told) {
    of(told.path("cycle"));
    section(CycleWord.PURCHASE);
    purchase(told.path("opportunity"));
    if (!told.path("others").isEmpty()) {
      section(CycleWord.OTHERS);
      told.path("others").forEach(this::purchase);
    }
    if (told.path("hasMoreOthers").asBoolean()) {
      page.line(1, Page.Style.FAINT, words(CycleWord.MORE_OTHERS.with()));
    }
    return page.toString();
  }

  private void purchase(JsonNode one) {
    String since = one.hasNonNull("since") ? one.path("since").asText() : "?";
    CycleWord word =
        switch (one.path("outcome").asText()) {
          case "WON" -> CycleWord.IS_WON;
          case "LOST" -> CycleWord.IS_LOST;
          default -> CycleWord.IS_OPEN;
        };
    String ended = one.hasNonNull("endedOn") ? one.path("endedOn").asText() : "?";
    page.hanging(
        1, "- ", Page.Style.PLAIN, words(word.with(one.path("id").asText(), since, ended)));
  }

  String of(JsonNode cycle) {
    JsonNode account = cycle.path("account");
    String name = account.path(account.has("name") ? "name" : "id").asText();
    page.rule();
    page.line(
        1,
        Page.Style.STRONG,
        words(
            CycleWord.TITLE.with(
                name, cycle.path("today").asText(), level(cycle, "loop"), level(cycle, "koop"))));
    page.rule();
    course(CycleWord.CUSTOMER, cycle.at("/cycles/customer"));
    course(CycleWord.EXTERNAL, cycle.at("/cycles/external"));
    course(CycleWord.INTERNAL, cycle.at("/cycles/internal"));
    section(CycleWord.GAPS);
    gaps(cycle);
    section(CycleWord.PLAN);
    cycle.path("plan").forEach(this::step);
    return page.toString();
  }

  private static String level(JsonNode cycle, String name) {
    return cycle.hasNonNull(name) ? cycle.path(name).asText() : "?";
  }

  private void course(CycleWord title, JsonNode course) {
    List<String> steps = new ArrayList<>();
    for (JsonNode step : course.path("steps")) {
      boolean isNow = step.path("step").asText().equals(course.path("now").asText());
      steps.add((isNow ? words(CycleWord.NOW.with()) + " " : "") + step(step, isNow));
    }
    page.labelled(
        1,
        words(title.with()),
        LABEL,
        course.hasNonNull("now") ? Page.Style.PLAIN : Page.Style.OPEN,
        course.hasNonNull("now") ? String.join(" → ", steps) : words(CycleWord.NOT_TOLD.with()));
  }

  private String step(JsonNode step, boolean isNow) {
    String text = step.path("text").asText();
    if (step.hasNonNull("doneOn")) {
      return text + " " + words(CycleWord.DONE.with(step.path("doneOn").asText()));
    }
    if (step.hasNonNull("plannedOn")) {
      CycleWord word = step.path("overdue").asBoolean() ? CycleWord.LATE : CycleWord.PLANNED;
      return text + " " + words(word.with(step.path("plannedOn").asText()));
    }
    return isNow ? text.toUpperCase(language.locale()) : text;
  }

  private void gaps(JsonNode cycle) {
    for (JsonNode gap : cycle.path("gaps")) {
      page.hanging(1, "! ", Page.Style.BAD, gap.at("/cycleGap/text").asText());
      page.line(3, Page.Style.PLAIN, cost(gap.path("costs")));
      gap.at("/cycleGap/because")
          .forEach(one -> page.hanging(3, "- ", Page.Style.FAINT, one.path("text").asText()));
    }
    cycle
        .path("missing")
        .forEach(
            one ->
                page.hanging(
                    1,
                    "? ",
                    Page.Style.OPEN,
                    words(CycleWord.WAITS_FOR.with(one.path("question").asText()))));
    if (cycle.path("lost").asBoolean()) {
      page.line(1, Page.Style.OPEN, words(CycleWord.IS_OVER.with()));
    } else if (cycle.path("gaps").isEmpty() && cycle.path("missing").isEmpty()) {
      page.line(1, Page.Style.GOOD, words(CycleWord.IN_STEP.with()));
    }
  }

  private String cost(JsonNode costs) {
    String kind = costs.path("text").asText();
    if (costs.hasNonNull("days")) {
      return words(CycleWord.COST_DAYS.with(kind, costs.path("days").asLong()));
    }
    JsonNode money = costs.path("money");
    return money.isObject()
        ? words(
            CycleWord.COST_MONEY.with(
                kind,
                String.format(language.locale(), "%,.2f", money.path("amount").asDouble()),
                money.path("currency").asText()))
        : words(CycleWord.COST_UNKNOWN.with(kind));
  }

  private void step(JsonNode step) {
    String day =
        step.hasNonNull("doneOn")
            ? words(CycleWord.DONE.with(step.path("doneOn").asText()))
            : !step.hasNonNull("on")
                ? words(CycleWord.NO_DAY.with())
                : step.path("late").asBoolean()
                    ? words(CycleWord.LATE.with(step.path("on").asText()))
                    : step.path("on").asText();
    page.labelled(
        1,
        day,
        LABEL,
        step.path("late").asBoolean() ? Page.Style.BAD : Page.Style.PLAIN,
        step.at("/clientStep/text").asText()
            + " ("
            + step.path("owner").asText()
            + "; "
            + step.path("measure").asText()
            + ")");
  }

  private void section(CycleWord word) {
    page.blank();
    page.line(1, Page.Style.STRONG, words(word.with()).toUpperCase(language.locale()));
  }

  private String words(Message message) {
    return message.text(language);
  }
}
