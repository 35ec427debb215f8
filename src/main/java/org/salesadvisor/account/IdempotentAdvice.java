package org.salesadvisor.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.decisionlog.Decision;
import org.salesadvisor.decisionlog.DecisionIds;
import org.salesadvisor.decisionlog.DecisionLog;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.web.DatabaseWait;

/** Advice that is given once for each key: the same key and body find the answer given before. */
@ApplicationScoped
class IdempotentAdvice {

  private final AdviceService service;
  private final StoredAnswers stored;
  private final DecisionLog log;
  private final DatabaseWait database;

  IdempotentAdvice(
      AdviceService service, StoredAnswers stored, DecisionLog log, DatabaseWait database) {
    this.service = service;
    this.stored = stored;
    this.log = log;
    this.database = database;
  }

  CompletionStage<AdviceService.Worded> advise(
      Profile profile, String actor, String key, byte[] body) {
    Decision.Idempotency idempotency = new Decision.Idempotency(key, hash(body));
    return DatabaseWait.inTime(
        database
            .of(() -> log.findByKey(key))
            .thenCompose(
                before ->
                    before.isPresent()
                        ? CompletableFuture.completedStage(again(before, idempotency))
                        : service.keep(
                            service.decide(profile, DecisionIds.next()),
                            profile,
                            actor,
                            idempotency)));
  }

  private AdviceService.Worded again(Optional<Decision> before, Decision.Idempotency idempotency) {
    Decision decision = before.orElseThrow();
    if (!decision.idempotency().bodyHash().equals(idempotency.bodyHash())) {
      throw new AdvisorException(
          "IDEMPOTENCY_KEY_REUSED",
          AccountMessage.KEY_REUSED.with(idempotency.key()),
          AccountMessage.NEW_KEY.with());
    }
    return stored.worded(decision);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
