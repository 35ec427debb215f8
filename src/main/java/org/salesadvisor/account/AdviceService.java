package org.salesadvisor.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.salesadvisor.account.advice.Advice;
import org.salesadvisor.account.advice.AdviceJson;
import org.salesadvisor.account.advice.Advisor;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.decisionlog.Decision;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.engine.EngineVersion;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.LoadedRuleSet;

/** Gives advice and keeps it. Thread-safe; deciding does not block, finding does. */
@ApplicationScoped
public class AdviceService {

  private final ActiveRules active;
  private final DecisionLog log;
  private final StoredAnswers stored;
  private final Clock clock;

  AdviceService(ActiveRules active, DecisionLog log, StoredAnswers stored, Clock clock) {
    this.active = active;
    this.log = log;
    this.stored = stored;
    this.clock = clock;
  }

  /** The moment that input is checked against. */
  Instant now() {
    return clock.instant();
  }

  /**
   * Keeps an answer; durable when the stage completes.
   *
   * @param actor who asked
   * @param idempotency the key of the request, or null
   * @return the answer, or on a replay the one that was kept before; fails as {@link
   *     DecisionLog#append} does
   */
  CompletionStage<Worded> keep(
      Worded worded, Profile profile, String actor, Decision.Idempotency idempotency) {
    return log.append(decision(profile, worded, actor, idempotency))
        .thenCompose(
            appended ->
                appended.replayed()
                    ? stored.getLater(appended.id())
                    : CompletableFuture.completedStage(worded));
  }

  /** The advice and what is to be kept of it, for those who keep many at once. */
  Decision decision(
      Profile profile, Worded worded, String actor, Decision.Idempotency idempotency) {
    Answer answer = worded.answer();
    return new Decision(
        answer.id(),
        answer.account().id(),
        answer.decidedAt(),
        answer.asOf(),
        answer.digest(),
        EngineVersion.NAME,
        actor,
        ProfileJson.canonical(profile),
        AdviceJson.kept(answer.advice(), worded.rules()),
        idempotency);
  }

  /**
   * Decides.
   *
   * @param id of the decision, or null when it is not kept
   */
  Worded decide(Profile profile, UUID id) {
    LoadedRuleSet rules = active.get();
    Instant decidedAt = now().truncatedTo(ChronoUnit.MICROS);
    Instant asOf = profile.asOf() == null ? decidedAt : profile.asOf();
    Advice advice = Advisor.advise(rules, profile, asOf);
    Answer answer =
        new Answer(id, profile.account(), decidedAt, asOf, rules.digest(), rules.label(), advice);
    return new Worded(answer, rules);
  }

  /**
   * An answer and the rules whose words it takes.
   *
   * @param answer in codes
   * @param rules the version that decided
   */
  record Worded(Answer answer, LoadedRuleSet rules) {

    byte[] json(org.salesadvisor.language.Language language) {
      return AdviceJson.worded(answer, rules.texts(language));
    }
  }

  /** Everything that was advised on an account, newest first; blocks. */
  List<Worded> list(String account, int limit, UUID after) {
    return log.list(account, limit, after).stream().map(stored::worded).toList();
  }
}
