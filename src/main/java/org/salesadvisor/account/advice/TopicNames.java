package org.salesadvisor.account.advice;

import java.util.EnumMap;
import java.util.Map;
import org.salesadvisor.facts.conclusion.Topic;

/** The names under which topics stand in the advice. */
public final class TopicNames {

  private static final Map<Topic, String> NAMES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Topic.BUYING_CLASS, "buyingClass"),
              Map.entry(Topic.SELLING_MODE, "sellingMode"),
              Map.entry(Topic.LOOP, "loop"),
              Map.entry(Topic.KOOP, "koop"),
              Map.entry(Topic.DMU_GAP, "warnings"),
              Map.entry(Topic.INTERVENTIONS, "interventions"),
              Map.entry(Topic.NEXT_ACTION, "nextAction"),
              Map.entry(Topic.CANVASSING, "canvassing"),
              Map.entry(Topic.MIX_ACTION, "mixAction"),
              Map.entry(Topic.WALLET, "walletAction"),
              Map.entry(Topic.WALLET_CATEGORY, "categoryMove"),
              Map.entry(Topic.CYCLES, "cycleGaps"),
              Map.entry(Topic.LEAD_ROUTE, "leadRoute"),
              Map.entry(Topic.LEAD_OWNER, "leadOwner"),
              Map.entry(Topic.LEARNED_SCORE, "learnedVerdict")));

  private TopicNames() {}

  /** The name of the field, such as {@code buyingClass}. */
  public static String of(Topic topic) {
    return NAMES.get(topic);
  }

  /**
   * The topic of a field.
   *
   * @throws IllegalArgumentException when it belongs to none
   */
  public static Topic topic(String name) {
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no topic " + name));
  }
}
