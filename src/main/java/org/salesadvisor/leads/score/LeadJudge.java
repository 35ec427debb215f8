package org.salesadvisor.leads.score;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.facts.LeadSigns;
import org.salesadvisor.facts.ScoredLead;
import org.salesadvisor.facts.conclusion.LeadPoint;
import org.salesadvisor.facts.conclusion.NurtureChannel;
import org.salesadvisor.leads.life.LeadHistory;
import org.salesadvisor.rulebase.CalculationNorm;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * Judges leads under one version of the rules. Rules see signs, of which a million leads have some
 * thousands: each is decided once and kept. Thread-safe.
 */
public final class LeadJudge {

  private static final int MOST_KEPT = 20_000;

  private final LoadedRuleSet rules;
  private final Points points;
  private final Signs signs;
  private final Unknown unknown;
  private final Cache<LeadSigns, List<Conclusion>> pointsBySigns = cache();
  private final Cache<ScoredLead, Decided> decidedByLead = cache();

  /** What the rules say of a scored lead. */
  private record Decided(Conclusion route, Conclusion owner, List<Conclusion> contacts) {}

  public LeadJudge(LoadedRuleSet rules) {
    this.rules = rules;
    this.points = new Points(rules.norms());
    this.signs = new Signs(rules.norms());
    this.unknown = new Unknown(points);
  }

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
  }

  public LoadedRuleSet rules() {
    return rules;
  }

  /** After how many days a response counts for half, by norm. */
  public double halfLifeDays() {
    return norm(CalculationNorm.LEAD_HALF_LIFE);
  }

  private double norm(CalculationNorm norm) {
    return norm.value(rules.norms());
  }

  /** What rules see of a lead. */
  public LeadSigns signs(LeadHistory history) {
    return signs.of(history);
  }

  /** Its points, for fit and engagement together. */
  public double points(LeadHistory history) {
    List<Earned> earned = earned(signs.of(history), history);
    return sum(earned, true) + sum(earned, false);
  }

  /**
   * Judges.
   *
   * @param reach by what it can be reached, where it has not opted out
   */
  public LeadScore judge(LeadHistory history, Reach reach) {
    LeadSigns seen = signs.of(history);
    List<Earned> earned = earned(seen, history);
    Axis fit =
        new Axis(sum(earned, true), unknown.possible(seen), norm(CalculationNorm.LEAD_FIT_HIGH));
    Axis engagement = new Axis(sum(earned, false), 0, norm(CalculationNorm.LEAD_ENGAGEMENT_HIGH));
    Decided decided = decidedByLead.get(scored(history, reach, fit, engagement), this::decide);
    return new LeadScore(
        earned,
        fit,
        engagement,
        unknown.paths(seen),
        decided.route(),
        decided.owner(),
        decided.contacts());
  }

  private List<Earned> earned(LeadSigns seen, LeadHistory history) {
    List<Conclusion> reasons =
        pointsBySigns.get(seen, it -> Advisor.advise(rules, it).leadPoints());
    List<Earned> earned = new ArrayList<>(reasons.size());
    for (Conclusion reason : reasons) {
      LeadPoint point = LeadPoint.valueOf(reason.value().toString());
      double times = Points.isOnFit(point) ? 1 : times(point, history);
      earned.add(new Earned(point, reason, times, times * points.of(point)));
    }
    return earned;
  }

  private double times(LeadPoint point, LeadHistory history) {
    return Math.min(history.freshness(Points.response(point)), norm(CalculationNorm.LEAD_REPEATS));
  }

  private static double sum(List<Earned> earned, boolean isOnFit) {
    double sum = 0;
    for (Earned one : earned) {
      if (Points.isOnFit(one.point()) == isOnFit) {
        sum += one.points();
      }
    }
    return sum;
  }

  private ScoredLead scored(LeadHistory history, Reach reach, Axis fit, Axis engagement) {
    return new ScoredLead(
        history.step(),
        fit.level(),
        engagement.level(),
        history.isOptedOut(),
        reach.hasEmail() && !history.isClosed(NurtureChannel.EMAIL),
        reach.hasTelephone() && !history.isClosed(NurtureChannel.TELEPHONE),
        reach.hasSocial() && !history.isClosed(NurtureChannel.SOCIAL),
        !history.isClosed(NurtureChannel.WEB),
        norm(CalculationNorm.LEAD_GENERATION_OWNER) >= 1,
        norm(CalculationNorm.LEAD_NURTURING_OWNER) >= 1);
  }

  private Decided decide(ScoredLead lead) {
    Advice advice = Advisor.advise(rules, lead);
    List<Conclusion> contacts = new ArrayList<>(advice.nurtureSteps());
    contacts.sort(Comparator.comparingInt(one -> (Integer) one.details().get("position")));
    return new Decided(advice.leadRoute(), advice.leadOwner(), List.copyOf(contacts));
  }
}
