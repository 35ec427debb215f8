package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;

/** A service on its first day: how the first admin gets in, what is counted and what ends. */
@QuarkusTest
@QuarkusTestResource(value = FirstStart.class, restrictToAnnotatedClass = true)
class FirstStartIT {

  private static final Pattern TOKEN = Pattern.compile("sa_[A-Za-z0-9_-]{43}");
  private static final String TOKENS = "/api/v1/tokens";

  FirstStart.Seen seen;

  @Inject FirstAdmin firstAdmin;
  @Inject TokenChanges changes;
  @Inject Tokens tokens;

  private final String name = "f-" + UUID.randomUUID();
  private String admin;

  @BeforeEach
  void read() {
    Matcher printed = TOKEN.matcher(seen.text());
    assertTrue(printed.find(), seen::text);
    admin = printed.group();
    assertFalse(printed.find(), "it is printed once");
  }

  private Api.Reply get(String path, String token) {
    return Api.get(path, Api.AUTHORIZATION, "Bearer " + token);
  }

  @Test
  void theTokenThatIsPrintedIsThatOfAnAdmin() {
    assertEquals(200, get(TOKENS, admin).status());
  }

  @Test
  void theLogDoesNotHoldIt() {
    assertFalse(seen.logged().isEmpty());
    assertFalse(seen.logged().stream().anyMatch(line -> line.contains(admin)));
  }

  @Test
  void anotherStartMakesAndPrintsNone() {
    firstAdmin.make();

    Matcher printed = TOKEN.matcher(seen.text());
    assertEquals(1, printed.results().count());
  }

  @Test
  void aPresetTokenLetsInWhoLostTheFirstUnlessItWasRevoked() {
    String preset = "preset-" + UUID.randomUUID();
    FirstAdmin restarted = new FirstAdmin(changes, Optional.of(preset), false);
    restarted.make();
    follow();
    assertEquals(200, get(TOKENS, preset).status());
    String id =
        tokens.list(2, null).stream()
            .filter(token -> token.name().startsWith("admin-"))
            .findFirst()
            .orElseThrow()
            .id()
            .toString();

    Api.call(
        "DELETE", TOKENS + "/" + id, BodyPublishers.noBody(), Api.AUTHORIZATION, "Bearer " + admin);
    restarted.make();
    follow();

    problem(get(TOKENS, preset), 401, "TOKEN_REVOKED");
  }

  /** As a change in this process does. */
  private void follow() {
    tokens.make("follow-" + UUID.randomUUID(), Roles.VIEWER, null, "test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "1234567890123456789012345678901", "with a space 89012345678901234"})
  void aPresetTokenThatIsTooShortOrNoTokenStopsTheStart(String preset) {
    FirstAdmin restarted = new FirstAdmin(changes, Optional.of(preset), false);

    AdvisorException refused = assertThrows(AdvisorException.class, restarted::make);

    assertEquals("ADMIN_TOKEN_UNFIT", refused.code());
    assertFalse(refused.getMessage().contains(preset));
  }

  @Test
  void whoAsksTooOftenIsHeldBackAndOthersAreNot() throws InterruptedException {
    String wild = tokens.make("wild-" + name, Roles.VIEWER, null, "test").secret();
    String calm = tokens.make("calm-" + name, Roles.VIEWER, null, "test").secret();
    String path = "/api/v1/advice?account=X";

    List<Api.Reply> replies =
        IntStream.range(0, 10 * FirstStart.PER_SECOND)
            .parallel()
            .mapToObj(i -> get(path, wild))
            .toList();

    List<Api.Reply> heldBack = replies.stream().filter(reply -> reply.status() != 200).toList();
    assertTrue(heldBack.size() < replies.size() - 2 * FirstStart.PER_SECOND + 1);
    assertFalse(heldBack.isEmpty());
    for (Api.Reply reply : heldBack) {
      problem(reply, 429, "TOO_MANY_REQUESTS");
      assertEquals("1", reply.header("Retry-After"));
    }
    assertEquals(200, get(path, calm).status());
    Thread.sleep(1_000);
    assertEquals(200, get(path, wild).status(), "after the time that Retry-After says");
  }

  @Test
  void itsLastUseIsNoted() throws InterruptedException {
    NewToken made = tokens.make(name, Roles.VIEWER, null, "test");
    get("/api/v1/advice?account=X", made.secret());

    String path = TOKENS + "/" + made.token().id();
    soon(() -> !get(path, admin).json().path("lastUsedAt").isNull());
  }

  @Test
  void aSessionEndsByItself() throws InterruptedException {
    NewToken made = tokens.make(name, Roles.VIEWER, null, "test");
    Api.Reply begun =
        Api.send(
            HttpRequest.newBuilder(Api.uri("/api/v1/session"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", Api.JSON_TYPE)
                .POST(BodyPublishers.ofString("{\"token\": \"" + made.secret() + "\"}"))
                .build());
    String cookie = begun.response().headers().allValues("Set-Cookie").get(0).split(";")[0];
    HttpRequest who =
        HttpRequest.newBuilder(Api.uri("/api/v1/session")).header("Cookie", cookie).build();
    assertEquals(200, Api.send(who).status());

    Thread.sleep(3_100);

    problem(Api.send(who), 401, "SESSION_ENDED");
  }

  @Test
  void manyFailedLogInsAreFewEntries() throws InterruptedException {
    NewToken revoked = tokens.make(name, Roles.VIEWER, null, "test");
    tokens.revoke(revoked.token().id(), "test");
    IntStream.range(0, 300).forEach(i -> get(TOKENS, revoked.secret()));

    soon(() -> tries() == 300);

    assertTrue(failures().size() <= 20, () -> failures().size() + " entries");
    JsonNode one = failures().get(0);
    assertEquals("127.0.0.1", one.path("subject").asText());
    assertEquals("TOKEN_REVOKED", one.at("/details/reason").asText());
    assertTrue(one.path("actor").isNull());
  }

  private int tries() {
    return failures().stream().mapToInt(one -> one.at("/details/tries").asInt()).sum();
  }

  private List<JsonNode> failures() {
    List<JsonNode> failures = new ArrayList<>();
    for (JsonNode one : get("/api/v1/audit?limit=100", admin).json().path("items")) {
      if (one.path("action").asText().equals("LOGIN_FAILED")
          && one.at("/details/token").asText().equals("token:" + name)) {
        failures.add(one);
      }
    }
    return failures;
  }

  private static void soon(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within 10 s");
      Thread.sleep(200);
    }
  }
}
