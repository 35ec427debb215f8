package org.salesadvisor.decisionlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final LogDatabase database = LogDatabase.shared();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final String account = UUID.randomUUID().toString();
  private AgroalDataSource pool;
  private GroupCommit log;

  @BeforeEach
  void open() throws SQLException {
    pool = database.pool(4);
    log = new GroupCommit(pool, DecisionLogSettings.DEFAULTS, meters);
  }

  @AfterEach
  void close() {
    log.close();
    pool.close();
  }

  @Test
  void storesEveryComponent() {
    Decision decision =
        Decisions.decision(
            account,
            "{\"b\":1.50,  \"a\":\"é€😀\"}",
            "{\"loop\":{\"value\":2}}",
            new Decision.Idempotency("key " + account, "hash"));

    Appended appended = Decisions.await(log.append(decision));

    assertEquals(new Appended(decision.id(), false), appended);
    assertEquals(
        List.of(
            String.join(
                "|",
                decision.id().toString(),
                account,
                decision.decidedAt().toString(),
                "2024-02-29T12:00:00Z",
                LogDatabase.RULESET,
                "1.0.0",
                "anna",
                "{\"b\":1.50,  \"a\":\"é€😀\"}",
                "2",
                "key " + account,
                "hash")),
        database.query(
            """
            SELECT concat_ws('|', id, account,
                rtrim(to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '') || 'Z',
                to_char(as_of AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), ruleset_digest,
                engine_version, actor, profile, answer->'loop'->>'value', idempotency_key, body_hash)
            FROM decision WHERE account = '%s'"""
                .formatted(account)));
  }

  @Test
  void concurrentDecisionsShareCommits() {
    List<CompletionStage<Appended>> stages =
        Decisions.many(account, 500).stream().map(log::append).toList();
    stages.forEach(Decisions::await);

    List<String> transactions = transactions();
    assertEquals(500, transactions.size());
    assertTrue(transactions.stream().distinct().count() < 50);
    assertEquals(500, meters.get("advisor.decision.log.stored").counter().count());
  }

  @Test
  void everyDecisionIsVisibleToOthersWhenItsStageCompletes() {
    List<Decision> unseen = new ArrayList<>();
    List<CompletionStage<Void>> checks =
        Decisions.many(account, 100).stream()
            .map(
                decision ->
                    log.append(decision).thenAccept(a -> addUnlessVisible(a, decision, unseen)))
            .toList();
    checks.forEach(check -> check.toCompletableFuture().join());

    assertEquals(List.of(), unseen);
  }

  private void addUnlessVisible(Appended appended, Decision decision, List<Decision> unseen) {
    if (database
        .query("SELECT id FROM decision WHERE id = '%s'".formatted(appended.id()))
        .isEmpty()) {
      unseen.add(decision);
    }
  }

  @Test
  void aFullQueueRefusesAtOnce() throws SQLException {
    var small = new DecisionLogSettings(10, 5, 1, Duration.ofMillis(1800));
    try (GroupCommit smallLog = new GroupCommit(pool, small, meters);
        Connection other = database.connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE decision IN ACCESS EXCLUSIVE MODE");

      long start = System.nanoTime();
      List<CompletionStage<Appended>> stages =
          Decisions.many(account, 20).stream().map(smallLog::append).toList();
      long refused =
          stages.stream().filter(s -> s.toCompletableFuture().isCompletedExceptionally()).count();
      long millis = (System.nanoTime() - start) / 1_000_000;

      assertTrue(refused >= 5, refused + " refused");
      assertTrue(millis < 200, millis + " ms");
      assertInstanceOf(LogFullException.class, Decisions.failure(stages.get(19)));
      other.rollback();
      assertEquals(20 - refused, stages.stream().limit(20 - refused).map(Decisions::await).count());
    }
  }

  @Test
  void aRowAtFaultFailsAlone() {
    List<Decision> decisions = new ArrayList<>(Decisions.many(account, 60));
    decisions.set(7, Decisions.of("NUL \u0000 in the account"));
    decisions.set(31, Decisions.withAnswer(account, "not JSON"));
    decisions.set(32, Decisions.of("too long for the index " + longText()));

    List<CompletionStage<Appended>> stages = decisions.stream().map(log::append).toList();

    for (int i : List.of(7, 31, 32)) {
      assertInstanceOf(DecisionRejectedException.class, Decisions.failure(stages.get(i)));
    }
    assertEquals(
        57,
        IntStream.range(0, 60)
            .filter(i -> i != 7 && i != 31 && i != 32)
            .mapToObj(i -> Decisions.await(stages.get(i)))
            .filter(appended -> !appended.replayed())
            .count());
    assertEquals(List.of("57"), count());
  }

  @Test
  void anEscapedNulIsRefusedBecauseItWouldBreakLaterQueries() {
    Decision escaped = Decisions.withAnswer(account, "{\"a\":\"x\\\\\\u0000\"}");
    Decision backslash = Decisions.withAnswer(account, "{\"a\":\"x\\\\u0000\"}");

    assertInstanceOf(DecisionRejectedException.class, Decisions.failure(log.append(escaped)));
    Decisions.await(log.append(backslash));

    assertEquals(
        List.of("x\\u0000"),
        database.query("SELECT answer->>'a' FROM decision WHERE account = '" + account + "'"));
  }

  private static String longText() {
    StringBuilder text = new StringBuilder();
    new java.util.Random(1).ints(9000, 'a', 'z').forEach(c -> text.append((char) c));
    return text.toString();
  }

  @Test
  void aDecisionThatExpiredInTheQueueIsNeverStored() throws Exception {
    var oneByOne = new DecisionLogSettings(100, 1, 1, Duration.ofMillis(800));
    try (GroupCommit slow = new GroupCommit(pool, oneByOne, meters);
        Connection other = database.connect();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("LOCK TABLE decision IN ACCESS EXCLUSIVE MODE");

      long start = System.nanoTime();
      List<CompletionStage<Appended>> stages =
          Decisions.many(account, 10).stream().map(slow::append).toList();
      List<DecisionLogException> failures = stages.stream().map(Decisions::failure).toList();
      long millis = (System.nanoTime() - start) / 1_000_000;
      other.rollback();

      assertTrue(millis < 1000, millis + " ms");
      for (DecisionLogException failure : failures) {
        // the server was asked to give up in time, so that also the one it had is known
        assertFalse(assertInstanceOf(LogUnavailableException.class, failure).outcomeUnknown());
      }
      Decision later = Decisions.of("later " + account);
      Decisions.await(slow.append(later));
      assertEquals(List.of("0"), count());
    }
  }

  @Test
  void aDecisionThatExpiredWhileItsWriterHadNoConnectionIsNeverStored() throws Exception {
    var quick = new DecisionLogSettings(100, 10, 1, Duration.ofMillis(400));
    try (AgroalDataSource single = database.pool(1);
        GroupCommit starved = new GroupCommit(single, quick, meters)) {
      try (Connection onlyOne = single.getConnection()) {
        onlyOne.isValid(1);
        long start = System.nanoTime();
        var failure = Decisions.failure(starved.append(Decisions.of(account)));
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertFalse(assertInstanceOf(LogUnavailableException.class, failure).outcomeUnknown());
        assertTrue(millis < 600, millis + " ms");
      }
      Decisions.await(starved.append(Decisions.of("later " + account)));
      assertEquals(List.of("0"), count());
    }
  }

  @Test
  void bulkWorkSharesOneCommitPerChunk() {
    List<Decision> decisions = new ArrayList<>(Decisions.many(account, 1000));
    decisions.set(500, Decisions.withAnswer(account, "{"));

    List<Outcome> outcomes = log.appendAll(decisions);

    assertInstanceOf(Outcome.Failed.class, outcomes.get(500));
    for (int i : IntStream.range(0, 1000).filter(i -> i != 500).toArray()) {
      assertEquals(new Appended(decisions.get(i).id(), false), outcomes.get(i));
    }
    // four chunks, one of them halved down to the decision at fault
    assertTrue(transactions().stream().distinct().count() < 40);
  }

  @Test
  void closingStoresWhatWaitsAndRefusesWhatComes() {
    List<CompletionStage<Appended>> stages =
        Decisions.many(account, 300).stream().map(log::append).toList();
    log.close();

    stages.forEach(stage -> assertTrue(stage.toCompletableFuture().isDone()));
    stages.forEach(Decisions::await);
    assertInstanceOf(
        LogUnavailableException.class, Decisions.failure(log.append(Decisions.of(account))));
  }

  private List<String> transactions() {
    return database.query("SELECT xmin FROM decision WHERE account = '" + account + "'");
  }

  private List<String> count() {
    return database.query("SELECT count(*) FROM decision WHERE account = '" + account + "'");
  }
}
