package org.salesadvisor.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses forms whose parts cannot be told apart, which the parser of forms does not expect; after
 * it is known that the caller may make the call.
 */
public class FormBoundary {

  private static final String FORM = "multipart/form-data";

  /** As RFC 2046 has it. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(\"[^\"\\s]{1,70}\"|[^\";\\s]{1,70})\\s*(;|$)");

  @ServerRequestFilter(nonBlocking = true)
  public Optional<Response> refuse(HttpServerRequest request) {
    if (!isForm(request) || BOUNDARY.matcher(request.getHeader(HttpHeaders.CONTENT_TYPE)).find()) {
      return Optional.empty();
    }
    // what comes after the headers would be taken for the next request on this connection
    request.handler(thrownAway -> {}).resume();
    return Optional.of(
        Problems.answer(Problems.brokenForm(), request).header("Connection", "close").build());
  }

  static boolean isForm(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
  }
}
