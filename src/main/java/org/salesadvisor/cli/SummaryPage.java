package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** Lays out one picture of a dataset for a person, with the call behind each part. */
final class SummaryPage {

  private static final int LABEL = 24;

  private final Page page;
  private final Language language;

  SummaryPage(boolean hasColours, Language language) {
    this.page = new Page(hasColours);
    this.language = language;
  }

  String of(JsonNode summary) {
    page.rule();
    page.line(1, Page.Style.STRONG, summary.path("name").asText());
    String until = summary.path("knownUntil").asText();
    page.line(1, Page.Style.FAINT, words(SummaryWord.KNOWN_UNTIL.with(until)));
    page.rule();
    if (begins(SummaryWord.FUNNEL, summary.path("funnel"))) {
      summary.at("/funnel/phases").forEach(this::phase);
    }
    if (begins(SummaryWord.DIAGNOSIS, summary.path("diagnosis"))) {
      diagnosis(summary.path("diagnosis"));
    }
    if (begins(SummaryWord.TODAY, summary.path("today"))) {
      today(summary.path("today"));
    }
    if (begins(SummaryWord.EFFECTIVENESS, summary.path("effectiveness"))) {
      effectiveness(summary.path("effectiveness"));
    }
    if (begins(SummaryWord.WALLET, summary.path("wallet"))) {
      wallet(summary.path("wallet"));
    }
    if (begins(SummaryWord.LEADS, summary.path("leads"))) {
      new LeadReportPage(language).figures(summary.path("leads")).forEach(this::laidOut);
    }
    gaps(summary.path("gaps"));
    return page.toString();
  }

  /** Whether the part can be said; if so its title stands there, with the call behind it. */
  private boolean begins(SummaryWord title, JsonNode part) {
    if (part.isObject()) {
      page.blank();
      page.line(1, Page.Style.STRONG, words(title.with()).toUpperCase(language.locale()));
      page.line(1, Page.Style.FAINT, part.path("href").asText());
    }
    return part.isObject();
  }

  /** Lines that have their own indentation. */
  private void laidOut(String line) {
    page.line(3, Page.Style.PLAIN, line);
  }

  private void phase(JsonNode phase) {
    String reached = String.format(language.locale(), "%,d", phase.path("reached").asLong());
    JsonNode rate = phase.path("fromPrevious");
    page.labelled(
        3,
        words(DataWord.valueOf(phase.path("phase").asText()).with()),
        LABEL,
        Page.Style.PLAIN,
        reached + (rate.isObject() ? "  " + EffectivenessPage.rate(rate) : ""));
  }

  private void diagnosis(JsonNode diagnosis) {
    String verdict = diagnosis.path("verdict").asText();
    page.line(3, DiagnosePage.style(verdict), words(DiagnoseWord.valueOf(verdict).with()));
    diagnosis
        .path("failedGates")
        .forEach(one -> page.hanging(3, "! ", Page.Style.OPEN, one.path("detail").asText()));
    for (JsonNode one : diagnosis.path("interventions")) {
      page.line(3, Page.Style.STRONG, one.path("text").asText());
      one.path("because")
          .forEach(why -> page.hanging(5, "· ", Page.Style.FAINT, why.path("text").asText()));
    }
  }

  private void today(JsonNode today) {
    page.line(3, Page.Style.PLAIN, new TodayPage(language).counts(today));
    today
        .path("gaps")
        .forEach(one -> page.hanging(3, "? ", Page.Style.OPEN, one.path("text").asText()));
  }

  private void effectiveness(JsonNode mix) {
    for (JsonNode item : mix.path("standOut")) {
      JsonNode rate = item.path("orderRate");
      page.labelled(
          3,
          item.path("name").asText(),
          LABEL,
          Page.Style.PLAIN,
          (rate.isObject() ? EffectivenessPage.rate(rate) + "  " : "")
              + item.at("/mixAction/text").asText());
    }
    page.line(3, Page.Style.PLAIN, mix.path("ranking").asText());
    page.line(3, Page.Style.PLAIN, mix.path("nextEuro").asText());
    if (mix.path("trackingGap").isObject()) {
      page.hanging(3, "! ", Page.Style.BAD, mix.at("/trackingGap/text").asText());
    }
  }

  private void wallet(JsonNode wallet) {
    wallet
        .path("notes")
        .forEach(one -> page.hanging(3, "? ", Page.Style.OPEN, one.path("text").asText()));
    for (JsonNode client : wallet.path("first")) {
      String name = client.path(client.hasNonNull("name") ? "name" : "client").asText();
      page.labelled(3, name, LABEL, Page.Style.PLAIN, client.at("/walletAction/text").asText());
      for (JsonNode spot : client.path("whiteSpots")) {
        page.hanging(3 + LABEL, "· ", Page.Style.FAINT, whiteSpot(spot));
      }
    }
  }

  private String whiteSpot(JsonNode spot) {
    JsonNode gap = spot.path("gap");
    return words(
        SummaryWord.WHITE_SPOT.with(
            spot.path("category").asText(),
            amount(gap, "expected"),
            amount(gap, "low"),
            amount(gap, "high"),
            gap.path("currency").asText()));
  }

  private String amount(JsonNode range, String end) {
    return String.format(language.locale(), "%,.0f", range.path(end).asDouble());
  }

  private void gaps(JsonNode gaps) {
    if (!gaps.isEmpty()) {
      page.blank();
      page.line(1, Page.Style.STRONG, words(SummaryWord.NOT_SAID.with()));
    }
    for (JsonNode gap : gaps) {
      SummaryWord part = SummaryWord.valueOf(gap.path("part").asText().toUpperCase(Locale.ROOT));
      page.labelled(
          3,
          words(part.with()),
          LABEL,
          Page.Style.OPEN,
          gap.path("text").asText() + " " + gap.path("advice").asText());
    }
  }

  private String words(Message message) {
    return message.text(language);
  }
}
