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
  CLIENT_LIFE("clientLifeYears", 5),
  /** Below which share of those contacted the response is low. */
  LOW_RESPONSE("lowResponseShare", 0.10),
  /** From how many contacts per person on each further one brings less. */
  SATURATION("saturationFrequency", 3),
  /** Which share of the one before a contact beyond saturation brings. */
  SATURATION_KEPT("saturationKeptShare", 0.5),
  /** By which share media or message are accelerated when nobody says so. */
  ACCELERATION("accelerationShare", 0.10),
  /** How many clients of a segment and size tell what a peer spends. */
  PEERS("peersMinimum", 10),
  /** Which middle share of the peers the range of an estimate holds. */
  PEERS_RANGE("peersRangeShare", 0.5),
  /** In how many classes of size a segment is divided. */
  PEERS_SIZES("peersSizeClasses", 3),
  /** Which share of the value of an order work that is done twice costs. */
  REWORK("reworkShare", 0.1),
  /** How many days a step of a plan with a client takes. */
  CLIENT_STEP("clientStepDays", 5),
  /** Who generates leads: 0 marketing, 1 sales. */
  LEAD_GENERATION_OWNER("leadGenerationOwner", 0),
  /** Who nurtures leads: 0 marketing, 1 sales. */
  LEAD_NURTURING_OWNER("leadNurturingOwner", 1),
  /** Within how many hours sales accepts or rejects a lead. */
  LEAD_ACCEPT("leadAcceptHours", 48),
  /** Below how many people a company is too small for the target group. */
  LEAD_EMPLOYEES_LOW("leadEmployeesLow", 10),
  /** Above how many people a company is too large for the target group. */
  LEAD_EMPLOYEES_HIGH("leadEmployeesHigh", 1000),
  /** From how many points on a lead fits. */
  LEAD_FIT_HIGH("leadFitHigh", 60),
  /** From how many points on a lead is engaged. */
  LEAD_ENGAGEMENT_HIGH("leadEngagementHigh", 40),
  /** After how many days a response brings half its points. */
  LEAD_HALF_LIFE("leadHalfLifeDays", 30),
  /** At most how many times its points the same kind of response brings. */
  LEAD_REPEATS("leadRepeatsMost", 3),
  /** How many days lie between two contacts of a nurture plan. */
  LEAD_NURTURE_EVERY("leadNurtureEveryDays", 14),
  /** How many points a lead gets for an industry that we aim at. */
  POINTS_TARGET_INDUSTRY("leadPointsTargetIndustry", 30),
  /** How many points a lead gets for being where we deliver. */
  POINTS_SERVED_REGION("leadPointsServedRegion", 15),
  /** How many points a lead gets for a company of the size that we aim at. */
  POINTS_TARGET_SIZE("leadPointsTargetSize", 20),
  /** How many points a lead gets for a contact who decides. */
  POINTS_DECIDES("leadPointsDecides", 20),
  /** How many points a lead gets for a contact in another role of the decision making unit. */
  POINTS_IN_DMU("leadPointsInDmu", 10),
  /** How many points a lead gets for a need that was stated. */
  POINTS_NEED_STATED("leadPointsNeedStated", 15),
  /** How many points a lead gets for a visit to our site. */
  POINTS_SITE_VISITED("leadPointsSiteVisited", 5),
  /** How many points a lead gets for an e-mail that was opened. */
  POINTS_EMAIL_OPENED("leadPointsEmailOpened", 3),
  /** How many points a lead gets for a link that was followed. */
  POINTS_LINK_FOLLOWED("leadPointsLinkFollowed", 8),
  /** How many points a lead gets for an address left for a document. */
  POINTS_DOCUMENT_DOWNLOADED("leadPointsDocumentDownloaded", 15),
  /** How many points a lead gets for coming to an event. */
  POINTS_EVENT_ATTENDED("leadPointsEventAttended", 25),
  /** How many points a lead gets for a talk on the telephone. */
  POINTS_CALL_ANSWERED("leadPointsCallAnswered", 15),
  /** How many points a lead gets for writing back. */
  POINTS_REPLIED("leadPointsReplied", 20),
  /** How many points a lead gets for asking for an offer. */
  POINTS_OFFER_ASKED("leadPointsOfferAsked", 40),
  /** How many days after coming in a lead is scored by what was learned. */
  LEARNED_AFTER("learnedAfterDays", 7),
  /** Which share of the leads, the last that came in, a learned score is only tried on. */
  LEARNED_HELD_OUT("learnedHeldOutShare", 0.3),
  /** How many won leads, and how many others, each value must have that is learned. */
  LEARNED_CASES("learnedCasesPerValue", 10),
  /** Up to which AUC one column alone may tell won leads from others. */
  LEARNED_COLUMN("learnedColumnAucMost", 0.95);

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
