package org.salesadvisor.diagnosis;

import java.util.Map;
import org.salesadvisor.facts.Money;
import org.salesadvisor.facts.conclusion.Intervention;

/**
 * What interventions cost, where that is known; null where it is not.
 *
 * @param coaching by the sales manager
 * @param moreActions for as many leads as are short
 * @param problemAnalysis extra time for it
 * @param training of all who need it
 * @param investigateMarket the look at market and offer
 * @param accountManagement of clients
 */
public record Costs(
    Money coaching,
    Money moreActions,
    Money problemAnalysis,
    Money training,
    Money investigateMarket,
    Money accountManagement) {

  static final Costs UNKNOWN = of(Map.of());

  /** Those that are known. */
  public static Costs of(Map<Intervention, Money> known) {
    return new Costs(
        known.get(Intervention.COACHING),
        known.get(Intervention.MORE_ACTIONS),
        known.get(Intervention.PROBLEM_ANALYSIS),
        known.get(Intervention.TRAINING),
        known.get(Intervention.INVESTIGATE_MARKET),
        known.get(Intervention.ACCOUNT_MANAGEMENT));
  }

  Money of(Intervention intervention) {
    return switch (intervention) {
      case COACHING -> coaching;
      case MORE_ACTIONS -> moreActions;
      case PROBLEM_ANALYSIS -> problemAnalysis;
      case TRAINING -> training;
      case INVESTIGATE_MARKET -> investigateMarket;
      case ACCOUNT_MANAGEMENT -> accountManagement;
      case NONE -> null;
    };
  }
}
