package org.salesadvisor.decisionlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** Decisions to store in tests. */
final class Decisions {
  private Decisions() {}

  static Decision of(String account) {
    return decision(account, "{\"units\":12}", "{\"loop\":{\"value\":2}}", null);
  }

  static List<Decision> many(String account, int count) {
    return IntStream.range(0, count).mapToObj(i -> of(account)).toList();
  }

  static Decision withKey(String account, String key, String bodyHash) {
    return decision(account, "{}", "{}", new Decision.Idempotency(key, bodyHash));
  }

  static Decision withAnswer(String account, String answer) {
    return decision(account, "{}", answer, null);
  }

  /** With an answer of this form. */
  static Decision withForm(String account, AnswerForm form, String... gaps) {
    byte[] lines = String.join("\n", gaps).getBytes(StandardCharsets.UTF_8);
    return decision(account, "{}", new KeptAnswer(form, lines), null);
  }

  static Decision decision(
      String account, String profile, String answer, Decision.Idempotency idempotency) {
    KeptAnswer whole = KeptAnswer.whole(answer.getBytes(StandardCharsets.UTF_8));
    return decision(account, profile, whole, idempotency);
  }

  private static Decision decision(
      String account, String profile, KeptAnswer answer, Decision.Idempotency idempotency) {
    return new Decision(
        DecisionIds.next(),
        account,
        Instant.now(),
        Instant.parse("2024-02-29T12:00:00Z"),
        LogDatabase.RULESET,
        "1.0.0",
        "anna",
        profile.getBytes(StandardCharsets.UTF_8),
        answer,
        idempotency);
  }

  static Appended await(CompletionStage<Appended> stage) {
    return stage.toCompletableFuture().join();
  }

  /** The reason the stage fails for; waits for it. */
  static DecisionLogException failure(CompletionStage<Appended> stage) {
    CompletableFuture<Appended> future = stage.toCompletableFuture();
    try {
      throw new AssertionError("Did not fail but gave " + future.join());
    } catch (CompletionException e) {
      return (DecisionLogException) e.getCause();
    }
  }
}
