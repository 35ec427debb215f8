package org.salesadvisor.diagnosis;

import org.salesadvisor.records.Required;

/**
 * The counts of one period and one combination of values.
 *
 * @param period in which they entered the funnel
 * @param rep who, or null when not known or not split
 * @param team whose, or null
 * @param channel through what, or null
 * @param product of what, or null
 * @param dealSize of which size class, or null
 * @param leads how many, or null when not counted
 * @param prospects how many of them, or null
 * @param orders how many of them, or null
 * @param retained how many of them, or null
 */
record CountsRow(
    @Required String period,
    String rep,
    String team,
    String channel,
    String product,
    String dealSize,
    Long leads,
    Long prospects,
    Long orders,
    Long retained) {}
