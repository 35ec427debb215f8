package org.salesadvisor.verification;

import java.util.List;
import java.util.function.Predicate;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.concept.DmuGap;
import org.salesadvisor.facts.concept.DmuNeeded;
import org.salesadvisor.facts.conclusion.BuyingClass;
import org.salesadvisor.facts.conclusion.Canvassing;
import org.salesadvisor.facts.conclusion.CategoryMove;
import org.salesadvisor.facts.conclusion.Intervention;
import org.salesadvisor.facts.conclusion.Koop;
import org.salesadvisor.facts.conclusion.LeadOwner;
import org.salesadvisor.facts.conclusion.LeadRoute;
import org.salesadvisor.facts.conclusion.LeadSource;
import org.salesadvisor.facts.conclusion.LearnedVerdict;
import org.salesadvisor.facts.conclusion.Loop;
import org.salesadvisor.facts.conclusion.MixAction;
import org.salesadvisor.facts.conclusion.NextAction;
import org.salesadvisor.facts.conclusion.Participant;
import org.salesadvisor.facts.conclusion.ProcessStep;
import org.salesadvisor.facts.conclusion.SellingMode;
import org.salesadvisor.facts.conclusion.Topic;
import org.salesadvisor.facts.conclusion.Urgency;
import org.salesadvisor.facts.conclusion.WalletAction;

/**
 * A part of the advice that must not stay silent.
 *
 * @param name as in the advice
 * @param type of its values
 * @param topic under which it can wait for facts; null when it cannot
 * @param isLeading whether it has one value at most, and always has to say something
 * @param isOptional whether a rule set may have no rule on it at all
 * @param asks the facts of which one has to be there before it has to say something
 * @param unknown the fact that has to be unknown besides; null when there is none
 */
record Decision(
    String name,
    Class<?> type,
    Topic topic,
    boolean isLeading,
    boolean isOptional,
    Predicate<Object> asks,
    String unknown) {

  static final List<Decision> ALL =
      List.of(
          leading("buyingClass", BuyingClass.class, Topic.BUYING_CLASS),
          leading("sellingMode", SellingMode.class, Topic.SELLING_MODE),
          leading("loop", Loop.class, Topic.LOOP),
          leading("koop", Koop.class, Topic.KOOP),
          following("involvement", Participant.class, Loop.class),
          following("processMap", ProcessStep.class, SellingMode.class),
          following("leadSources", LeadSource.class, SellingMode.class),
          new Decision(
              "dmuGap",
              DmuGap.class,
              Topic.DMU_GAP,
              false,
              false,
              DmuNeeded.class::isInstance,
              "purchase.dmuKnown"),
          new Decision(
              "interventions",
              Intervention.class,
              Topic.INTERVENTIONS,
              false,
              false,
              FunnelSign.COMPARED::equals,
              null),
          apart("nextAction", NextAction.class, Topic.NEXT_ACTION),
          apart("urgency", Urgency.class, Topic.NEXT_ACTION),
          apart("canvassing", Canvassing.class, Topic.CANVASSING),
          apart("mixAction", MixAction.class, Topic.MIX_ACTION),
          apart("walletAction", WalletAction.class, Topic.WALLET),
          apart("categoryMove", CategoryMove.class, Topic.WALLET_CATEGORY),
          apart("leadRoute", LeadRoute.class, Topic.LEAD_ROUTE),
          apart("leadOwner", LeadOwner.class, Topic.LEAD_OWNER),
          apart("learnedVerdict", LearnedVerdict.class, Topic.LEARNED_SCORE));

  private static Decision leading(String name, Class<?> type, Topic topic) {
    return new Decision(name, type, topic, true, false, none -> false, null);
  }

  /** One that has to say something as soon as a leading conclusion is there. */
  private static Decision following(String name, Class<?> type, Class<?> leading) {
    return new Decision(name, type, null, false, false, leading::isInstance, null);
  }

  /** One on what no profile has, such as open work, of which older rule sets know nothing. */
  private static Decision apart(String name, Class<?> type, Topic topic) {
    return new Decision(name, type, topic, true, true, none -> false, null);
  }

  /** For which profiles it has to say something. */
  Region asked(Conclusions conclusions) {
    if (isLeading) {
      boolean isMissing = isOptional && conclusions.values(type).isEmpty();
      return isMissing ? conclusions.space().none() : conclusions.space().all();
    }
    Region asked =
        conclusions.deduction().any(conclusions.model().facts().stream().filter(asks).toList());
    return unknown == null ? asked : asked.and(conclusions.space().unknown(unknown));
  }
}
