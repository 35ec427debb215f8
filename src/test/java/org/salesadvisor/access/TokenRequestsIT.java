package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.message;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** What is asked about tokens, and what cannot be. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TokenRequestsIT {

  private static final String TOKENS = "/api/v1/tokens";
  private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";
  @Inject Tokens tokens;
  private final String name = "t-" + UUID.randomUUID();

  private static String asked(String name, String role) {
    return "{\"name\": \"" + name + "\", \"role\": \"" + role + "\"}";
  }

  private static Api.Reply revoke(String id) {
    return Api.call("DELETE", TOKENS + "/" + id, BodyPublishers.noBody());
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
}
