package org.salesadvisor.access;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.access.Endpoints.Endpoint;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;

/** Every call × every role × every token that is none. */
@Tag("once")
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WhoMayDoWhatIT {

  @Inject Tokens tokens;

  private String suffix;

  @BeforeEach
  void nameAnew() {
    suffix = UUID.randomUUID().toString();
  }

  static List<Endpoint> endpoints() {
    return Endpoints.all();
  }

  @Test
  void everyCallHasARoleHereAndEveryRoleACall() {
    assertEquals(
        new TreeSet<>(NeededRoles.OF.keySet()),
        endpoints().stream().map(Endpoint::toString).collect(toCollection(TreeSet::new)));
  }

  @Test
  void everyCallIsInTheContract() {
    Set<String> told = new TreeSet<>();
    JsonNode paths = Api.get("/q/openapi?format=JSON").json().path("paths");
    for (var path : paths.properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(verb -> told.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    assertEquals(new TreeSet<>(NeededRoles.OF.keySet()), told);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void isDoneByThoseWhoMayAndRefusedToAllOthers(Endpoint endpoint) {
    for (String role : Roles.ALL) {
      NewToken made = tokens.make(role + suffix, role, null, "test");

      Api.Reply reply = endpoint.call("Bearer " + made.secret());

      if (endpoint.isFor(role)) {
        assertTrue(
            !Set.of(401, 403, 429).contains(reply.status()) && reply.status() < 500,
            () -> role + " " + reply.status() + " " + reply.text());
      } else {
        String detail = problem(reply, 403, "FORBIDDEN").path("detail").asText();
        assertTrue(detail.contains(endpoint.needed()), detail);
      }
      tokens.revoke(made.token().id(), "test");
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void needsATokenUnlessAnybodyMay(Endpoint endpoint) {
    Api.Reply reply = endpoint.call();

    if (endpoint.needed().equals(NeededRoles.ANYBODY)) {
      assertTrue(reply.status() != 401 && reply.status() < 500, reply::text);
    } else {
      problem(reply, 401, "TOKEN_MISSING");
      assertEquals("Bearer realm=\"sales-advisor\"", reply.header("WWW-Authenticate"));
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void refusesEveryTokenThatIsNone(Endpoint endpoint) {
    noTokens()
        .forEach(
            (header, code) -> {
              Api.Reply reply = endpoint.call(header);
              problem(reply, 401, code);
              String challenge = reply.header("WWW-Authenticate");
              assertTrue(challenge.contains("error=\"invalid_token\""), challenge);
            });
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void refusesTwoTokens(Endpoint endpoint) {
    problem(endpoint.call(TestToken.BEARER, TestToken.BEARER), 401, "TOKEN_MALFORMED");
  }

  /** Headers with the code of their refusal. */
  private Map<String, String> noTokens() {
    String good = tokens.make("good" + suffix, Roles.ADMIN, null, "test").secret();
    NewToken revoked = tokens.make("revoked" + suffix, Roles.ADMIN, null, "test");
    tokens.revoke(revoked.token().id(), "test");
    String expired =
        tokens
            .make("expired" + suffix, Roles.ADMIN, Instant.now().minusSeconds(1), "test")
            .secret();
    suffix = UUID.randomUUID().toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("", "TOKEN_MALFORMED");
    headers.put("Bearer", "TOKEN_MALFORMED");
    headers.put("Bearer " + good + " " + good, "TOKEN_MALFORMED");
    headers.put("Bearer \"" + good + "\"", "TOKEN_MALFORMED");
    headers.put(good, "TOKEN_MALFORMED");
    headers.put("Basic YWRtaW46YWRtaW4=", "TOKEN_MALFORMED");
    headers.put("Token " + good, "TOKEN_MALFORMED");
    headers.put("Bearer " + Secret.next(), "TOKEN_UNKNOWN");
    headers.put("Bearer " + good.substring(0, good.length() - 1), "TOKEN_UNKNOWN");
    headers.put("Bearer " + good + "A", "TOKEN_UNKNOWN");
    headers.put("Bearer " + tampered(good), "TOKEN_UNKNOWN");
    headers.put("Bearer " + good.toUpperCase(Locale.ROOT), "TOKEN_UNKNOWN");
    headers.put("Bearer " + Secret.hex(Secret.hash(good)), "TOKEN_UNKNOWN");
    headers.put("Bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJhZG1pbiJdfQ.", "TOKEN_UNKNOWN");
    headers.put("Bearer " + expired, "TOKEN_EXPIRED");
    headers.put("Bearer " + revoked.secret(), "TOKEN_REVOKED");
    return headers;
  }

  /** With one character in the middle changed. */
  private static String tampered(String token) {
    char middle = token.charAt(20);
    return token.substring(0, 20) + (middle == 'x' ? 'y' : 'x') + token.substring(21);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void noOtherMethodOfTheSamePathNeedsLess(Endpoint endpoint) {
    for (String method : List.of("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "ODD")) {
      Api.Reply reply = Api.anonymously(method, endpoint.somePath(), BodyPublishers.noBody());
      boolean isRefused = reply.status() >= 400;
      boolean isOpen = endpoint.path().equals("/api/v1/session");
      assertTrue(isRefused || isOpen, () -> method + " " + endpoint.path() + reply.status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/tokens/",
        "/api//v1/tokens",
        "//api/v1/tokens",
        "/api/v1//tokens",
        "/API/V1/tokens",
        "/api/v1/tokens;a=b",
        "/api;a=b/v1/tokens",
        "/api/v1/%74okens",
        "/%61pi/v1/tokens",
        "/api/v1/tokens%2f",
        "/q/health/../../api/v1/tokens",
        "/api/v1/session/../tokens",
        "/api/v1/session/..;/tokens",
        "/api/v1/session/%2e%2e/tokens",
        "/api/v1/./tokens"
      })
  void noOtherSpellingOfAPathNeedsLess(String path) {
    Api.Reply reply = Api.anonymously("GET", path, BodyPublishers.noBody());

    assertTrue(Set.of(401, 404).contains(reply.status()), () -> path + " " + reply.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/openapi", "/q/swagger-ui/"})
  void healthAndContractAreForAnybody(String path) {
    assertEquals(200, Api.anonymously("GET", path, BodyPublishers.noBody()).status());
  }

  @Test
  void figuresAreForThisMachineAndForViewers() {
    assertEquals(200, Api.anonymously("GET", "/q/metrics", BodyPublishers.noBody()).status());
    HttpRequest handedOn =
        HttpRequest.newBuilder(Api.uri("/q/metrics"))
            .header("X-Forwarded-For", "203.0.113.7")
            .build();
    problem(Api.send(handedOn), 401, "TOKEN_MISSING");
    NewToken viewer = tokens.make("figures" + suffix, Roles.VIEWER, null, "test");
    assertEquals(
        200,
        Api.get(
                "/q/metrics",
                "X-Forwarded-For",
                "203.0.113.7",
                Api.AUTHORIZATION,
                "Bearer " + viewer.secret())
            .status());
  }

  @Test
  void aLongBodyOfSomebodyUnknownIsNotTaken() {
    Api.Reply reply =
        Api.anonymously("POST", Api.ADVICE, BodyPublishers.ofString("x".repeat(900_000)));

    problem(reply, 401, "TOKEN_MISSING");
  }

  @Test
  void whyIsToldInTheLanguageOfTheCaller() {
    Api.Reply reply = Api.get("/api/v1/tokens", Api.AUTHORIZATION, "x", "Accept-Language", "nl");

    String advice = problem(reply, 401, "TOKEN_MALFORMED").path("advice").asText();
    assertTrue(advice.startsWith("Schrijf"), advice);
  }
}
