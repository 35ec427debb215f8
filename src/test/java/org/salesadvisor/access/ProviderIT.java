package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.access.Endpoints.Endpoint;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;

/** Tokens that an identity provider signed, beside those of the service itself. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(value = Provider.class, restrictToAnnotatedClass = true)
class ProviderIT {

  private static final Map<String, String> THEIRS =
      Map.of(
          Roles.VIEWER, "viewer",
          Roles.MANAGER, "manager",
          Roles.CONSULTANT, "consultant",
          Roles.ADMIN, "sales-admin");

  Provider provider;

  @Inject DataSource database;

  static List<Endpoint> endpoints() {
    return Endpoints.all();
  }

  private static Api.Reply get(String path, String token) {
    return Api.get(path, Api.AUTHORIZATION, "Bearer " + token);
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void rolesOfTheirClaimAreOurs(Endpoint endpoint) {
    for (String role : Roles.ALL) {
      Api.Reply reply = endpoint.call("Bearer " + provider.token("s-1", THEIRS.get(role)));

      if (endpoint.isFor(role)) {
        assertTrue(
            !Set.of(401, 403, 429).contains(reply.status()) && reply.status() < 500,
            () -> role + " " + reply.status() + " " + reply.text());
      } else {
        problem(reply, 403, "FORBIDDEN");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void everyTokenThatIsNoneIsRefused(Endpoint endpoint) {
    noTokens()
        .forEach(
            (what, token) -> {
              Api.Reply reply = endpoint.call("Bearer " + token);
              assertEquals(401, reply.status(), what);
              problem(reply, 401, "TOKEN_UNKNOWN");
              assertTrue(reply.header("WWW-Authenticate").startsWith("Bearer realm="), what);
            });
  }

  private Map<String, String> noTokens() {
    String good = provider.token("s-1", "sales-admin");
    String[] parts = good.split("\\.");
    KeyPair strangers = Provider.newKeys();
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put(
        "expired",
        provider
            .claims("s-1", "sales-admin")
            .issuedAt(1_000_000)
            .expiresAt(1_000_300)
            .jws()
            .keyId(Provider.KEY_ID)
            .sign(provider.keyPair().getPrivate()));
    tokens.put(
        "signed by a stranger",
        provider
            .claims("s-1", "sales-admin")
            .jws()
            .keyId(Provider.KEY_ID)
            .sign(strangers.getPrivate()));
    tokens.put(
        "signed with an unknown key",
        provider.claims("s-1", "sales-admin").jws().keyId("other").sign(strangers.getPrivate()));
    tokens.put(
        "of another issuer",
        provider
            .claims("s-1", "sales-admin")
            .issuer("http://127.0.0.1:1")
            .jws()
            .keyId(Provider.KEY_ID)
            .sign(provider.keyPair().getPrivate()));
    tokens.put(
        "signed with the public key as a secret",
        provider
            .claims("s-1", "sales-admin")
            .jws()
            .keyId(Provider.KEY_ID)
            .sign(new SecretKeySpec(provider.keyPair().getPublic().getEncoded(), "HmacSHA256")));
    tokens.put(
        "roles changed",
        parts[0]
            + "."
            + base64(text(provider.token("s-1", "viewer")).replace("viewer", "sales-admin"))
            + "."
            + parts[2]);
    tokens.put("not signed", base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    tokens.put("signature cut off", parts[0] + "." + parts[1] + ".");
    tokens.put("signature changed", good.substring(0, good.length() - 8) + "AAAAAAAA");
    tokens.put("no token at all", "garbage");
    tokens.put("dots", "a.b.c");
    tokens.put("of ours and unknown", Secret.next());
    return tokens;
  }

  private static String text(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRoleIsOursOnlyByTheNameThatIsSet() {
    problem(get("/api/v1/tokens", provider.token("s-1", "admin")), 403, "FORBIDDEN");
    assertEquals(200, get("/api/v1/tokens", provider.token("s-1", "sales-root")).status());
  }

  @Test
  void whoHasNoRoleMayNothing() {
    problem(get(ADVICE + "?account=X", provider.token("s-1", "unrelated")), 403, "FORBIDDEN");
    problem(get(ADVICE + "?account=X", provider.token("s-1")), 403, "FORBIDDEN");
  }

  @Test
  void ourOwnTokensWorkBesideTheirs() {
    assertEquals(200, Api.get("/api/v1/tokens").status());
  }

  @Test
  void theLogOfDecisionsNamesTheSubject() throws SQLException {
    String account = "oidc-" + UUID.randomUUID();
    String profile = "{\"account\":{\"id\":\"" + account + "\"}}";

    Api.post(
        ADVICE, profile, Api.AUTHORIZATION, "Bearer " + provider.token("subject-7", "manager"));

    try (var connection = database.getConnection();
        var query = connection.prepareStatement("SELECT actor FROM decision WHERE account = ?")) {
      query.setString(1, account);
      var rows = query.executeQuery();
      assertTrue(rows.next());
      assertEquals("oidc:subject-7", rows.getString(1));
    }
  }

  @Test
  void aBrowserIsSentToTheProviderAndAProgramIsNot() {
    Api.Reply browser = Api.anonymously("GET", "/api/v1/session/login", BodyPublishers.noBody());
    assertEquals(302, browser.status());
    String location = browser.header("Location");
    assertTrue(location.startsWith(provider.address() + "/log-in?"), location);
    assertTrue(location.contains("code_challenge="), location);
    assertTrue(location.contains("redirect_uri=http%3A%2F%2F127.0.0.1"), location);

    problem(
        Api.anonymously("GET", ADVICE + "?account=X", BodyPublishers.noBody()),
        401,
        "TOKEN_MISSING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "a|b|c", ""})
  void aForgedSessionOfTheProviderIsNone(String value) {
    var request =
        java.net.http.HttpRequest.newBuilder(Api.uri(ADVICE + "?account=X"))
            .header("Cookie", "q_session=" + value)
            .build();

    Api.Reply reply = Api.send(request);

    assertEquals(401, reply.status(), reply::text);
    assertTrue(reply.find("Location").isEmpty());
  }
}
