package org.salesadvisor.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The two cookies of a session: its secret, which no script can read, and a token that scripts of
 * the console send back as a header, which no other site can.
 */
public final class SessionCookies {

  /** Holds the secret of a session. */
  public static final String SESSION = "advisor-session";

  /** Holds the token that must come back as {@link #CSRF_HEADER}. */
  public static final String CSRF = "advisor-csrf";

  public static final String CSRF_HEADER = "X-CSRF-Token";

  /** Begins the names of the cookies of log-ins with an identity provider. */
  private static final String PROVIDER_SESSION = "q_session";

  private SessionCookies() {}

  public static NewCookie session(String secret, Duration lasts, HttpServerRequest request) {
    return cookie(SESSION, secret, lasts, request).httpOnly(true).build();
  }

  public static NewCookie csrf(String token, Duration lasts, HttpServerRequest request) {
    return cookie(CSRF, token, lasts, request).build();
  }

  /** What makes the browser forget every cookie of a session that it sent. */
  public static NewCookie[] allGone(HttpServerRequest request) {
    return request.cookies().stream()
        .map(Cookie::getName)
        .filter(name -> isSession(name) || name.equals(CSRF))
        .map(name -> cookie(name, "", Duration.ZERO, request).httpOnly(isSession(name)).build())
        .toArray(NewCookie[]::new);
  }

  /** Whether a cookie of this name lets somebody in. */
  static boolean isSession(String name) {
    return name.equals(SESSION) || name.startsWith(PROVIDER_SESSION);
  }

  private static NewCookie.Builder cookie(
      String name, String value, Duration lasts, HttpServerRequest request) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge((int) lasts.toSeconds())
        .secure(isSecure(request))
        .sameSite(NewCookie.SameSite.STRICT);
  }

  /** On loopback there is no TLS; a proxy says whether the browser came over it. */
  private static boolean isSecure(HttpServerRequest request) {
    return request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto"));
  }
}
