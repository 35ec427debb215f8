package org.salesadvisor.funnel.narrowing;

import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.Norms;

/**
 * The numbers that a diagnosis goes by, from the norms.
 *
 * @param relevantDrop from which relative drop on it matters
 * @param sigmas how wide control limits are shown
 * @param falseDiscovery the accepted rate of false discoveries
 * @param looks how often a year somebody looks
 * @param wholeShare the part of the budget for the funnel as a whole
 * @param dropToFind the drop that must not be missed
 * @param chanceToFind how often it must be found
 * @param baselinePeriods how many periods are normal business at most
 * @param recentPeriods over how many periods people are compared
 * @param seasonChance below which probability seasons are not chance
 * @param peopleChance below which probability differences between people are not chance
 * @param beliefInChance as how many periods of pure chance our belief in it counts
 * @param beliefInAlike as how many people who differ by pure chance our belief in that counts
 * @param fewestExpected how many must be expected to come through, and not to, for a comparison
 * @param mixExplains from which share on a fall is one of other work
 * @param most from which share of values on all fall
 * @param ripe the share of those who come through that must have had the time to
 */
record Limits(
    double relevantDrop,
    double sigmas,
    double falseDiscovery,
    double looks,
    double wholeShare,
    double dropToFind,
    double chanceToFind,
    int baselinePeriods,
    int recentPeriods,
    double seasonChance,
    double peopleChance,
    double beliefInChance,
    double beliefInAlike,
    double fewestExpected,
    double mixExplains,
    double most,
    double ripe) {

  static Limits of(Norms norms) {
    return new Limits(
        CalculationNorm.RELEVANT_DROP.value(norms),
        CalculationNorm.NOISE.value(norms),
        CalculationNorm.FALSE_DISCOVERY.value(norms),
        CalculationNorm.LOOKS.value(norms),
        CalculationNorm.WHOLE_BUDGET.value(norms),
        CalculationNorm.DROP_TO_FIND.value(norms),
        CalculationNorm.CHANCE_TO_FIND.value(norms),
        (int) CalculationNorm.BASELINE_PERIODS.value(norms),
        (int) CalculationNorm.RECENT_PERIODS.value(norms),
        CalculationNorm.SEASON_CHANCE.value(norms),
        CalculationNorm.PEOPLE_CHANCE.value(norms),
        CalculationNorm.BELIEF_IN_CHANCE.value(norms),
        CalculationNorm.BELIEF_IN_ALIKE.value(norms),
        CalculationNorm.FEWEST_EXPECTED.value(norms),
        CalculationNorm.MIX_EXPLAINS.value(norms),
        CalculationNorm.MOST_FALL.value(norms),
        CalculationNorm.RIPE.value(norms));
  }
}
