package org.salesadvisor.wallet;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.advice.Missing;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;
import org.salesadvisor.records.StrictJson;
import org.salesadvisor.rulebase.Texts;
import org.salesadvisor.wallet.share.CategoryTotal;
import org.salesadvisor.wallet.share.CategoryWallet;
import org.salesadvisor.wallet.share.ClientWallet;
import org.salesadvisor.wallet.share.Range;

/** Writes ranked wallets, in words. What is unknown is null and never 0. */
public final class RankedJson {

  private final JsonGenerator json;
  private final RankedWallets ranked;
  private final Language language;
  private final Texts texts;

  private RankedJson(JsonGenerator json, RankedWallets ranked, Language language) {
    this.json = json;
    this.ranked = ranked;
    this.language = language;
    this.texts = ranked.rules().texts(language);
  }

  public static byte[] of(RankedWallets ranked, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = StrictJson.JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      new RankedJson(json, ranked, language).write();
      json.flush();
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("ruleset");
    json.writeStringField("digest", ranked.rules().digest());
    json.writeStringField("label", ranked.rules().label());
    json.writeEndObject();
    json.writeNumberField("clients", ranked.clients());
    money("sales", ranked.sales());
    money("averageSales", ranked.sales() / ranked.clients());
    json.writeArrayFieldStart("notes");
    for (Message note : notes()) {
      json.writeStartObject();
      json.writeStringField("code", note.key().name());
      json.writeStringField("text", note.text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("categories");
    for (CategoryTotal total : ranked.categories()) {
      total(total);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("items");
    for (int i = 0; i < ranked.items().size(); i++) {
      item(ranked.first() + i, ranked.items().get(i));
    }
    json.writeEndArray();
    json.writeFieldName("next");
    if (ranked.next() == null) {
      json.writeNull();
    } else {
      json.writeString(ranked.next().toString());
    }
    json.writeEndObject();
  }

  private List<Message> notes() {
    RankedWallets.Counts counts = ranked.counts();
    List<Message> notes = new ArrayList<>();
    if (counts.unknown() > 0) {
      notes.add(WalletNote.TRUE_WALLET_UNKNOWN.with(counts.unknown(), ranked.clients()));
    }
    if (counts.estimated() > 0) {
      notes.add(WalletNote.PEERS_ARE_ESTIMATES.with(counts.estimated(), ranked.clients()));
    }
    if (counts.withoutPeers() > 0) {
      notes.add(WalletNote.FEW_PEERS.with(counts.withoutPeers(), ranked.clients()));
    }
    if (counts.hasSalesAsSize() && counts.unknown() + counts.estimated() > 0) {
      notes.add(WalletNote.SALES_AS_SIZE.with());
    }
    return notes;
  }

  private void total(CategoryTotal total) throws IOException {
    json.writeStartObject();
    json.writeStringField("category", total.category());
    money("sales", total.sales());
    money("potential", total.potential());
    json.writeNumberField("clearGaps", total.clear());
    json.writeEndObject();
  }

  private void item(int rank, Advised item) throws IOException {
    ClientWallet wallet = item.wallet();
    json.writeStartObject();
    json.writeNumberField("rank", rank);
    json.writeStringField("client", wallet.client().id());
    json.writeStringField("name", wallet.client().name());
    json.writeStringField("segment", wallet.client().segment());
    json.writeNumberField("sizeClass", wallet.sizeClass());
    money("sales", wallet.client().sales());
    money("spend", wallet.spend());
    share(wallet.share());
    money("potential", wallet.potential());
    json.writeStringField("basis", wallet.basis() == null ? null : wallet.basis().name());
    number("salesRatio", wallet.salesRatio());
    json.writeFieldName("walletAction");
    AdviceJson.write(json, item.advice().walletAction(), texts);
    json.writeFieldName("walletMoves");
    AdviceJson.write(json, item.advice().walletMoves(), texts);
    level("loop", item.advice().loop().value());
    level("koop", item.advice().koop().value());
    missing(item);
    json.writeArrayFieldStart("categories");
    for (int i = 0; i < wallet.categories().size(); i++) {
      category(wallet.categories().get(i), item, i);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void level(String name, Object level) throws IOException {
    json.writeFieldName(name);
    if (level == null) {
      json.writeNull();
    } else {
      json.writeNumber((Integer) level);
    }
  }

  /** What would settle the advice or may change it. */
  private void missing(Advised item) throws IOException {
    json.writeArrayFieldStart("missing");
    for (Missing one : item.advice().missing()) {
      if (one.settles().contains(Topic.WALLET) || one.mayChange().contains(Topic.WALLET)) {
        json.writeStartObject();
        json.writeStringField("path", one.path());
        json.writeStringField("question", texts.fact(one.path()));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void category(CategoryWallet category, Advised item, int at) throws IOException {
    json.writeStartObject();
    json.writeStringField("category", category.bought().category());
    money("sales", category.bought().sales());
    money("spend", category.spend());
    money("gap", category.gap());
    json.writeStringField("basis", category.basis() == null ? null : category.basis().name());
    json.writeNumberField("peers", category.peers());
    if (category.betterRankBrings() != null) {
      money("betterRankBrings", category.betterRankBrings());
    }
    json.writeFieldName("categoryMove");
    AdviceJson.write(json, item.moves().get(at).categoryMove(), texts);
    json.writeEndObject();
  }

  private void share(Range share) throws IOException {
    json.writeFieldName("share");
    if (share == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    range(share, 4);
    json.writeEndObject();
  }

  private void money(String name, Range amount) throws IOException {
    json.writeFieldName(name);
    if (amount == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    range(amount, 2);
    json.writeStringField("currency", ranked.currency());
    json.writeEndObject();
  }

  private void range(Range range, int digits) throws IOException {
    json.writeNumberField("expected", rounded(range.expected(), digits));
    json.writeNumberField("low", rounded(range.low(), digits));
    json.writeNumberField("high", rounded(range.high(), digits));
  }

  private void money(String name, double amount) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("amount", rounded(amount, 2));
    json.writeStringField("currency", ranked.currency());
    json.writeEndObject();
  }

  private void number(String name, Double number) throws IOException {
    json.writeFieldName(name);
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(rounded(number, 4));
    }
  }

  private static BigDecimal rounded(double number, int digits) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP);
    BigDecimal shortest = rounded.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
