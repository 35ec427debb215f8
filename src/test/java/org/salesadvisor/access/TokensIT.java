package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.message;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;

/** Tokens from their making to their end, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TokensIT {

  private static final String TOKENS = "/api/v1/tokens";
  private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

  @Inject TokenChanges elsewhere;
  @Inject Tokens tokens;
  @Inject DataSource database;

  private final String name = "t-" + UUID.randomUUID();

  private static String asked(String name, String role) {
    return "{\"name\": \"" + name + "\", \"role\": \"" + role + "\"}";
  }

  private static Api.Reply as(String token, String path) {
    return Api.get(path, Api.AUTHORIZATION, "Bearer " + token);
  }

  private static Api.Reply revoke(String id) {
    return Api.call("DELETE", TOKENS + "/" + id, BodyPublishers.noBody());
  }

  @Test
  void isShownOnceAndKeptAsAHash() throws SQLException {
    Api.Reply reply = Api.post(TOKENS, asked(name, "viewer"));

    assertEquals(201, reply.status(), reply::text);
    assertEquals("no-store", reply.header("Cache-Control"));
    JsonNode made = reply.json();
    String secret = made.path("token").asText();
    assertTrue(secret.matches("sa_[A-Za-z0-9_-]{43}"), "256 bits in base 64");
    String at = reply.header("Location");
    assertEquals(TOKENS + "/" + made.path("id").asText(), at);
    assertFalse(Api.get(at).text().contains(secret));
    assertFalse(Api.get(TOKENS + "?limit=100").text().contains(secret));
    assertFalse(everythingKept().contains(secret), "the token itself is in no table");
    assertTrue(everythingKept().contains(Secret.hex(Secret.hash(secret))));
  }

  /** Each row of the tables of access, as text. */
  private String everythingKept() throws SQLException {
    StringBuilder text = new StringBuilder();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      for (String table : List.of("access_token", "console_session", "audit")) {
        try (var rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
          while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  @Test
  void saysWhatIsKnownOfIt() {
    JsonNode made = Api.post(TOKENS, asked(name, "manager")).json();

    JsonNode known = Api.get(TOKENS + "/" + made.path("id").asText()).json();

    assertEquals(name, known.path("name").asText());
    assertEquals("manager", known.path("role").asText());
    assertEquals("token:admin", known.path("createdBy").asText());
    Instant created = Instant.parse(known.path("createdAt").asText());
    assertTrue(Duration.between(created, Instant.now()).toSeconds() < 60);
    Instant expires = Instant.parse(known.path("expiresAt").asText());
    assertEquals(365, Duration.between(created, expires.plusSeconds(1)).toDays());
    assertTrue(known.path("revokedAt").isNull());
    assertTrue(known.path("lastUsedAt").isNull());
  }

  @Test
  void worksAtOnceAndNoLongerOnceRevoked() {
    JsonNode made = Api.post(TOKENS, asked(name, "viewer")).json();
    String secret = made.path("token").asText();
    assertEquals(200, as(secret, ADVICE + "?account=X").status());

    assertEquals(204, revoke(made.path("id").asText()).status());

    problem(as(secret, ADVICE + "?account=X"), 401, "TOKEN_REVOKED");
    JsonNode known = Api.get(TOKENS + "/" + made.path("id").asText()).json();
    assertEquals("token:admin", known.path("revokedBy").asText());
    assertEquals(204, revoke(made.path("id").asText()).status(), "again changes nothing");
    assertEquals(known, Api.get(TOKENS + "/" + made.path("id").asText()).json());
  }

  @Test
  void oneThatAnotherReplicaMakesWorksSoonAndOneThatItRevokesEndsWithinTwoSeconds()
      throws InterruptedException {
    NewToken made = elsewhere.make(name, Roles.VIEWER, null, "test");
    Thread.sleep(600); // what is not known is looked for twice a second at most
    assertEquals(200, as(made.secret(), ADVICE + "?account=X").status());

    long revoked = System.nanoTime();
    elsewhere.revoke(made.token().id(), "test");

    while (as(made.secret(), ADVICE + "?account=X").status() == 200) {
      assertTrue(System.nanoTime() - revoked < 2_000_000_000L, "still accepted after 2 s");
      Thread.sleep(20);
    }
    problem(as(made.secret(), ADVICE + "?account=X"), 401, "TOKEN_REVOKED");
  }

  @Test
  void endsWhenItExpires() throws InterruptedException {
    NewToken made = tokens.make(name, Roles.VIEWER, Instant.now().plusSeconds(2), "test");
    assertEquals(200, as(made.secret(), ADVICE + "?account=X").status());

    Thread.sleep(2_100);

    problem(as(made.secret(), ADVICE + "?account=X"), 401, "TOKEN_EXPIRED");
  }

  @Test
  void aNameIsTakenAsLongAsItsTokenIsNotRevoked() {
    String id = Api.post(TOKENS, asked(name, "viewer")).json().path("id").asText();
    problem(Api.post(TOKENS, asked(name, "viewer")), 409, "NAME_TAKEN");

    revoke(id);

    assertEquals(201, Api.post(TOKENS, asked(name, "viewer")).status());
  }

  @Test
  void theLastAdminCannotBeShutOut() {
    List<String> admins = new ArrayList<>();
    for (JsonNode one : all()) {
      boolean isAdmin = one.path("role").asText().equals("admin");
      if (isAdmin && one.path("revokedAt").isNull() && one.path("expiresAt").isNull()) {
        admins.add(one.path("id").asText());
      }
    }
    // the admin that the tests begin with comes last
    String last = admins.remove(admins.size() - 1);
    admins.forEach(TokensIT::revoke);

    problem(revoke(last), 409, "LAST_ADMIN");

    assertEquals(200, Api.get(TOKENS).status());
  }

  private static List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = Api.get(TOKENS + "?limit=50" + after).json();
      page.path("items").forEach(all::add);
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    } while (after != null);
    return all;
  }

  @Test
  void pagesHoldEveryTokenOnceNewestFirst() {
    IntStream.range(0, 5).forEach(i -> Api.post(TOKENS, asked(name + i, "viewer")));
    Set<String> seen = new HashSet<>();
    List<String> names = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = Api.get(TOKENS + "?limit=2" + after).json();
      assertTrue(page.path("items").size() <= 2);
      for (JsonNode one : page.path("items")) {
        assertTrue(seen.add(one.path("id").asText()), "twice");
        names.add(one.path("name").asText());
      }
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    } while (after != null);

    assertEquals(
        List.of(name + 4, name + 3, name + 2, name + 1, name + 0),
        names.stream().filter(one -> one.startsWith(name)).toList());
    assertTrue(names.contains("admin"));
  }

  @Test
  void everyFaultOfARequestIsNamed() {
    JsonNode problem =
        invalid(
            Api.post(
                TOKENS,
                "{\"name\": \"a b\", \"rol\": 1, \"role\": \"boss\", \"expiresAt\": \"2001-01-01\"}"),
            "/name",
            "/rol",
            "/role",
            "/expiresAt");
    assertTrue(message(problem, "/rol").contains("`role`"));
    assertTrue(message(problem, "/role").contains("consultant"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"role\": \"viewer\"} | /name",
        "{\"name\": \"\", \"role\": \"viewer\"} | /name",
        "{\"name\": \"a:b\", \"role\": \"viewer\"} | /name",
        "{\"name\": \"-a\", \"role\": \"viewer\"} | /name",
        "{\"name\": \"a\\u0000\", \"role\": \"viewer\"} | /name",
        "{\"name\": 7, \"role\": \"viewer\"} | /name",
        "{\"name\": \"x\"} | /role",
        "{\"name\": \"x\", \"role\": \"ADMIN\"} | /role",
        "{\"name\": \"x\", \"role\": null} | /role",
        "{\"name\": \"x\", \"role\": [\"admin\"]} | /role",
        "{\"name\": \"x\", \"role\": \"viewer\", \"expiresAt\": \"soon\"} | /expiresAt",
        "{\"name\": \"x\", \"role\": \"viewer\", \"expiresAt\": \"2026-01-01T00:00:00\"} | /expiresAt",
        "{\"name\": \"x\", \"role\": \"viewer\", \"expiresAt\": \"2020-01-01T00:00:00Z\"} | /expiresAt",
        "{\"name\": \"x\", \"role\": \"viewer\", \"expiresAt\": \"9999-01-01T00:00:00Z\"} | /expiresAt",
        "{\"name\": \"x\", \"role\": \"viewer\", \"expiresAt\": 1893456000} | /expiresAt",
        "{\"name\": \"x\", \"role\": \"viewer\", \"token\": \"mine\"} | /token"
      })
  void whatIsNoWishForATokenIsRefused(String body, String pointer) {
    invalid(Api.post(TOKENS, body), pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "{", "{\"name\":\"x\",\"name\":\"y\"}", "{} {}", "\u0000"})
  void whatIsNoObjectIsRefused(String body) {
    problem(Api.post(TOKENS, body), 400, "MALFORMED_INPUT");
  }

  @Test
  void oneThatIsNotThereIsNotFound() {
    problem(Api.get(TOKENS + "/" + UNKNOWN), 404, "TOKEN_NOT_FOUND");
    problem(revoke(UNKNOWN), 404, "TOKEN_NOT_FOUND");
    problem(revoke("7"), 400, "INVALID_PARAMETER");
    problem(Api.get(TOKENS + "?limit=0"), 400, "INVALID_PARAMETER");
    problem(Api.get(TOKENS + "?after=x"), 400, "INVALID_PARAMETER");
  }

  @Test
  void theTrailSaysWhoMadeAndWhoRevokedIt() {
    JsonNode made = Api.post(TOKENS, asked(name, "consultant")).json();
    revoke(made.path("id").asText());

    List<JsonNode> entries = new ArrayList<>();
    Api.get("/api/v1/audit?limit=100").json().path("items").forEach(entries::add);

    List<JsonNode> mine =
        entries.stream()
            .filter(entry -> entry.path("subject").asText().equals("token:" + name))
            .toList();
    assertEquals(2, mine.size());
    assertEquals("TOKEN_REVOKED", mine.get(0).path("action").asText());
    assertEquals("TOKEN_CREATED", mine.get(1).path("action").asText());
    assertEquals("token:admin", mine.get(1).path("actor").asText());
    assertEquals("consultant", mine.get(1).at("/details/role").asText());
    assertEquals(made.path("id"), mine.get(1).at("/details/id"));
  }

  @Test
  void theLogOfDecisionsSaysWhoAsked() throws SQLException {
    String secret = Api.post(TOKENS, asked(name, "manager")).json().path("token").asText();
    String bearer = "Bearer " + secret;
    String profile = "{\"account\":{\"id\":\"" + name + "\"}}";

    Api.post(ADVICE, profile, Api.AUTHORIZATION, bearer);
    Api.post(ADVICE, profile, Api.AUTHORIZATION, bearer, "Idempotency-Key", name);
    Api.call(
        "POST",
        ADVICE + "/batch",
        BodyPublishers.ofString(profile),
        "Content-Type",
        "application/x-ndjson",
        Api.AUTHORIZATION,
        bearer);

    assertEquals(List.of("token:" + name, "token:" + name, "token:" + name), actors());
  }

  private List<String> actors() throws SQLException {
    List<String> actors = new ArrayList<>();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT actor FROM decision WHERE account = ?")) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          actors.add(rows.getString(1));
        }
      }
    }
    return actors;
  }

  @Test
  void noSecretIsInTheLogOrInARefusal() {
    try (HeardLog log = new HeardLog()) {
      String secret = Api.post(TOKENS, asked(name, "viewer")).json().path("token").asText();
      String almost = secret.substring(0, secret.length() - 1);
      List<Api.Reply> refusals =
          List.of(
              as(almost, TOKENS),
              as(secret, TOKENS),
              as(secret + " x", TOKENS),
              Api.post("/api/v1/session", "{\"token\": \"" + almost + "\"}"),
              Api.post("/api/v1/session", "{\"token\": [\"" + almost + "\"]}"),
              Api.post("/api/v1/session", "{\"token\": \"" + almost + "\""),
              Api.post("/api/v1/session", "{\"tokn\": \"" + almost + "\"}"));

      for (Api.Reply refusal : refusals) {
        assertNotEquals(200, refusal.status());
        assertFalse(refusal.text().contains(almost), refusal::text);
        assertFalse(refusal.response().headers().map().toString().contains(almost));
      }
      assertFalse(String.join("\n", log.lines()).contains(almost.substring(3)));
      assertFalse(log.lines().stream().anyMatch(line -> line.contains(TestToken.ADMIN)));
    }
  }
}
