package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** What a return to normal brings, what it costs, and when it can be seen, in lines of a page. */
final class OutlookLines {

  private final Page page;
  private final Language language;

  OutlookLines(Page page, Language language) {
    this.page = page;
    this.language = language;
  }

  /** Gain and moment of something that has a gain. */
  String of(JsonNode one) {
    return gain(one.path("gain")) + watch(one.path("watch"));
  }

  private String gain(JsonNode gain) {
    String orders =
        words(
            DiagnoseWord.GAIN.with(
                plain(gain.path("orders")), plain(gain.path("low")), plain(gain.path("high"))));
    JsonNode money = gain.path("money");
    return money.isMissingNode()
        ? orders
        : orders
            + " "
            + words(
                DiagnoseWord.WORTH.with(
                    plain(money.path("amount")),
                    plain(money.path("low")),
                    plain(money.path("high")),
                    money.path("currency").asText()));
  }

  private String watch(JsonNode watch) {
    return watch.has("n")
        ? " " + words(DiagnoseWord.WATCH.with(watch.path("n").asText(), watch.path("on").asText()))
        : "";
  }

  /** What may be expected of an intervention, a line each. */
  void expected(JsonNode one) {
    if (one.has("gain")) {
      page.hanging(5, "+ ", Page.Style.GOOD, gain(one.path("gain")));
    }
    if (one.has("cost")) {
      String cost = plain(one.at("/cost/amount"), 2) + " " + one.at("/cost/currency").asText();
      page.hanging(5, "- ", Page.Style.PLAIN, words(DiagnoseWord.COST.with(cost)));
    }
    for (JsonNode watched : one.path("watch")) {
      String rep = watched.has("rep") ? watched.path("rep").asText() + ", " : "";
      String what = watched.has("to") ? DiagnosePage.step(watched) : watched.path("from").asText();
      page.hanging(5, "> ", Page.Style.PLAIN, rep + what + ":" + watch(watched));
    }
    for (JsonNode field : one.path("missing")) {
      page.hanging(5, "? ", Page.Style.OPEN, field.asText());
    }
  }

  private static String plain(JsonNode number) {
    return plain(number, 0);
  }

  private static String plain(JsonNode number, int digits) {
    return Figures.plain(number.asDouble(), digits);
  }

  private String words(Message message) {
    return message.text(language);
  }
}
