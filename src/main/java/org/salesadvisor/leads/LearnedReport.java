package org.salesadvisor.leads;

import java.time.Instant;
import java.util.List;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Conclusion;
import org.salesadvisor.facts.LearnedScore;
import org.salesadvisor.facts.conclusion.LearnedVerdict;
import org.salesadvisor.leads.learned.Comparison;
import org.salesadvisor.leads.learned.Learned;
import org.salesadvisor.rulebase.LoadedRuleSet;

/**
 * What was learned from leads, and whether it is shown.
 *
 * @param asOf later outcomes are not known
 * @param young leads whose time is not over yet: neither won nor not
 * @param endedBefore leads that ended before they could be scored
 * @param verdict whether it earns its place, decided by rules
 */
record LearnedReport(
    LearnedQuery asked,
    Instant asOf,
    long young,
    long endedBefore,
    Learned learned,
    Conclusion verdict,
    LoadedRuleSet rules) {

  static LearnedReport of(
      LearnedQuery asked,
      Instant asOf,
      long young,
      long endedBefore,
      Learned learned,
      LoadedRuleSet rules) {
    Conclusion verdict = Advisor.advise(rules, List.of(score(learned))).learnedVerdict();
    return new LearnedReport(asked, asOf, young, endedBefore, learned, verdict, rules);
  }

  private static LearnedScore score(Learned learned) {
    Comparison found = learned.comparison();
    return new LearnedScore(
        learned.casesPerValue(),
        (int) Math.min(Integer.MAX_VALUE, learned.heldOut().fewest()),
        found == null ? null : (Double) found.aucGain().low(),
        found == null ? null : (Double) found.sureGain(),
        found == null ? null : (Double) found.offShare());
  }

  boolean earnsItsPlace() {
    return LearnedVerdict.EARNS_ITS_PLACE.name().equals(verdict.value());
  }
}
