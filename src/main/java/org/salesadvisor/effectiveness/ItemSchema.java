package org.salesadvisor.effectiveness;

import static org.salesadvisor.web.SchemaParts.COUNT;
import static org.salesadvisor.web.SchemaParts.COUNT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.NUMBER;
import static org.salesadvisor.web.SchemaParts.NUMBER_OR_NULL;
import static org.salesadvisor.web.SchemaParts.SHARE;
import static org.salesadvisor.web.SchemaParts.TEXT;
import static org.salesadvisor.web.SchemaParts.TEXT_OR_NULL;
import static org.salesadvisor.web.SchemaParts.TRUTH;
import static org.salesadvisor.web.SchemaParts.constants;
import static org.salesadvisor.web.SchemaParts.described;
import static org.salesadvisor.web.SchemaParts.listOf;
import static org.salesadvisor.web.SchemaParts.object;
import static org.salesadvisor.web.SchemaParts.orNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.salesadvisor.account.advice.AdviceSchema;
import org.salesadvisor.facts.Standing;

/** What is said of an item of the mix, and of what belongs to it. */
final class ItemSchema {

  private static final List<String> COUNTS = List.of("contacts", "responses", "leads", "orders");

  private ItemSchema() {}

  static Map<String, Object> item() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("item", described(TEXT_OR_NULL, "null for what has no channel"));
    parts.put("name", TEXT);
    parts.put("mix", orNull(constants(Mix.values())));
    parts.put("isTrackingGap", described(TRUTH, "no channel, but a gap in what is tracked"));
    parts.put("href", described(TEXT_OR_NULL, "of a dataset: its opportunities; else null"));
    counts(parts);
    parts.put("shareOfTotal", shares());
    parts.put("responseRate", rate());
    parts.put("leadRate", rate());
    parts.put("orderRate", rate());
    parts.put("hitRate", described(orNull(estimate()), "orders per contact that counts in full"));
    parts.put(
        "effect", described(estimate(), "contacts x frequency x hit rate x value x margin - cost"));
    for (String one : List.of("costPerResponse", "costPerLead", "costPerOrder")) {
      parts.put(one, orNull(estimate()));
    }
    parts.put(
        "nextEuro", described(orNull(estimate()), "margin of one more unit of money for media"));
    parts.put("rank", described(COUNT_OR_NULL, "by orders per contact, 1 for the most"));
    parts.put("standing", orNull(constants(Standing.values())));
    parts.put("notToldApartFrom", listOf(TEXT));
    parts.put("accelerations", listOf(acceleration()));
    parts.put(
        "acceleratedEffect",
        described(orNull(estimate()), "with all accelerations that were named, after their cost"));
    parts.put("attempts", orNull(attempts()));
    parts.put("canvassing", AdviceSchema.conclusion("canvassing"));
    parts.put("mixAction", AdviceSchema.conclusion("mixAction"));
    return object(parts);
  }

  static void counts(Map<String, Object> parts) {
    COUNTS.forEach(one -> parts.put(one, COUNT_OR_NULL));
    parts.put("frequency", NUMBER_OR_NULL);
    parts.put("value", NUMBER_OR_NULL);
    parts.put("cost", NUMBER_OR_NULL);
  }

  private static Map<String, Object> shares() {
    Map<String, Object> parts = new LinkedHashMap<>();
    COUNTS.forEach(one -> parts.put(one, orNull(SHARE)));
    parts.put("value", orNull(SHARE));
    parts.put("cost", orNull(SHARE));
    return object(parts);
  }

  static Map<String, Object> rate() {
    return orNull(
        object(Map.of("k", COUNT, "n", COUNT, "rate", SHARE, "low", SHARE, "high", SHARE)));
  }

  static Map<String, Object> estimate() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("expected", NUMBER_OR_NULL);
    parts.put("low", described(NUMBER_OR_NULL, "of the interval of 95 %"));
    parts.put("high", NUMBER_OR_NULL);
    parts.put("currency", TEXT);
    parts.put("missing", described(listOf(TEXT), "alone, when these are not known"));
    return object(parts, parts.keySet().toArray(String[]::new));
  }

  private static Map<String, Object> acceleration() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("kind", constants(ItemDocument.Acceleration.values()));
    parts.put("raiseShare", SHARE);
    parts.put("cost", NUMBER_OR_NULL);
    parts.put("isCostAssumed", TRUTH);
    parts.put("gain", described(orNull(estimate()), "after its cost"));
    return object(parts);
  }

  static Map<String, Object> attempts() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("attempt", COUNT);
    List.of("k", "n").forEach(name -> one.put(name, COUNT));
    List.of("rate", "low", "high", "fallingRate").forEach(name -> one.put(name, SHARE));
    one.put("attemptsPerOrder", NUMBER_OR_NULL);
    Map<String, Object> stop = new LinkedHashMap<>();
    List.of("afterAttempt", "low", "high", "attemptsBeyond", "ordersBeyond")
        .forEach(name -> stop.put(name, COUNT));
    stop.put("breakEvenShare", NUMBER);
    stop.put("isExceeded", TRUTH);
    stop.put("savedAmount", NUMBER);
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("attempts", COUNT);
    parts.put("attemptsPerOrder", NUMBER_OR_NULL);
    parts.put(
        "byNumber",
        listOf(object(one, "k", "n", "rate", "low", "high", "fallingRate", "attemptsPerOrder")));
    parts.put("stop", described(orNull(object(stop)), "the last attempt that pays"));
    parts.put("text", TEXT);
    return object(parts);
  }
}
