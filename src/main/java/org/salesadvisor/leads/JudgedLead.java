package org.salesadvisor.leads;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.salesadvisor.facts.LeadStep;
import org.salesadvisor.leads.life.LeadHistory;
import org.salesadvisor.leads.score.Contact;
import org.salesadvisor.leads.score.LeadJudge;
import org.salesadvisor.leads.score.LeadScore;
import org.salesadvisor.leads.score.NurturePlan;
import org.salesadvisor.leads.store.Lead;
import org.salesadvisor.leads.store.LeadLog;
import org.salesadvisor.rulebase.CalculationNorm;

/**
 * A lead with what is decided on it.
 *
 * @param now the moment at which it was judged
 */
record JudgedLead(LeadLog log, LeadHistory history, LeadScore score, LeadJudge judge, Instant now) {

  Lead lead() {
    return log.lead();
  }

  /** The contacts ahead; none once it was erased. */
  List<Contact> plan() {
    return lead().erasedAt() == null ? NurturePlan.of(score, history, judge, now) : List.of();
  }

  /** Until when sales has to accept it or to say why not; null when nobody waits for that. */
  Instant acceptBy() {
    if (history.step() != LeadStep.MARKETING_QUALIFIED) {
      return null;
    }
    long hours = (long) CalculationNorm.LEAD_ACCEPT.value(judge.rules().norms());
    return history.stepAt().plus(Duration.ofHours(hours));
  }
}
