package org.salesadvisor.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.access.Endpoints.Endpoint;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;
import org.salesadvisor.web.SessionCookies;

/** People whom a real Keycloak knows, as programs and in a browser. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(value = Keycloak.class, restrictToAnnotatedClass = true)
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
class KeycloakIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final Map<String, String> PEOPLE =
      Map.of(
          Roles.VIEWER, "vera",
          Roles.MANAGER, "mark",
          Roles.CONSULTANT, "carla",
          Roles.ADMIN, "anna");

  Keycloak keycloak;

  static List<Endpoint> endpoints() {
    return Endpoints.all();
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .reduce((one, other) -> one + "&" + other)
        .orElseThrow();
  }

  private static HttpRequest post(String uri, Map<String, String> fields) {
    return HttpRequest.newBuilder(URI.create(uri))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form(fields)))
        .build();
  }

  private String token(String person) throws IOException, InterruptedException {
    HttpRequest request =
        post(
            keycloak.address() + "/protocol/openid-connect/token",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "sales-advisor",
                "client_secret",
                Keycloak.SECRET,
                "username",
                person,
                "password",
                person + "-s password",
                "scope",
                "openid"));
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response::body);
    return JSON.readTree(response.body()).path("access_token").asText();
  }

  @ParameterizedTest
  @MethodSource("endpoints")
  void everyoneMayWhatTheirRoleMay(Endpoint endpoint) throws Exception {
    for (String role : Roles.ALL) {
      Api.Reply reply = endpoint.call("Bearer " + token(PEOPLE.get(role)));

      if (endpoint.isFor(role)) {
        assertTrue(
            !Set.of(401, 403, 429).contains(reply.status()) && reply.status() < 500,
            () -> role + " " + reply.status() + " " + reply.text());
      } else {
        problem(reply, 403, "FORBIDDEN");
      }
    }
  }

  @Test
  void whoHasNoRoleMayNothing() throws Exception {
    problem(
        Api.get(ADVICE + "?account=X", Api.AUTHORIZATION, "Bearer " + token("olaf")),
        403,
        "FORBIDDEN");
  }

  @Test
  void aTokenThatWasChangedIsRefused() throws Exception {
    String token = token("anna");
    String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";

    problem(
        Api.get("/api/v1/tokens", Api.AUTHORIZATION, "Bearer " + changed), 401, "TOKEN_UNKNOWN");
  }

  /** Loopback is secure to a browser, but not to the JDK, which would not send these cookies. */
  private static final class LoopbackCookies extends CookieManager {

    LoopbackCookies() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> open = new HashMap<>(headers);
      open.replaceAll(
          (name, values) ->
              values.stream().map(value -> value.replaceAll("(?i);\\s*secure", "")).toList());
      super.put(uri, open);
    }
  }

  /** A browser: follows redirects and keeps cookies. */
  private static final class Browser {
    private final CookieManager cookies = new LoopbackCookies();
    private final HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return client.send(HttpRequest.newBuilder(Api.uri(path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
      return client.send(request, BodyHandlers.ofString());
    }

    String cookie(String name) {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals(name))
          .map(HttpCookie::getValue)
          .findFirst()
          .orElse(null);
    }
  }

  private static HttpResponse<String> logIn(Browser browser, String person) throws Exception {
    HttpResponse<String> page = browser.get("/api/v1/session/login");
    Matcher form = FORM.matcher(page.body());
    assertTrue(form.find(), page::body);
    return browser.send(
        post(
            form.group(1).replace("&amp;", "&"),
            Map.of("username", person, "password", person + "-s password")));
  }

  @Test
  void aPersonLogsInWithABrowserAndWorksWithItsSession() throws Exception {
    Browser browser = new Browser();

    HttpResponse<String> who = logIn(browser, "mark");

    assertEquals(200, who.statusCode(), who::body);
    JsonNode session = JSON.readTree(who.body());
    assertEquals("manager", session.path("role").asText());
    assertTrue(session.path("actor").asText().matches("oidc:[0-9a-f-]{36}"), who::body);
    assertEquals(200, browser.get(ADVICE + "?account=X").statusCode());
    assertEquals(403, browser.get("/api/v1/tokens").statusCode());
  }

  @Test
  void withABrowserNothingChangesWithoutTheTokenAgainstOtherSites() throws Exception {
    Browser browser = new Browser();
    logIn(browser, "mark");
    HttpRequest.Builder advise =
        HttpRequest.newBuilder(Api.uri(ADVICE))
            .header("Content-Type", Api.JSON_TYPE)
            .POST(BodyPublishers.ofString("{\"account\":{\"id\":\"KEYCLOAK\"}}"));
    HttpResponse<String> refused = browser.send(advise.copy().build());
    assertEquals(403, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("CSRF_TOKEN_WRONG"));

    HttpResponse<String> advised =
        browser.send(
            advise.header(SessionCookies.CSRF_HEADER, browser.cookie(SessionCookies.CSRF)).build());

    assertEquals(201, advised.statusCode(), advised::body);
  }

  @Test
  void aPersonLogsOut() throws Exception {
    Browser browser = new Browser();
    logIn(browser, "vera");

    HttpResponse<String> ended =
        browser.send(
            HttpRequest.newBuilder(Api.uri("/api/v1/session"))
                .header(SessionCookies.CSRF_HEADER, browser.cookie(SessionCookies.CSRF))
                .DELETE()
                .build());

    assertEquals(204, ended.statusCode(), ended::body);
    assertEquals(401, browser.get("/api/v1/session").statusCode());
  }

  @Test
  void aPersonWithoutRoleIsToldSo() throws Exception {
    HttpResponse<String> answer = logIn(new Browser(), "olaf");

    assertEquals(403, answer.statusCode(), answer::body);
    assertFalse(answer.body().isBlank());
  }
}
