package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.MessageKey;

/** Lays out open work and the list of today for a person. */
final class TodayPage {

  /** What is counted, by its field. */
  private static final Map<String, TodayWord> COUNTS = new java.util.LinkedHashMap<>();

  static {
    COUNTS.put("count", TodayWord.OPEN);
    COUNTS.put("due", TodayWord.DUE);
    COUNTS.put("overdue", TodayWord.OVERDUE);
    COUNTS.put("noNextStep", TodayWord.NO_STEP);
    COUNTS.put("stagnating", TodayWord.STAGNATING);
    COUNTS.put("closeDatePassed", TodayWord.CLOSE_PASSED);
    COUNTS.put("snoozed", TodayWord.SNOOZED);
  }

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  TodayPage(Language language) {
    this.language = language;
  }

  List<String> lines(JsonNode today) {
    JsonNode open = today.path("open");
    lines.add(word(TodayWord.AS_OF, today.path("asOf").asText()));
    lines.add("  " + word(DataWord.TOTAL) + ": " + counts(open));
    open.path("phases").forEach(phase -> lines.add("  " + phase(phase) + ": " + counts(phase)));
    open.path("owners").forEach(owner -> lines.add("  " + owner(owner) + ": " + counts(owner)));
    today.path("gaps").forEach(gap -> lines.add(word(TodayWord.GAP, gap.path("text").asText())));
    list(today.path("items"));
    if (today.hasNonNull("next")) {
      lines.add(word(TodayWord.MORE));
    }
    return lines;
  }

  /** What nobody can say is left out: it stands among the gaps. */
  String counts(JsonNode counted) {
    List<String> parts = new ArrayList<>();
    COUNTS.forEach(
        (field, word) -> {
          JsonNode count = counted.path(field);
          if (count.isNumber() && (field.equals("count") || count.asLong() > 0)) {
            parts.add(String.format(language.locale(), "%,d ", count.asLong()) + word(word));
          }
        });
    counted.path("value").forEach(value -> parts.add(word(TodayWord.VALUE) + " " + money(value)));
    return String.join(" · ", parts);
  }

  private void list(JsonNode items) {
    if (items.isEmpty()) {
      lines.add(word(TodayWord.NOTHING));
    }
    String before = null;
    for (JsonNode item : items) {
      String owner = owner(item);
      if (!owner.equals(before)) {
        lines.add("");
        lines.add(owner);
      }
      before = owner;
      item(item);
    }
  }

  private void item(JsonNode item) {
    List<String> parts = new ArrayList<>(List.of(item.path("id").asText()));
    if (item.hasNonNull("account")) {
      parts.add(item.path("account").asText());
    }
    if (item.hasNonNull("value")) {
      parts.add(money(item.path("value")));
    }
    lines.add("  " + item.at("/urgency/text").asText() + " " + String.join(" · ", parts));
    lines.add("    " + item.at("/nextAction/text").asText());
    item.at("/nextAction/because")
        .forEach(reason -> lines.add("    - " + reason.path("text").asText()));
  }

  private String owner(JsonNode owned) {
    return owned.hasNonNull("owner") ? owned.path("owner").asText() : word(TodayWord.NOBODY);
  }

  private String phase(JsonNode counted) {
    return switch (counted.path("phase").asText()) {
      case "LEAD_GENERATION" -> word(DataWord.LEAD_GENERATION);
      case "PROSPECT_QUALIFICATION" -> word(DataWord.PROSPECT_QUALIFICATION);
      default -> word(TodayWord.UNKNOWN_PHASE);
    };
  }

  private String money(JsonNode money) {
    String amount = String.format(language.locale(), "%,.2f", money.path("amount").asDouble());
    return money.hasNonNull("currency") ? amount + " " + money.path("currency").asText() : amount;
  }

  private String word(MessageKey key, Object... values) {
    return key.with(values).text(language);
  }
}
