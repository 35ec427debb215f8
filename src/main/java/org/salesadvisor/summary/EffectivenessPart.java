package org.salesadvisor.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.effectiveness.DatasetChannels;
import org.salesadvisor.facts.Standing;
import org.salesadvisor.facts.conclusion.Canvassing;

/** The channels that stand out, and what nobody tracked. */
@ApplicationScoped
class EffectivenessPart implements Part {

  private final DatasetChannels channels;

  EffectivenessPart(DatasetChannels channels) {
    this.channels = channels;
  }

  @Override
  public String name() {
    return "effectiveness";
  }

  @Override
  public ObjectNode of(Asked asked) {
    JsonNode answer =
        Cut.read(
            channels.json(
                asked.tellingOpportunities(),
                asked.from(),
                asked.to(),
                asked.rules(),
                asked.language()));
    ObjectNode part = Cut.of(asked.inPeriod("/effectiveness"), answer, "currency");
    part.set("total", Cut.of(answer.path("total"), "contacts", "orders", "orderRate"));
    part.set("ranking", answer.at("/ranking/text"));
    part.set("nextEuro", answer.at("/nextEuro/text"));
    ArrayNode standOut = part.putArray("standOut");
    for (JsonNode item : answer.path("items")) {
      if (standsOut(item)) {
        standOut.add(item(item));
      }
    }
    part.set("trackingGap", answer.path("trackingGap"));
    untracked(answer.path("items"), part.path("trackingGap"));
    return part;
  }

  /** Credibly above or below the rest, or cold. */
  private static boolean standsOut(JsonNode item) {
    boolean isLikeOthers =
        item.path("standing").isNull()
            || item.path("standing").asText().equals(Standing.ALIKE.name());
    boolean isCold = item.at("/canvassing/value").asText().equals(Canvassing.COLD.name());
    return !item.path("isTrackingGap").asBoolean() && (!isLikeOthers || isCold);
  }

  private static ObjectNode item(JsonNode item) {
    return Cut.of(
        item,
        "href",
        "item",
        "name",
        "standing",
        "contacts",
        "orders",
        "orderRate",
        "costPerOrder",
        "canvassing",
        "mixAction");
  }

  /** Adds where the contacts are listed of which nobody knows the channel. */
  private static void untracked(JsonNode items, JsonNode gap) {
    if (gap instanceof ObjectNode told) {
      ArrayNode rows = told.putArray("rows");
      for (JsonNode item : items) {
        if (item.path("isTrackingGap").asBoolean()) {
          rows.add(item.path("href").asText());
        }
      }
    }
  }
}
