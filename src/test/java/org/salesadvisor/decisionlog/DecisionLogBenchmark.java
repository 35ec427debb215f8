package org.salesadvisor.decisionlog;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Not a test: decisions a second by shared commits against one commit each, in turns in one run.
 *
 * <p>Run its {@code main} on the test class path. Arguments: callers at a time, seconds a turn,
 * rounds.
 */
final class DecisionLogBenchmark {
  private final LogDatabase database;
  private final int callers;
  private final Duration turn;
  private final Decision sample = Decisions.decision("a", json(1024), json(3072), null);

  private DecisionLogBenchmark(LogDatabase database, int callers, Duration turn) {
    this.database = database;
    this.callers = callers;
    this.turn = turn;
  }

  public static void main(String[] args) throws Exception {
    int callers = args.length > 0 ? Integer.parseInt(args[0]) : 64;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 4;
    try (LogDatabase database = LogDatabase.start()) {
      for (String setting : List.of("fsync", "synchronous_commit", "wal_sync_method")) {
        System.out.println(setting + " " + database.query("SHOW " + setting).get(0));
      }
      new DecisionLogBenchmark(database, callers, Duration.ofSeconds(seconds)).run(rounds);
    }
  }

  private void run(int rounds) throws Exception {
    Map<String, List<Long>> results = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      Map<String, Long> figures = new LinkedHashMap<>();
      for (int writers : List.of(1, 2, 3)) {
        figures.put("group commit, writers " + writers, groupCommit(writers));
      }
      figures.put("one commit each, pool 16", oneCommitEach());
      if (round > 0) { // the first warms up
        figures.forEach((name, f) -> results.computeIfAbsent(name, n -> new ArrayList<>()).add(f));
      }
    }
    results.forEach((name, figures) -> System.out.println(name + ": decisions/s " + figures));
  }

  private long groupCommit(int writers) throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    DecisionLogSettings settings =
        new DecisionLogSettings(2048, 256, writers, Duration.ofMillis(1800));
    try (AgroalDataSource pool = database.pool(writers + 1);
        GroupCommit log = new GroupCommit(pool, settings, meters)) {
      long perSecond = measure(log::append);
      System.out.printf(
          "writers %d: %d/s, batch mean %.1f, commit mean %.2f ms%n",
          writers,
          perSecond,
          meters.get("advisor.decision.log.batch").summary().mean(),
          meters.get("advisor.decision.log.commit").timer().mean(TimeUnit.MILLISECONDS));
      return perSecond;
    }
  }

  private long oneCommitEach() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (AgroalDataSource pool = database.pool(16)) {
      long perSecond =
          measure(
              decision ->
                  CompletableFuture.supplyAsync(() -> insertAlone(pool, decision), threads));
      System.out.printf("one commit each: %d/s%n", perSecond);
      return perSecond;
    } finally {
      threads.shutdown();
    }
  }

  private static Appended insertAlone(AgroalDataSource pool, Decision decision) {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO decision (id, account, decided_at, as_of, ruleset_digest,
                                      engine_version, actor, profile, answer)
                VALUES (?, ?, ?::timestamptz, ?::timestamptz, ?, ?, ?, ?::json, ?::json)""")) {
      insert.setObject(1, decision.id());
      insert.setString(2, decision.account());
      insert.setString(3, decision.decidedAt().toString());
      insert.setString(4, decision.asOf().toString());
      insert.setString(5, decision.rulesetDigest());
      insert.setString(6, decision.engineVersion());
      insert.setString(7, decision.actor());
      insert.setString(8, new String(decision.profile(), java.nio.charset.StandardCharsets.UTF_8));
      insert.setString(
          9, new String(decision.answer().text(), java.nio.charset.StandardCharsets.UTF_8));
      insert.executeUpdate();
      return new Appended(decision.id(), false);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long measure(Function<Decision, CompletionStage<Appended>> append) throws Exception {
    database.execute("TRUNCATE decision");
    database.execute("CHECKPOINT");
    Semaphore free = new Semaphore(callers);
    LongAdder done = new LongAdder();
    LongAdder failed = new LongAdder();
    long start = System.nanoTime();
    while (System.nanoTime() - start < turn.toNanos()) {
      free.acquire();
      append
          .apply(fresh())
          .whenComplete(
              (appended, failure) -> {
                (failure == null ? done : failed).increment();
                free.release();
              });
    }
    free.acquire(callers);
    long nanos = System.nanoTime() - start;
    if (failed.sum() > 0) {
      System.out.println(failed.sum() + " failed");
    }
    return done.sum() * TimeUnit.SECONDS.toNanos(1) / nanos;
  }

  private Decision fresh() {
    return new Decision(
        DecisionIds.next(),
        "account " + System.nanoTime() % 5000,
        sample.decidedAt(),
        sample.asOf(),
        sample.rulesetDigest(),
        sample.engineVersion(),
        sample.actor(),
        sample.profile(),
        sample.answer(),
        null);
  }

  /** Varied enough that it compresses as advice does. */
  private static String json(int bytes) {
    StringBuilder json = new StringBuilder("[\"\"");
    for (int i = 0; json.length() < bytes - 100; i++) {
      json.append(",{\"value\":")
          .append(i * 7919 % 1000)
          .append(",\"rule\":\"R-")
          .append(Integer.toHexString(i * 104729))
          .append("\",\"text\":\"Transport or financial risk make it less suitable\"}");
    }
    return json.append(']').toString();
  }
}
