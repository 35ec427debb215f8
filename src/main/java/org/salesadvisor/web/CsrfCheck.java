package org.salesadvisor.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Message;

/**
 * Refuses what another site makes a browser send. A browser adds the cookies of a session by
 * itself, so whoever has only these must also send back the token that only pages of this site can
 * read. A header Authorization is never added by a browser.
 */
public class CsrfCheck {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");
  private static final String LOG_IN = "/api/v1/session";

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public Optional<Response> refuse(HttpServerRequest request) {
    if (READING.contains(request.method())
        || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
      return Optional.empty();
    }
    if (OTHER_SITES.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")))) {
      return refused(
          request,
          RefusalMessage.FROM_ANOTHER_SITE.with(),
          RefusalMessage.SEND_FROM_THE_CONSOLE.with());
    }
    return isLogIn(request) || !hasSession(request) || hasToken(request)
        ? Optional.empty()
        : refused(
            request,
            RefusalMessage.CSRF_TOKEN_MISSING.with(),
            RefusalMessage.SEND_CSRF_TOKEN.with());
  }

  /** Where a session begins there is no token yet; its body no form of another site can send. */
  private static boolean isLogIn(HttpServerRequest request) {
    return request.method() == HttpMethod.POST && request.path().equals(LOG_IN);
  }

  private static boolean hasSession(HttpServerRequest request) {
    return request.cookies().stream().map(Cookie::getName).anyMatch(SessionCookies::isSession);
  }

  private static boolean hasToken(HttpServerRequest request) {
    String header = request.getHeader(SessionCookies.CSRF_HEADER);
    Cookie cookie = request.getCookie(SessionCookies.CSRF);
    return header != null
        && cookie != null
        && !header.isBlank()
        && MessageDigest.isEqual(bytes(header), bytes(cookie.getValue()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<Response> refused(
      HttpServerRequest request, Message detail, Message advice) {
    AdvisorException refused = new AdvisorException("CSRF_TOKEN_WRONG", detail, advice);
    return Optional.of(Problems.answer(refused, request).build());
  }
}
