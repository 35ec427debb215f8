package org.salesadvisor.account.advice;

import java.util.EnumMap;
import java.util.Map;
import org.salesadvisor.facts.conclusion.Topic;

/** The names under which topics stand in the advice. */
public final class TopicNames {

  private static final Map<Topic, String> NAMES =
      new EnumMap<>(
          Map.of(
              Topic.BUYING_CLASS, "buyingClass",
              Topic.SELLING_MODE, "sellingMode",
              Topic.LOOP, "loop",
              Topic.KOOP, "koop",
              Topic.DMU_GAP, "warnings",
              Topic.INTERVENTIONS, "interventions",
              Topic.NEXT_ACTION, "nextAction",
              Topic.LEAD_ROUTE, "leadRoute",
              Topic.LEAD_OWNER, "leadOwner"));

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
