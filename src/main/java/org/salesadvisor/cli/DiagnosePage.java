package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.Texts;

/** Lays out a diagnosis for a person: the verdict, each gate, the figures, who, and what to do. */
final class DiagnosePage {

  private static final int MOST_SEGMENTS = 12;
  private static final int GATE = 16;

  private final Page page;
  private final OutlookLines outlook;
  private final Texts texts;
  private final Language language;

  /**
   * @param texts words for facts; null when there are none
   */
  DiagnosePage(boolean hasColours, Language language, Texts texts) {
    this.page = new Page(hasColours);
    this.outlook = new OutlookLines(page, language);
    this.texts = texts;
    this.language = language;
  }

  /** The page of a diagnosis as {@link org.salesadvisor.diagnosis.DiagnosisJson} writes it. */
  String of(JsonNode diagnosis) {
    head(diagnosis);
    gates(diagnosis.path("gates"));
    transitions(diagnosis.path("transitions"));
    segments(diagnosis);
    interventions(diagnosis);
    missing(diagnosis.path("missing"));
    return page.toString();
  }

  private void head(JsonNode diagnosis) {
    String verdict = diagnosis.path("verdict").asText();
    page.rule();
    page.line(1, style(verdict), words(DiagnoseWord.valueOf(verdict).with()));
    page.line(
        1,
        Page.Style.FAINT,
        words(
            DiagnoseWord.COMPARED.with(
                joined(diagnosis.path("current")), joined(diagnosis.path("baseline")))));
    page.rule();
  }

  static Page.Style style(String verdict) {
    return switch (verdict) {
      case "NARROWING" -> Page.Style.BAD;
      case "STABLE", "WIDENING" -> Page.Style.GOOD;
      default -> Page.Style.OPEN;
    };
  }

  private static String joined(JsonNode list) {
    if (list.isEmpty()) {
      return "—";
    }
    String first = list.get(0).asText();
    return list.size() == 1 ? first : first + " … " + list.get(list.size() - 1).asText();
  }

  private void gates(JsonNode gates) {
    section(DiagnoseWord.GATES);
    for (JsonNode gate : gates) {
      boolean isReached = !gate.path("passed").isNull();
      String mark = !isReached ? "· " : gate.path("passed").asBoolean() ? "✓ " : "✗ ";
      page.labelled(
          3,
          mark + gate.path("gate").asText(),
          GATE,
          isReached ? Page.Style.PLAIN : Page.Style.FAINT,
          gate.path("detail").asText());
    }
  }

  private void transitions(JsonNode transitions) {
    if (transitions.isEmpty()) {
      return;
    }
    section(DiagnoseWord.TRANSITIONS);
    for (JsonNode one : transitions) {
      page.line(3, Page.Style.STRONG, step(one));
      page.line(
          5,
          Page.Style.PLAIN,
          words(DiagnoseWord.RATES.with(rate(one.path("baseline")), rate(one.path("current")))));
      if (one.has("gain")) {
        page.line(5, Page.Style.PLAIN, outlook.of(one));
      }
    }
  }

  static String step(JsonNode one) {
    return one.path("from").asText() + " → " + one.path("to").asText();
  }

  private static String rate(JsonNode counted) {
    return "%s/%s = %s (%s – %s)"
        .formatted(
            counted.path("k").asText(),
            counted.path("n").asText(),
            Figures.percent(counted.path("rate").asDouble()),
            Figures.percent(counted.path("low").asDouble()),
            Figures.percent(counted.path("high").asDouble()));
  }

  private void segments(JsonNode diagnosis) {
    JsonNode segments = diagnosis.path("segments");
    if (segments.isEmpty()) {
      return;
    }
    section(DiagnoseWord.SEGMENTS);
    int shown = 0;
    for (JsonNode one : segments) {
      if (shown++ < MOST_SEGMENTS) {
        segment(one);
      }
    }
    long more = segments.size() - (long) MOST_SEGMENTS + diagnosis.path("segmentsLeftOut").asLong();
    if (more > 0) {
      page.line(3, Page.Style.FAINT, words(DiagnoseWord.MORE.with(more)));
    }
  }

  private void segment(JsonNode one) {
    String value = one.path("value").isNull() ? "?" : one.path("value").asText();
    page.hanging(
        3,
        one.path("flagged").asBoolean() ? "! " : "  ",
        one.path("flagged").asBoolean() ? Page.Style.BAD : Page.Style.PLAIN,
        one.path("dimension").asText().toLowerCase(Locale.ROOT)
            + " "
            + value
            + ", "
            + step(one)
            + ": "
            + rate(one)
            + ", "
            + words(
                DiagnoseWord.BELIEVED.with(
                    Figures.percent(one.path("shrunkRate").asDouble()),
                    Figures.percent(one.path("expectedRate").asDouble()))));
  }

  private void interventions(JsonNode diagnosis) {
    JsonNode interventions = diagnosis.path("interventions");
    if (interventions.isEmpty()) {
      return;
    }
    section(DiagnoseWord.INTERVENTIONS);
    for (JsonNode one : interventions) {
      page.line(3, Page.Style.STRONG, one.path("text").asText());
      for (JsonNode reason : one.path("because")) {
        page.hanging(
            5,
            "· ",
            Page.Style.PLAIN,
            reason.path("text").asText() + " [" + reason.path("rule").asText() + "]");
      }
      for (JsonNode path : one.path("waitsFor")) {
        page.hanging(5, "? ", Page.Style.OPEN, fact(path.asText()));
      }
      for (JsonNode expected : diagnosis.path("expected")) {
        if (expected.path("intervention").equals(one.path("value"))) {
          outlook.expected(expected);
        }
      }
    }
  }

  private String fact(String path) {
    return texts == null ? path : texts.fact(path) + " (" + path + ")";
  }

  private void missing(JsonNode missing) {
    if (!missing.isEmpty()) {
      section(DiagnoseWord.MISSING);
      missing.forEach(one -> page.hanging(3, "? ", Page.Style.OPEN, one.asText()));
    }
  }

  private void section(DiagnoseWord word) {
    page.blank();
    page.line(1, Page.Style.STRONG, words(word.with()).toUpperCase(language.locale()));
  }

  private String words(Message message) {
    return message.text(language);
  }
}
