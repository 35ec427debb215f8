package org.salesadvisor.funnel.plan;

/**
 * What a better rate of one step brings.
 *
 * @param step which
 * @param from its rate
 * @param to what that would become; the same when it cannot rise
 * @param gain in what counts for this plan
 * @param price of the improvement, or null when not known
 * @param isPriceAssumed whether nobody stated it
 * @param gainPerUnit the gain for each unit of money, or null when the price is not known
 * @param bestShare in which share of what the rates may be no other step brings more for its money
 */
public record Lever(
    int step,
    double from,
    double to,
    Estimate gain,
    Double price,
    boolean isPriceAssumed,
    Estimate gainPerUnit,
    double bestShare) {}
