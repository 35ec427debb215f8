package org.salesadvisor.decisionlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    pool = database.pool(8);
    log = log(256, 2);
    replica = log(3, 2);
  }

  private GroupCommit log(int batchSize, int writers) {
    return new GroupCommit(
        pool,
        new DecisionLogSettings(2048, batchSize, writers, Duration.ofMillis(1800)),
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
  void theSameIdIsStoredOnce() {
    Decision decision = Decisions.of(account);

    CompletionStage<Appended> first = log.append(decision);
    CompletionStage<Appended> second = log.append(decision);

    assertEquals(
        1, Stream.of(first, second).map(Decisions::await).filter(a -> !a.replayed()).count());
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
  void replicasThatMeetTheSameKeysInAnotherOrderDoNotBlockEachOther() {
    List<Decision> forwards =
        IntStream.range(0, 300).mapToObj(i -> Decisions.withKey(account, key + i, "hash")).toList();
    List<Decision> backwards =
        IntStream.range(0, 300)
            .mapToObj(i -> Decisions.withKey(account, key + (299 - i), "hash"))
            .toList();

    List<CompletionStage<Appended>> stages =
        IntStream.range(0, 300)
            .boxed()
            .flatMap(i -> Stream.of(log.append(forwards.get(i)), replica.append(backwards.get(i))))
            .toList();

    assertEquals(300, stages.stream().map(Decisions::await).filter(a -> !a.replayed()).count());
    assertEquals(List.of("300"), count());
  }

  private List<String> count() {
    return database.query("SELECT count(*) FROM decision WHERE account = '" + account + "'");
  }
}
