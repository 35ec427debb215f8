package org.salesadvisor.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.salesadvisor.web.SessionCookies;

/**
 * What a request shows to be let in.
 *
 * @param kind how it shows it
 * @param secret null unless it shows one
 */
record Shown(Kind kind, String secret) {

  enum Kind {
    /** Neither header nor cookie. */
    NOTHING,
    /** A header that is none of ours. */
    MALFORMED,
    TOKEN,
    SESSION
  }

  private static final Shown NOTHING = new Shown(Kind.NOTHING, null);
  private static final Shown MALFORMED = new Shown(Kind.MALFORMED, null);

  /** RFC 6750; the name of the scheme may be written in capitals or not. */
  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

  static Shown of(HttpServerRequest request) {
    List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.isEmpty()) {
      Cookie session = request.getCookie(SessionCookies.SESSION);
      return session == null ? NOTHING : new Shown(Kind.SESSION, session.getValue());
    }
    var bearer = BEARER.matcher(headers.get(0));
    return headers.size() == 1 && bearer.matches()
        ? new Shown(Kind.TOKEN, bearer.group(1))
        : MALFORMED;
  }

  boolean isNothing() {
    return kind == Kind.NOTHING;
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return kind.toString();
  }
}
