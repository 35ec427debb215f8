package org.salesadvisor.decisionlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageTest {
  private static final String ACCOUNT = "account";

  private LogDatabase database;
  private AgroalDataSource pool;
  private GroupCommit log;

  @BeforeEach
  void open() throws Exception {
    database = LogDatabase.start();
    pool = database.pool(4);
    log =
        new GroupCommit(
            pool,
            new DecisionLogSettings(2048, 20, 2, Duration.ofMillis(1800)),
            new SimpleMeterRegistry());
    Decisions.await(log.append(Decisions.of("warm up")));
  }

  @AfterEach
  void close() throws Exception {
    log.close();
    pool.close();
    database.close();
  }

  @Test
  void withoutDatabaseAllFailInTimeAndItRecoversByItself() throws Exception {
    database.stop();

    long start = System.nanoTime();
    List<CompletionStage<Appended>> stages =
        Decisions.many(ACCOUNT, 200).stream().map(log::append).toList();
    for (CompletionStage<Appended> stage : stages) {
      var failure = Decisions.failure(stage);
      assertFalse(assertInstanceOf(LogUnavailableException.class, failure).outcomeUnknown());
    }
    assertTakesLessThanTwoSeconds(start);

    database.startAgain();
    awaitRecovery();
    assertEquals(Set.of(), stored());
  }

  @Test
  void aHangingDatabaseFailsInTimeAndItRecoversByItself() throws Exception {
    failsInTimeWhileHanging(Decisions.many(ACCOUNT, 200));
  }

  @Test
  void aDatabaseThatHangsWhileTheInsertIsBeingSentFailsInTimeToo() throws Exception {
    String moreThanBuffersHold = '"' + "x".repeat(1_000_000) + '"';
    failsInTimeWhileHanging(
        Stream.generate(() -> Decisions.withAnswer(ACCOUNT, moreThanBuffersHold))
            .limit(50)
            .toList());
  }

  private void failsInTimeWhileHanging(List<Decision> decisions) throws Exception {
    database.signal("STOP");

    long start = System.nanoTime();
    List<CompletionStage<Appended>> stages = decisions.stream().map(log::append).toList();
    long unknown =
        stages.stream()
            .map(Decisions::failure)
            .filter(failure -> ((LogUnavailableException) failure).outcomeUnknown())
            .count();
    assertTakesLessThanTwoSeconds(start);

    database.signal("CONT");
    awaitRecovery();
    assertTrue(stored().size() <= unknown, stored().size() + " of " + unknown);
  }

  @Test
  void aShortRestartIsRiddenOut() throws Exception {
    database.stop();
    CompletionStage<Appended> stage = log.append(Decisions.of(ACCOUNT));
    database.startAgain();

    assertFalse(Decisions.await(stage).replayed());
  }

  @Test
  void whatWasAcknowledgedSurvivesKilledProcesses() throws Exception {
    Map<UUID, Boolean> acknowledged = new ConcurrentHashMap<>();
    Map<UUID, Boolean> deniedForSure = new ConcurrentHashMap<>();
    Queue<Throwable> other = new ConcurrentLinkedQueue<>();
    AtomicBoolean running = new AtomicBoolean(true);
    Semaphore callers = new Semaphore(64);
    Thread load =
        new Thread(
            () -> {
              while (running.get()) {
                String some = Integer.toString(ThreadLocalRandom.current().nextInt(2000));
                AnswerForm form = AnswerForm.of(List.of("[" + some + ",", "]"));
                Decision decision = Decisions.withForm(ACCOUNT, form, "1");
                callers.acquireUninterruptibly();
                log.append(decision)
                    .whenComplete(
                        (appended, failure) -> {
                          callers.release();
                          if (failure == null) {
                            acknowledged.put(appended.id(), true);
                          } else if (!(failure instanceof LogUnavailableException unavailable)) {
                            other.add(failure);
                          } else if (!unavailable.outcomeUnknown()) {
                            deniedForSure.put(decision.id(), true);
                          }
                        });
              }
            });
    load.start();
    TimeUnit.SECONDS.sleep(1);
    database.kill();
    TimeUnit.SECONDS.sleep(2);
    running.set(false);
    load.join();
    callers.acquireUninterruptibly(64);

    database.startAgain();

    Set<UUID> stored = stored();
    assertTrue(acknowledged.size() > 100, acknowledged.size() + " acknowledged");
    assertTrue(deniedForSure.size() > 0);
    assertEquals(List.of(), List.copyOf(other));
    assertEquals(Set.of(), minus(acknowledged.keySet(), stored));
    assertEquals(
        List.of("0"), database.query("SELECT count(*) FROM whole_decision WHERE answer IS NULL"));
    assertEquals(deniedForSure.keySet(), minus(deniedForSure.keySet(), stored));
  }

  private static Set<UUID> minus(Set<UUID> from, Set<UUID> what) {
    Set<UUID> rest = new HashSet<>(from);
    rest.removeAll(what);
    return rest;
  }

  private Set<UUID> stored() {
    Set<UUID> ids = new HashSet<>();
    database
        .query("SELECT id FROM decision WHERE account = '" + ACCOUNT + "'")
        .forEach(id -> ids.add(UUID.fromString(id)));
    return ids;
  }

  private void awaitRecovery() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (log.append(Decisions.of("recovery")).toCompletableFuture().handle((a, e) -> e).join()
        != null) {
      assertTrue(System.nanoTime() < end, "not recovered in 10 s");
    }
  }

  private static void assertTakesLessThanTwoSeconds(long start) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertTrue(millis < 2000, millis + " ms");
  }
}
