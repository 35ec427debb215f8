package org.salesadvisor.facts;

/**
 * How a score of leads that is learned from their outcomes does on leads that it was not learned
 * from, beside the points of the rules. Null means unknown: where there is too little to learn
 * from, nothing is tried.
 *
 * @param casesPerValue leads that were won, or that were not, whichever are fewer, for each value
 *     that is learned
 * @param heldOutCases likewise of the leads that it is tried on
 * @param aucGain by how much the area under its ROC curve is surely above that of the points, 0..1:
 *     the lower end of the interval of 95 %
 * @param brierGain by how much its Brier score is surely below that of the points and of the base
 *     rate, likewise
 * @param offShare how far the number of won leads that it expects is from what came, as a share of
 *     that
 */
public record LearnedScore(
    Double casesPerValue,
    Integer heldOutCases,
    Double aucGain,
    Double brierGain,
    Double offShare) {}
