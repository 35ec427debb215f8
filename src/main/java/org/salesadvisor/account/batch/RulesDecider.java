package org.salesadvisor.account.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Decides by one rule set and keeps nothing. */
public final class RulesDecider implements Decider {

  private static final Logger LOG = Logger.getLogger(RulesDecider.class);

  private final LoadedRuleSet rules;
  private final Clock clock;

  /**
   * @param clock gives the moment taken for now, where a profile gives none
   */
  public RulesDecider(LoadedRuleSet rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Verdict> decide(List<Profile> profiles) {
    return profiles.stream().map(this::decide).toList();
  }

  private Verdict decide(Profile profile) {
    Instant decidedAt = clock.instant();
    Instant asOf = profile.asOf() == null ? decidedAt : profile.asOf();
    try {
      Advice advice = Advisor.advise(rules, profile, asOf);
      return new Verdict.Advised(
          new Answer(
              null, profile.account(), decidedAt, asOf, rules.digest(), rules.label(), advice),
          rules);
    } catch (RuntimeException failure) {
      return unexpected(failure);
    }
  }

  /** One profile on which the rules fail must not stop the others. */
  public static Verdict unexpected(RuntimeException failure) {
    LOG.error("A profile could not be decided on", failure);
    return new Verdict.Refused(
        "UNEXPECTED", List.of(new Fault("", BatchMessage.RULES_FAILED.with())));
  }
}
