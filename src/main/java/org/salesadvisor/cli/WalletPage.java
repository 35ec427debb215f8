package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.funnel.narrowing.Figures;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.rulebase.Texts;

/** Lays out ranked wallets for a person: categories, then each client with what to do. */
final class WalletPage {

  private static final int LABEL = 26;

  private final Page page;
  private final Texts texts;
  private final Language language;

  WalletPage(boolean hasColours, Texts texts) {
    this.page = new Page(hasColours);
    this.texts = texts;
    this.language = texts.language();
  }

  String of(JsonNode ranked) {
    page.rule();
    page.line(
        1,
        Page.Style.STRONG,
        words(WalletWord.TITLE.with(ranked.path("clients").asLong(), money(ranked.path("sales")))));
    page.rule();
    ranked
        .path("notes")
        .forEach(note -> page.hanging(1, "· ", Page.Style.OPEN, note.path("text").asText()));
    section(WalletWord.CATEGORIES);
    ranked.path("categories").forEach(this::total);
    section(WalletWord.CLIENTS);
    ranked.path("items").forEach(this::client);
    if (ranked.hasNonNull("next")) {
      page.line(1, Page.Style.FAINT, words(WalletWord.MORE.with(ranked.path("next").asText())));
    }
    return page.toString();
  }

  private void total(JsonNode total) {
    page.labelled(
        1,
        total.path("category").asText(),
        LABEL,
        Page.Style.PLAIN,
        words(
            WalletWord.CATEGORY.with(
                money(total.path("sales")),
                money(total.path("potential")),
                total.path("clearGaps").asLong())));
  }

  private void client(JsonNode item) {
    List<String> head = new ArrayList<>();
    head.add(item.path("rank").asInt() + ". " + item.path("client").asText());
    for (String field : List.of("name", "segment")) {
      if (item.hasNonNull(field)) {
        head.add(item.path(field).asText());
      }
    }
    head.add(texts.name("WALLET_ACTION_" + value(item.path("walletAction"))));
    page.blank();
    page.line(1, Page.Style.STRONG, String.join(" · ", head));
    page.line(3, Page.Style.PLAIN, potential(item));
    page.line(3, Page.Style.PLAIN, share(item));
    page.line(3, Page.Style.PLAIN, item.at("/walletAction/text").asText());
    item.path("walletMoves")
        .forEach(move -> page.hanging(3, "→ ", Page.Style.GOOD, move.path("text").asText()));
    item.at("/walletAction/because")
        .forEach(one -> page.hanging(5, "- ", Page.Style.FAINT, one.path("text").asText()));
    item.path("missing")
        .forEach(
            one ->
                page.hanging(
                    3,
                    "? ",
                    Page.Style.OPEN,
                    words(WalletWord.MAY_CHANGE.with(one.path("question").asText()))));
    item.path("categories").forEach(this::spot);
  }

  private static String value(JsonNode conclusion) {
    return conclusion.hasNonNull("value") ? conclusion.path("value").asText() : "UNDETERMINED";
  }

  private String potential(JsonNode item) {
    return item.hasNonNull("potential")
        ? words(WalletWord.POTENTIAL.with(range(item.path("potential")), money(item.path("sales"))))
        : words(WalletWord.UNKNOWN_POTENTIAL.with(money(item.path("sales"))));
  }

  private String share(JsonNode item) {
    JsonNode share = item.path("share");
    String basis =
        item.hasNonNull("basis") ? texts.name("SPEND_BASIS_" + item.path("basis").asText()) : "—";
    return share.isNull()
        ? words(WalletWord.SHARE_UNKNOWN.with(basis))
        : words(
            WalletWord.SHARE.with(
                Figures.percent(share.path("expected").asDouble()),
                Figures.percent(share.path("low").asDouble()),
                Figures.percent(share.path("high").asDouble()),
                basis));
  }

  /** A category in which something is to be done or to be asked. */
  private void spot(JsonNode category) {
    String move = value(category.path("categoryMove"));
    if (!move.equals("KEEP_CATEGORY") && category.hasNonNull("gap")) {
      page.labelled(
          3,
          category.path("category").asText(),
          LABEL - 2,
          Page.Style.PLAIN,
          words(
              WalletWord.SPOT.with(
                  texts.name("CATEGORY_MOVE_" + move),
                  money(category.path("sales")),
                  range(category.path("gap")))));
    }
  }

  private String range(JsonNode range) {
    return "%s (%s – %s) %s"
        .formatted(
            number(range, "expected"),
            number(range, "low"),
            number(range, "high"),
            range.path("currency").asText());
  }

  private String number(JsonNode range, String end) {
    return String.format(language.locale(), "%,.0f", range.path(end).asDouble());
  }

  private String money(JsonNode money) {
    return number(money, "amount") + " " + money.path("currency").asText();
  }

  private void section(WalletWord word) {
    page.blank();
    page.line(1, Page.Style.STRONG, words(word.with()).toUpperCase(language.locale()));
  }

  private String words(Message message) {
    return message.text(language);
  }
}
