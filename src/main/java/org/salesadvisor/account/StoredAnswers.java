package org.salesadvisor.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.decisionlog.Decision;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetVersions;
import org.salesadvisor.web.DatabaseWait;

/** Finds answers that were kept, with the rules that gave them, and judges them again. */
@ApplicationScoped
class StoredAnswers {

  /**
   * What is stored was checked against the clock when it came; clocks may have been set back since.
   */
  private static final Instant ALREADY_CHECKED = Instant.parse("9999-12-31T00:00:00Z");

  private final DecisionLog log;
  private final RuleSetVersions versions;
  private final DatabaseWait database;

  StoredAnswers(DecisionLog log, RuleSetVersions versions, DatabaseWait database) {
    this.log = log;
    this.versions = versions;
    this.database = database;
  }

  /** The answer with this id; blocks. */
  AdviceService.Worded get(UUID id) {
    return worded(log.get(id));
  }

  CompletionStage<AdviceService.Worded> getLater(UUID id) {
    return database.of(() -> get(id));
  }

  AdviceService.Worded worded(Decision decision) {
    LoadedRuleSet rules = rules(decision.rulesetDigest());
    Advice advice = AdviceJson.read(decision.answer().text(), rules);
    return new AdviceService.Worded(answer(decision, advice, rules), rules);
  }

  /** A decision that was kept, and the rules that judge it again. */
  record ToReplay(AdviceService.Worded before, Decision decision, LoadedRuleSet rules) {}

  /** With these rules, or with its own when the digest is null; blocks. */
  ToReplay read(UUID id, String digest) {
    Decision decision = log.get(id);
    return new ToReplay(
        worded(decision), decision, rules(digest == null ? decision.rulesetDigest() : digest));
  }

  /** The same profile and clock once more. */
  static AdviceService.Worded replay(ToReplay kept) {
    Decision decision = kept.decision();
    Advice advice = Advisor.advise(kept.rules(), profile(decision), decision.asOf());
    return new AdviceService.Worded(answer(decision, advice, kept.rules()), kept.rules());
  }

  private static Answer answer(Decision decision, Advice advice, LoadedRuleSet rules) {
    return new Answer(
        decision.id(),
        profile(decision).account(),
        decision.decidedAt(),
        decision.asOf(),
        rules.digest(),
        rules.label(),
        advice);
  }

  static Profile profile(Decision decision) {
    return ProfileJson.read(decision.profile(), ALREADY_CHECKED);
  }

  private LoadedRuleSet rules(String digest) {
    return versions
        .find(digest)
        .orElseThrow(
            () ->
                new AdvisorException(
                    "RULESET_NOT_FOUND",
                    AccountMessage.NEVER_ACTIVE.with(digest),
                    AccountMessage.DIGEST_OF_ANSWER.with()));
  }
}
