package org.salesadvisor.rulebase;

import java.util.Arrays;
import java.util.List;

/**
 * A norm that the program reads when it works out facts, before any rule is asked. Every rule set
 * has each of these; some have a usual value for rule sets that are older than they.
 */
public enum CalculationNorm {
  /** How many days of an order history count. */
  HISTORY_WINDOW("historyWindowDays"),
  /** From which share of known items on an order repeats an earlier one. */
  KNOWN_ITEMS("knownItemsLow"),
  /** How many standard deviations are noise in the counts of a funnel. */
  NOISE("noiseSigmas"),
  /** From which relative drop on a funnel narrows. */
  RELEVANT_DROP("relevantDropShare"),
  /** Which rate of false discoveries is accepted over everything looked at in a year. */
  FALSE_DISCOVERY("falseDiscoveryShare", 0.10),
  /** How often a year somebody looks at a funnel. */
  LOOKS("looksPerYear", 12),
  /** Which part of the false discoveries is for the funnel as a whole, where there are people. */
  WHOLE_BUDGET("wholeFunnelBudgetShare", 0.1),
  /** Which relative drop of a funnel must not be missed. */
  DROP_TO_FIND("dropToFindShare", 0.30),
  /** How often that drop must be found before its absence says something. */
  CHANCE_TO_FIND("chanceToFindShare", 0.5),
  /** How many periods are the normal business of a funnel at most. */
  BASELINE_PERIODS("baselinePeriodsMost", 24),
  /** Over how many periods people are compared. */
  RECENT_PERIODS("comparedPeriods", 12),
  /** Below which probability seasons are not chance. */
  SEASON_CHANCE("seasonChanceShare", 0.01),
  /** Below which probability differences between people are not chance. */
  PEOPLE_CHANCE("peopleChanceShare", 0.05),
  /** As how many periods of pure chance the belief in chance counts. */
  BELIEF_IN_CHANCE("chanceBeliefPeriods", 8),
  /** As how many people who differ by pure chance the belief that all are alike counts. */
  BELIEF_IN_ALIKE("chanceBeliefPeople", 2),
  /** How many must be expected to come through, and not to, before somebody is compared. */
  FEWEST_EXPECTED("expectedMinimum", 5),
  /** From which share on a fall is one of other work. */
  MIX_EXPLAINS("mixExplainsShare", 0.5),
  /** From which share of reps on all fall. */
  MOST_FALL("mostRepsShare", 0.7),
  /** Longer in its phase than which share of those won open work stagnates. */
  STAGNATING("stagnatingShare", 0.95),
  /** How many must have been won before a stay in a phase is called long. */
  STAGNATING_WON("stagnatingWonMinimum", 20),
  /** Within how many days a next step is due. */
  STEP_DUE("nextStepDueDays", 0),
  /** From how many days on a next step is long overdue. */
  LONG_OVERDUE("longOverdueDays", 7),
  /** Which share of those who come through must have had the time to. */
  RIPE("ripeShare", 0.90),
  /** How many days those who enter a funnel have to come through, where nobody says so. */
  HORIZON("horizonDays", 90),
  /** From which share of the losses on their reason is a sign. */
  LOSS_REASON("lossReasonShare", 0.30),
  /** Below which share of the days that won prospects take, lost ones were analysed too shortly. */
  SHORT_ANALYSIS("shortAnalysisShare", 0.5),
  /** Below which share of the people who decide that won prospects show, lost ones were thin. */
  THIN_DMU("thinDmuShare", 0.5),
  /** With which certainty a plan has to bring the orders that are wanted of it. */
  PLAN_CERTAINTY("planCertaintyShare", 0.80),
  /** By which share a hit rate is raised when a plan looks for its bottleneck. */
  PLAN_IMPROVEMENT("planImprovementShare", 0.10),
  /** How many years of a client count in a plan. */
  CLIENT_LIFE("clientLifeYears", 5);

  private final String key;
  private final Double usual;

  CalculationNorm(String key) {
    this(key, null);
  }

  /**
   * @param usual taken where a rule set was published before there was this norm
   */
  CalculationNorm(String key, Number usual) {
    this.key = key;
    this.usual = usual == null ? null : usual.doubleValue();
  }

  /** Its name in {@code norms.yaml}. */
  public String key() {
    return key;
  }

  /** Its value in a rule set that was checked. */
  public double value(Norms norms) {
    return usual != null && !norms.has(key) ? usual : norms.get(key).value().doubleValue();
  }

  /** Whether a rule set can do without it. */
  public boolean isOptional() {
    return usual != null;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(CalculationNorm::key).toList();
  }
}
