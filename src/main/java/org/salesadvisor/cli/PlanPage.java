package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.funnel.plan.Outcome;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.Texts;

/** Lays out a plan for a person: each phase, what it comes to, what is needed, what to improve. */
final class PlanPage {

  private static final int LABEL = 34;

  private final Page page;
  private final PlanFigures figures;
  private final Texts texts;
  private final Language language;

  PlanPage(boolean hasColours, Texts texts) {
    this.page = new Page(hasColours);
    this.texts = texts;
    this.language = texts.language();
    this.figures = new PlanFigures(language);
  }

  /** The page of a plan as {@link org.salesadvisor.planning.PlanJson} writes it. */
  String of(JsonNode plan) {
    page.rule();
    String group =
        plan.has("targetGroup") ? PlanFigures.number(plan.path("targetGroupThousands"), 3) : "—";
    page.line(1, Page.Style.STRONG, words(PlanWord.PLAN.with(group)));
    page.rule();
    phases(plan.path("phases"));
    if (plan.has("outcomes")) {
      section(PlanWord.OUTCOMES);
      outcomes(plan.path("outcomes"));
    }
    if (plan.has("wanted")) {
      section(PlanWord.WANTED);
      wanted(plan.path("wanted"));
    }
    if (plan.has("bottleneck")) {
      bottleneck(plan);
    }
    variants(plan.path("whatIf"));
    section(PlanWord.ASSUMPTIONS);
    plan.path("assumptions").forEach(one -> page.hanging(3, "· ", Page.Style.FAINT, one.asText()));
    return page.toString();
  }

  private void phases(JsonNode phases) {
    section(PlanWord.PHASES);
    for (JsonNode one : phases) {
      page.line(
          3,
          Page.Style.STRONG,
          name(one)
              + " · "
              + texts.name("BEHAVIOUR_" + one.path("behaviour").asText())
              + " · "
              + texts.name("COMMUNICATION_" + one.path("communication").asText()));
      if (!one.path("marketing").isEmpty()) {
        page.line(5, Page.Style.FAINT, words(PlanWord.FED_BY.with(actions(one))));
      }
      if (one.has("hitRate")) {
        numbers(one);
      }
    }
  }

  private String name(JsonNode phase) {
    String own = texts.name("SALES_PHASE_" + phase.path("phase").asText());
    return phase.has("name") ? phase.path("name").asText() + " (" + own + ")" : own;
  }

  private static List<String> actions(JsonNode phase) {
    List<String> actions = new ArrayList<>();
    for (JsonNode one : phase.path("marketing")) {
      String medium = one.has("medium") ? " (" + one.path("medium").asText() + ")" : "";
      actions.add(one.path("action").asText() + medium);
    }
    return actions;
  }

  private void numbers(JsonNode phase) {
    JsonNode rate = phase.path("hitRate");
    page.line(
        5,
        Page.Style.PLAIN,
        words(
            PlanWord.NUMBERS.with(
                figures.estimate(phase.path("entering")),
                Figures.percent(rate.path("expected").asDouble()),
                Figures.percent(rate.path("low").asDouble()),
                Figures.percent(rate.path("high").asDouble()),
                figures.estimate(phase.path("comingThrough")))));
    page.line(
        5,
        Page.Style.PLAIN,
        words(
            PlanWord.PHASE_COST.with(
                figures.estimate(phase.path("cost")),
                figures.estimate(phase.path("costPerOrder")))));
  }

  private void outcomes(JsonNode outcomes) {
    for (Outcome outcome : Outcome.values()) {
      JsonNode one = outcomes.path(field(outcome));
      page.labelled(
          3,
          words(PlanWord.valueOf(outcome.name()).with()),
          LABEL,
          one.has("missing") ? Page.Style.OPEN : Page.Style.PLAIN,
          figures.estimate(one) + PlanFigures.difference(one));
      if (one.has("text")) {
        page.line(3 + LABEL, Page.Style.FAINT, one.path("text").asText());
      }
    }
  }

  /** As the outcome is called in JSON. */
  private static String field(Outcome outcome) {
    String[] words = outcome.name().toLowerCase().split("_");
    StringBuilder field = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      field.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
    }
    return field.toString();
  }

  private void wanted(JsonNode wanted) {
    boolean isReachable = wanted.path("isReachable").asBoolean();
    page.line(3, isReachable ? Page.Style.PLAIN : Page.Style.BAD, wanted.path("text").asText());
  }

  private void bottleneck(JsonNode plan) {
    JsonNode found = plan.path("bottleneck");
    section(PlanWord.BOTTLENECK);
    page.line(3, Page.Style.STRONG, found.path("text").asText());
    for (JsonNode lever : found.path("levers")) {
      JsonNode phase = plan.path("phases").path(lever.path("index").asInt());
      page.labelled(
          3,
          name(phase),
          LABEL,
          Page.Style.PLAIN,
          words(PlanWord.GAIN_PER_UNIT.with(figures.estimate(lever.path("gainPerUnit")))));
    }
  }

  private void variants(JsonNode variants) {
    for (JsonNode one : variants) {
      List<String> set = new ArrayList<>();
      for (JsonNode change : one.path("set")) {
        set.add(change.path("path").asText() + " = " + PlanFigures.number(change.path("value"), 6));
      }
      section(PlanWord.WHAT_IF);
      page.line(
          3,
          Page.Style.STRONG,
          (one.has("name") ? one.path("name").asText() + ": " : "") + String.join(", ", set));
      if (one.has("outcomes")) {
        outcomes(one.path("outcomes"));
      }
      if (one.has("wanted")) {
        wanted(one.path("wanted"));
      }
    }
  }

  private void section(PlanWord word) {
    page.blank();
    page.line(1, Page.Style.STRONG, words(word.with()).toUpperCase(language.locale()));
  }

  private String words(Message message) {
    return message.text(language);
  }
}
