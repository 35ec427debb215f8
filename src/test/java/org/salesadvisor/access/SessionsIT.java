package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;
import org.salesadvisor.web.SessionCookies;

/** A person in a browser: logs in with a token, goes on with a cookie. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SessionsIT {

  private static final String SESSION = "/api/v1/session";
  private static final String PROFILE = "{\"account\":{\"id\":\"SESSION\"}}";

  @Inject Tokens tokens;

  private final String name = "s-" + UUID.randomUUID();

  /** What a browser has after a log-in. */
  private record Browser(String session, String csrf) {

    static Browser of(Api.Reply reply) {
      return new Browser(value(reply, SessionCookies.SESSION), value(reply, SessionCookies.CSRF));
    }

    static String cookie(Api.Reply reply, String name) {
      return reply.response().headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith(name + "="))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no cookie " + name));
    }

    static String value(Api.Reply reply, String name) {
      return cookie(reply, name).replaceFirst("^[^=]+=\"?([^;\"]*).*$", "$1");
    }

    Api.Reply send(String method, String path, String body, String... headers) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(Api.uri(path))
              .timeout(Duration.ofSeconds(20))
              .header("Cookie", "advisor-session=" + session + "; advisor-csrf=" + csrf)
              .header("Content-Type", Api.JSON_TYPE)
              .method(method, BodyPublishers.ofString(body));
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      return Api.send(request.build());
    }
  }

  private static Api.Reply logIn(String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Api.uri(SESSION))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", Api.JSON_TYPE)
            .POST(BodyPublishers.ofString("{\"token\": \"" + token + "\"}"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Api.send(request.build());
  }

  private Browser loggedIn(String role) {
    Api.Reply reply = logIn(tokens.make(name, role, null, "test").secret());
    assertEquals(201, reply.status(), reply::text);
    return Browser.of(reply);
  }

  @Test
  void cookiesAreForThisSiteAloneAndTheSecretIsForNoScript() {
    Api.Reply reply = logIn(tokens.make(name, Roles.MANAGER, null, "test").secret());

    assertEquals("token:" + name, reply.json().path("actor").asText());
    assertEquals("manager", reply.json().path("role").asText());
    String session = Browser.cookie(reply, SessionCookies.SESSION);
    String csrf = Browser.cookie(reply, SessionCookies.CSRF);
    for (String cookie : List.of(session, csrf)) {
      assertTrue(cookie.contains("SameSite=Strict"), cookie);
      assertTrue(cookie.contains("Path=/"), cookie);
      assertTrue(cookie.contains("Max-Age=43200"), cookie);
    }
    assertTrue(session.contains("HttpOnly"), session);
    assertFalse(csrf.contains("HttpOnly"), "scripts of the console read it");
  }

  @Test
  void overTlsCookiesGoOverTlsAlone() {
    Api.Reply reply =
        logIn(tokens.make(name, Roles.VIEWER, null, "test").secret(), "X-Forwarded-Proto", "https");

    assertTrue(Browser.cookie(reply, SessionCookies.SESSION).contains("Secure"));
  }

  @Test
  void readsWithTheCookieAlone() {
    Browser browser = loggedIn(Roles.VIEWER);

    assertEquals(200, browser.send("GET", ADVICE + "?account=X", "").status());
    assertEquals("token:" + name, browser.send("GET", SESSION, "").json().path("actor").asText());
  }

  @Test
  void hasTheRoleOfItsToken() {
    Browser browser = loggedIn(Roles.VIEWER);

    problem(
        browser.send("POST", ADVICE, PROFILE, SessionCookies.CSRF_HEADER, browser.csrf()),
        403,
        "FORBIDDEN");
    problem(browser.send("GET", "/api/v1/tokens", ""), 403, "FORBIDDEN");
  }

  @Test
  void changesSomethingOnlyWithTheTokenOfItsCookie() {
    Browser browser = loggedIn(Roles.MANAGER);

    problem(browser.send("POST", ADVICE, PROFILE), 403, "CSRF_TOKEN_WRONG");
    for (String wrong : List.of("x", browser.session(), browser.csrf() + "x")) {
      problem(
          browser.send("POST", ADVICE, PROFILE, SessionCookies.CSRF_HEADER, wrong),
          403,
          "CSRF_TOKEN_WRONG");
    }
    problem(browser.send("DELETE", SESSION, ""), 403, "CSRF_TOKEN_WRONG");

    Api.Reply reply =
        browser.send("POST", ADVICE, PROFILE, SessionCookies.CSRF_HEADER, browser.csrf());

    assertEquals(201, reply.status(), reply::text);
  }

  @Test
  void twoEmptyTokensAreNone() {
    Browser browser = new Browser(loggedIn(Roles.MANAGER).session(), "");

    problem(
        browser.send("POST", ADVICE, PROFILE, SessionCookies.CSRF_HEADER, ""),
        403,
        "CSRF_TOKEN_WRONG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void nothingIsTakenFromAnotherSite(String site) {
    Browser browser = loggedIn(Roles.MANAGER);

    problem(
        browser.send(
            "POST",
            ADVICE,
            PROFILE,
            SessionCookies.CSRF_HEADER,
            browser.csrf(),
            "Sec-Fetch-Site",
            site),
        403,
        "CSRF_TOKEN_WRONG");
    problem(logIn(TestToken.ADMIN, "Sec-Fetch-Site", site), 403, "CSRF_TOKEN_WRONG");
  }

  @Test
  void endsWhenItIsEnded() {
    Browser browser = loggedIn(Roles.MANAGER);

    Api.Reply ended =
        browser.send("DELETE", SESSION, "", SessionCookies.CSRF_HEADER, browser.csrf());

    assertEquals(204, ended.status(), ended::text);
    assertTrue(Browser.cookie(ended, SessionCookies.SESSION).contains("Max-Age=0"));
    problem(browser.send("GET", SESSION, ""), 401, "SESSION_ENDED");
  }

  @Test
  void endsWithItsToken() {
    NewToken token = tokens.make(name, Roles.MANAGER, null, "test");
    Browser browser = Browser.of(logIn(token.secret()));
    assertEquals(200, browser.send("GET", SESSION, "").status());

    tokens.revoke(token.token().id(), "test");

    problem(browser.send("GET", SESSION, ""), 401, "TOKEN_REVOKED");
  }

  @Test
  void itsSecretIsNoTokenAndATokenIsNoSession() {
    NewToken token = tokens.make(name, Roles.MANAGER, null, "test");
    Browser browser = Browser.of(logIn(token.secret()));

    problem(
        Api.get(ADVICE + "?account=X", Api.AUTHORIZATION, "Bearer " + browser.session()),
        401,
        "TOKEN_UNKNOWN");
    problem(
        new Browser(token.secret(), "x").send("GET", ADVICE + "?account=X", ""),
        401,
        "SESSION_ENDED");
    problem(logIn(browser.session()), 401, "TOKEN_UNKNOWN");
  }

  @Test
  void aTokenThatIsNoneBeginsNoSession() {
    NewToken token = tokens.make(name, Roles.MANAGER, null, "test");
    tokens.revoke(token.token().id(), "test");

    problem(logIn(token.secret()), 401, "TOKEN_REVOKED");
    problem(logIn("x"), 401, "TOKEN_UNKNOWN");
    assertTrue(logIn("x").response().headers().allValues("Set-Cookie").isEmpty());
  }

  @Test
  void theTrailSaysWhoLoggedIn() {
    loggedIn(Roles.VIEWER);

    String trail = Api.get("/api/v1/audit?limit=5").text();

    assertTrue(trail.contains("\"action\":\"SESSION_BEGUN\",\"subject\":\"token:" + name), trail);
  }

  @Test
  void aSessionThatLostItsTokenForChangesGetsANewOne() {
    Browser browser = loggedIn(Roles.VIEWER);
    HttpRequest request =
        HttpRequest.newBuilder(Api.uri(SESSION))
            .header("Cookie", "advisor-session=" + browser.session())
            .build();

    String csrf = Browser.value(Api.send(request), SessionCookies.CSRF);

    Browser again = new Browser(browser.session(), csrf);
    Api.Reply ended = again.send("DELETE", SESSION, "", SessionCookies.CSRF_HEADER, csrf);
    assertEquals(204, ended.status(), ended::text);
  }
}
