package org.salesadvisor.account;

import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.account.batch.Decider;
import org.salesadvisor.account.batch.RulesDecider;
import org.salesadvisor.account.batch.Verdict;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.decisionlog.Decision;
import org.salesadvisor.decisionlog.DecisionIds;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.decisionlog.DecisionLogException;
import org.salesadvisor.decisionlog.Outcome;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.language.Message;

/**
 * Decides on a chunk by the rules that serve now and keeps it in one go. A decision that the log
 * does not take is no advice: it becomes an error, and the next chunk is tried again.
 */
final class KeepingDecider implements Decider {

  private final AdviceService service;
  private final DecisionLog log;
  private final String actor;
  private final boolean isKept;

  /**
   * @param actor who asked
   * @param isKept whether decisions are stored
   */
  KeepingDecider(AdviceService service, DecisionLog log, String actor, boolean isKept) {
    this.service = service;
    this.log = log;
    this.actor = actor;
    this.isKept = isKept;
  }

  @Override
  public List<Verdict> decide(List<Profile> profiles) {
    List<Verdict> verdicts = new ArrayList<>(profiles.size());
    profiles.forEach(profile -> verdicts.add(decide(profile)));
    if (isKept) {
      keep(profiles, verdicts);
    }
    return verdicts;
  }

  private Verdict decide(Profile profile) {
    try {
      AdviceService.Worded worded = service.decide(profile, isKept ? DecisionIds.next() : null);
      return new Verdict.Advised(worded.answer(), worded.rules());
    } catch (RuntimeException failure) {
      return RulesDecider.unexpected(failure);
    }
  }

  private void keep(List<Profile> profiles, List<Verdict> verdicts) {
    List<Integer> places = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      if (verdicts.get(i) instanceof Verdict.Advised advised) {
        places.add(i);
        decisions.add(
            service.decision(
                profiles.get(i),
                new AdviceService.Worded(advised.answer(), advised.rules()),
                actor,
                null));
      }
    }
    List<Outcome> outcomes = log.appendAll(decisions);
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Failed failed) {
        verdicts.set(places.get(i), refused(failed.reason()));
      }
    }
  }

  private static Verdict refused(DecisionLogException reason) {
    Message message = AccountMessage.AND_THEN.with(reason.message(), reason.whatNext());
    return new Verdict.Refused(reason.code(), List.of(new Fault("", message)));
  }
}
