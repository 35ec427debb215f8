package org.salesadvisor.funnel.counts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.salesadvisor.funnel.narrowing.Dimension;
import org.salesadvisor.records.Required;

/**
 * The counts of one period and one combination of values.
 *
 * @param period in which they entered the funnel
 * @param rep who, or null when not known or not split
 * @param team whose, or null
 * @param channel through what, or null
 * @param campaign through which marketing action, or null
 * @param product of what, or null
 * @param dealSize of which size class, or null
 * @param leads how many, or null when not counted
 * @param prospects how many of them, or null
 * @param orders how many of them, or null
 * @param retained how many of them, or null
 */
public record CountsRow(
    @Required String period,
    String rep,
    String team,
    String channel,
    String campaign,
    String product,
    String dealSize,
    Long leads,
    Long prospects,
    Long orders,
    Long retained) {

  /** By what it is split. */
  Map<Dimension, String> values() {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    values.put(Dimension.REP, rep);
    values.put(Dimension.TEAM, team);
    values.put(Dimension.CHANNEL, channel);
    values.put(Dimension.CAMPAIGN, campaign);
    values.put(Dimension.PRODUCT, product);
    values.put(Dimension.DEAL_SIZE, dealSize);
    values.values().removeIf(Objects::isNull);
    return values;
  }
}
