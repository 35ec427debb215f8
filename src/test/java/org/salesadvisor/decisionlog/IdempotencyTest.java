package org.salesadvisor.decisionlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private final LogDatabase database = LogDatabase.shared();
  private final String account = UUID.randomUUID().toString();
  private final String key = "key " + account;
  private AgroalDataSource pool;
  private GroupCommit log;
  private GroupCommit replica;

  @BeforeEach
  void open() throws SQLException {
    pool = database.pool(2);
    log = log();
    replica = log();
  }

  private GroupCommit log() {
    return new GroupCommit(
        pool,
        new DecisionLogSettings(2048, 256, 1, Duration.ofMillis(1800)),
        new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    log.close();
    replica.close();
    pool.close();
  }

  @Test
  void theSameKeyAndBodyGiveTheStoredDecision() {
    Decision first = Decisions.withKey(account, key, "hash");
    Decisions.await(log.append(first));

    Appended second = Decisions.await(replica.append(Decisions.withKey(account, key, "hash")));

    assertEquals(new Appended(first.id(), true), second);
    assertEquals(List.of("1"), count());
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    Decision first = Decisions.withKey(account, key, "hash");
    Decisions.await(log.append(first));

    var failure = Decisions.failure(log.append(Decisions.withKey(account, key, "other")));

    assertEquals(
        first.id(), assertInstanceOf(IdempotencyConflictException.class, failure).storedId());
    assertEquals(List.of("1"), count());
  }

  @Test
  void theSameIdIsStoredOnce() throws Exception {
    Decision decision = Decisions.of(account);

    List<Appended> all = await(inOneBatch(List.of(decision, decision), List.of()));

    assertEquals(1, all.stream().filter(appended -> !appended.replayed()).count());
    assertEquals(List.of("1"), count());
  }

  @Test
  void ofConcurrentDecisionsWithOneKeyExactlyOneIsStored() {
    List<CompletionStage<Appended>> stages =
        IntStream.range(0, 200)
            .mapToObj(i -> Decisions.withKey(account, key, "hash"))
            .map(
                decision ->
                    (decision.id().hashCode() & 1) == 0
                        ? log.append(decision)
                        : replica.append(decision))
            .toList();
    List<Appended> all = stages.stream().map(Decisions::await).toList();

    assertEquals(1, all.stream().filter(appended -> !appended.replayed()).count());
    assertEquals(1, all.stream().map(Appended::id).distinct().count());
    assertEquals(List.of("1"), count());
  }

  @Test
  void ofConcurrentDecisionsWithOneKeyAndOtherBodiesOneIsStoredAndTheOthersAreTold() {
    List<CompletionStage<Appended>> stages =
        IntStream.range(0, 50)
            .mapToObj(i -> Decisions.withKey(account, key, "hash " + i))
            .map(decision -> log.append(decision))
            .toList();

    List<Object> outcomes =
        stages.stream()
            .<Object>map(stage -> stage.toCompletableFuture().handle(this::either).join())
            .toList();

    assertEquals(1, outcomes.stream().filter(Appended.class::isInstance).count());
    assertEquals(
        49, outcomes.stream().filter(IdempotencyConflictException.class::isInstance).count());
  }

  private Object either(Appended appended, Throwable failure) {
    return failure == null ? appended : failure;
  }

  @Test
  void replicasThatMeetTheSameKeysInAnotherOrderDoNotBlockEachOther() throws Exception {
    List<Decision> forwards = new ArrayList<>();
    List<Decision> backwards = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      forwards.add(Decisions.withKey(account, key + i, "hash"));
      backwards.add(0, Decisions.withKey(account, key + i, "hash"));
    }

    slowDownInserts();
    List<Appended> all = await(inOneBatch(forwards, backwards));
    database.execute("DROP FUNCTION slow CASCADE");
    pool.close();

    assertEquals(40, all.stream().filter(appended -> !appended.replayed()).count());
    assertEquals(List.of("40"), count());
    TimeUnit.MILLISECONDS.sleep(200); // until the closed connections have reported
    assertEquals(List.of("0"), database.query("SELECT sum(deadlocks) FROM pg_stat_database"));
  }

  /** So that two batches of this test are under way at the same time for sure. */
  private void slowDownInserts() {
    database.execute(
        """
        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql
            AS 'BEGIN PERFORM pg_sleep(0.003); RETURN NEW; END';
        CREATE TRIGGER slow BEFORE INSERT ON decision FOR EACH ROW
            WHEN (NEW.account = '%s') EXECUTE FUNCTION slow()"""
            .formatted(account));
  }

  /** Keeps both logs busy until all have arrived, so that each makes one batch of its own. */
  private List<CompletionStage<Appended>> inOneBatch(List<Decision> ofLog, List<Decision> ofReplica)
      throws Exception {
    Connection one = pool.getConnection();
    Connection two = pool.getConnection();
    log.append(Decisions.of("first " + account));
    replica.append(Decisions.of("first " + account));
    TimeUnit.MILLISECONDS.sleep(50); // until the writers took them and wait for a connection
    List<CompletionStage<Appended>> stages = new ArrayList<>();
    ofLog.forEach(decision -> stages.add(log.append(decision)));
    ofReplica.forEach(decision -> stages.add(replica.append(decision)));
    one.close();
    two.close();
    return stages;
  }

  private static List<Appended> await(List<CompletionStage<Appended>> stages) {
    return stages.stream().map(Decisions::await).toList();
  }

  private List<String> count() {
    return database.query("SELECT count(*) FROM decision WHERE account = '" + account + "'");
  }
}
