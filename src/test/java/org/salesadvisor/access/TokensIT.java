package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
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
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;

/** Tokens from their making to their end, over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TokensIT {

  private static final String TOKENS = "/api/v1/tokens";
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
}
