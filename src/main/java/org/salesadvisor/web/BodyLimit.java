package org.salesadvisor.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies that are too large before they are read. Streams of many profiles have no limit:
 * they are read as they are worked on.
 */
public class BodyLimit {

  /** A profile with its order history; the usual one takes a kilobyte. */
  public static final long MOST_BYTES = 1_048_576;

  private static final String STREAM = "/batch";
  private static final String TOO_LARGE = "BODY_TOO_LARGE";
  private static final String RULE_SETS = "/rulesets";

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public Optional<Response> limit(HttpServerRequest request) {
    if (request.method() == HttpMethod.GET || request.path().endsWith(STREAM)) {
      return Optional.empty();
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null && request.getHeader("Transfer-Encoding") != null) {
      return refuse(
          request, 411, "LENGTH_REQUIRED", "The body has no length.", "Send Content-Length.");
    }
    if (length != null && Long.parseLong(length) > MOST_BYTES) {
      return refuse(request, 413, TOO_LARGE, detail(length), advice(request));
    }
    return Optional.empty();
  }

  private static String advice(HttpServerRequest request) {
    return request.path().contains(RULE_SETS)
        ? "Leave out what is no rule set: .drl and .yaml files alone are read."
        : "Send many profiles to /api/v1/advice/batch, a line each.";
  }

  private static String detail(String length) {
    return "The body has " + length + " bytes; the limit is " + MOST_BYTES + ".";
  }

  private static Optional<Response> refuse(
      HttpServerRequest request, int status, String code, String detail, String advice) {
    // many clients read no answer before they have sent all: what they send is thrown away
    request.handler(thrownAway -> {}).resume();
    return Optional.of(
        Response.status(status)
            .type(Problem.MEDIA_TYPE)
            .header("Connection", "close")
            .entity(Problem.of(status, code, detail, advice, List.of()))
            .build());
  }
}
