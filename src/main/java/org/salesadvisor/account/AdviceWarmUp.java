package org.salesadvisor.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.decisionlog.Decision;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RulesWarmUp;

/**
 * Lets rules that are about to serve decide what was asked last, since a view that is met for the
 * first time costs a hundred times as much as one that is known.
 */
@ApplicationScoped
class AdviceWarmUp implements RulesWarmUp {

  /** They take some tenths of a second and meet nearly all views of the next as many. */
  private static final int DECISIONS = 500;

  private final DecisionLog log;

  AdviceWarmUp(DecisionLog log) {
    this.log = log;
  }

  @Override
  public void warmUp(LoadedRuleSet next) {
    for (Decision decision : log.listNewest(DECISIONS)) {
      Advisor.advise(next, StoredAnswers.profile(decision), decision.asOf());
    }
  }
}
