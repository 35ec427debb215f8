package org.salesadvisor.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.account.AdviceIT.routine;
import static org.salesadvisor.web.Api.ADVICE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.Relay;
import org.salesadvisor.postgres.RelayedPostgresResource;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.ProblemAssert;

/** Without its database the service says so in time, keeps nothing by halves and comes back. */
@QuarkusTest
@QuarkusTestResource(value = RelayedPostgresResource.class, restrictToAnnotatedClass = true)
class DatabaseGoneIT {

  private static final long IN_TIME_MILLIS = 2_000;

  /** Forty callers take a machine that others use as well. */
  private static final long AT_ONCE_MILLIS = 2_500;

  Relay relay;
  @Inject KeptDecisions kept;

  private final String account = "GONE-" + UUID.randomUUID();
  private String id;

  @BeforeEach
  void keepOne() {
    id = Api.post(ADVICE, routine(account)).id();
  }

  @AfterEach
  void restore() {
    relay.restore();
  }

  @Test
  void aStoppedDatabaseIsToldInTimeAndTheServiceComesBack() throws Exception {
    relay.cut();
    isToldInTimeAndComesBack();
  }

  @Test
  void aHangingDatabaseIsToldInTimeAndTheServiceComesBack() throws Exception {
    relay.hang();
    isToldInTimeAndComesBack();
  }

  private void isToldInTimeAndComesBack() throws Exception {
    long mayBeKept = 0;
    for (int round = 0; round < 2; round++) {
      mayBeKept +=
          toldAtOnce(
              IN_TIME_MILLIS,
              List.of(
                  () -> Api.get(ADVICE + "/" + id),
                  () -> Api.post(ADVICE, routine(account)),
                  () -> Api.get(ADVICE + "?account=" + account),
                  () -> Api.post(ADVICE, routine(account), "Idempotency-Key", account),
                  () -> Api.call("POST", ADVICE + "/" + id + "/replay", BodyPublishers.noBody())));
    }
    assertEquals(200, Api.post(ADVICE + "?store=false", routine(account)).status());

    relay.restore();

    awaitRecovery();
    long more = all(account) - 1;
    assertTrue(more <= mayBeKept, more + " kept that were refused, " + mayBeKept + " may be");
    Api.Reply retried = Api.post(ADVICE, routine(account), "Idempotency-Key", account);
    assertEquals(201, retried.status(), retried::text);
    assertEquals(200, Api.get(ADVICE + "/" + id).status());
  }

  @Test
  void whetherATokenIsKnownCannotBeToldMeanwhile() throws Exception {
    relay.hang();
    Thread.sleep(600); // until what was read last is no longer fresh enough to refuse by
    toldWithin(
        IN_TIME_MILLIS, () -> Api.get(ADVICE + "/" + id, Api.AUTHORIZATION, "Bearer unknown"));

    relay.restore();

    awaitRecovery();
    assertEquals(401, Api.get(ADVICE + "/" + id, Api.AUTHORIZATION, "Bearer unknown").status());
  }

  @Test
  void manyRequestsAtOnceAreToldInTime() throws Exception {
    relay.hang();
    List<Supplier<Api.Reply>> calls =
        List.of(() -> Api.get(ADVICE + "/" + id), () -> Api.post(ADVICE, routine(account)));
    toldAtOnce(
        AT_ONCE_MILLIS, Collections.nCopies(20, calls).stream().flatMap(List::stream).toList());

    relay.restore();

    awaitRecovery();
  }

  /** Returns of how many it was said that they may be kept all the same: they were sent already. */
  private static long toldAtOnce(long limitMillis, List<Supplier<Api.Reply>> calls) {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      List<CompletableFuture<Api.Reply>> told =
          calls.stream()
              .map(
                  one -> CompletableFuture.supplyAsync(() -> toldWithin(limitMillis, one), callers))
              .toList();
      return told.stream()
          .filter(one -> one.join().json().path("detail").asText().contains("it may be stored"))
          .count();
    } finally {
      callers.shutdown();
    }
  }

  private static Api.Reply toldWithin(long limitMillis, Supplier<Api.Reply> call) {
    long start = System.nanoTime();
    Api.Reply reply = call.get();
    long millis = (System.nanoTime() - start) / 1_000_000;

    String code = reply.status() == 503 ? reply.json().path("code").asText() : "503";
    ProblemAssert.problem(reply, 503, code);
    assertEquals("1", reply.header("Retry-After"), reply::text);
    assertTrue(millis <= limitMillis, millis + " ms for " + reply.text());
    return reply;
  }

  private void awaitRecovery() throws InterruptedException {
    long end = System.nanoTime() + 10_000_000_000L;
    while (Api.post(ADVICE, routine("RECOVERED")).status() != 201
        || Api.get(ADVICE + "/" + id).status() != 200) {
      assertTrue(System.nanoTime() < end, "not recovered in 10 s");
      Thread.sleep(100);
    }
  }

  /** What the log holds and what the service lists must be the same. */
  private long all(String name) throws IOException {
    int listed = Api.get(ADVICE + "?account=" + name).json().path("items").size();
    assertEquals(kept.of(name), listed);
    return listed;
  }
}
