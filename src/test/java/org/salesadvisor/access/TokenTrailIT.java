package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.salesadvisor.web.Api.ADVICE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Who did what, and that no secret is in it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TokenTrailIT {

  private static final String TOKENS = "/api/v1/tokens";
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
