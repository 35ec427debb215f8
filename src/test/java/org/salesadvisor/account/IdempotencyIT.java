package org.salesadvisor.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.salesadvisor.account.AdviceIT.routine;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** A request that is sent again with its key is answered again and kept once. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class IdempotencyIT {

  private static final String KEY = "Idempotency-Key";

  @Inject KeptDecisions kept;

  private final String account = "IDEM-" + UUID.randomUUID();
  private final String key = UUID.randomUUID().toString();

  @Test
  void theSameKeyAndBodyGiveTheStoredAnswer() {
    Api.Reply first = Api.post(ADVICE, routine(account), KEY, key);
    Api.Reply again = Api.post(ADVICE, routine(account), KEY, key);

    assertEquals(201, first.status(), first::text);
    assertEquals(201, again.status(), again::text);
    assertEquals(first.header("Location"), again.header("Location"));
    assertArrayEquals(first.response().body(), again.response().body());
    assertEquals(1, kept.of(account));
  }

  @Test
  void theStoredAnswerComesInTheLanguageOfTheRequest() {
    Api.post(ADVICE, routine(account), KEY, key, "Accept-Language", "nl");
    Api.Reply english = Api.post(ADVICE, routine(account), KEY, key, "Accept-Language", "en");

    assertArrayEquals(
        Api.get(english.header("Location")).response().body(), english.response().body());
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflict() {
    Api.post(ADVICE, routine(account), KEY, key);

    problem(Api.post(ADVICE, routine(account) + " ", KEY, key), 409, "IDEMPOTENCY_KEY_REUSED");
    assertEquals(1, kept.of(account));
  }

  @Test
  void aBodyWithFaultsDoesNotUseUpItsKey() {
    problem(Api.post(ADVICE, "{}", KEY, key), 422, "INVALID_INPUT");

    assertEquals(201, Api.post(ADVICE, routine(account), KEY, key).status());
  }

  @Test
  void otherKeysAreOtherRequests() {
    Api.post(ADVICE, routine(account), KEY, key);
    Api.post(ADVICE, routine(account), KEY, key.toUpperCase());
    Api.post(ADVICE, routine(account));

    assertEquals(3, kept.of(account));
  }

  @Test
  void concurrentRequestsWithOneKeyAreKeptOnceAndAnsweredAlike() {
    List<Api.Reply> replies = concurrently(i -> routine(account));

    assertEquals(Set.of(201), replies.stream().map(Api.Reply::status).collect(Collectors.toSet()));
    assertEquals(1, replies.stream().map(Api.Reply::text).distinct().count());
    assertEquals(1, kept.of(account));
  }

  @Test
  void ofConcurrentRequestsWithOneKeyAndOtherBodiesOneWins() {
    List<Api.Reply> replies = concurrently(i -> routine(account) + " ".repeat(i));

    replies.stream()
        .filter(reply -> reply.status() != 201)
        .forEach(reply -> problem(reply, 409, "IDEMPOTENCY_KEY_REUSED"));
    assertEquals(1, replies.stream().filter(reply -> reply.status() == 201).count());
    assertEquals(1, kept.of(account));
  }

  private List<Api.Reply> concurrently(java.util.function.IntFunction<String> body) {
    ExecutorService callers = Executors.newFixedThreadPool(16);
    try {
      return Stream.iterate(0, i -> i + 1)
          .limit(16)
          .map(i -> CompletableFuture.supplyAsync(() -> post(body.apply(i)), callers))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      callers.shutdown();
    }
  }

  private Api.Reply post(String body) {
    return Api.post(ADVICE, body, KEY, key);
  }

  static Stream<String> noKeys() {
    return Stream.of("", " ", "k".repeat(201), "a\tb", "k".repeat(5000));
  }

  @ParameterizedTest
  @MethodSource("noKeys")
  void aKeyThatIsNoneIsRefused(String garbage) {
    problem(Api.post(ADVICE, routine(account), KEY, garbage), 400, "INVALID_PARAMETER");
    assertEquals(0, kept.of(account));
  }

  @Test
  void anyOtherKeyWillDo() {
    for (String odd : List.of("'; DROP TABLE decision; --", "%00", "\\u0000", "~!@#$^&*", "{}")) {
      Api.Reply reply = Api.post(ADVICE, routine(account), KEY, odd + key);
      assertEquals(201, reply.status(), reply::text);
      assertEquals(reply.id(), Api.post(ADVICE, routine(account), KEY, odd + key).id());
    }
    assertEquals(5, kept.of(account));
  }
}
