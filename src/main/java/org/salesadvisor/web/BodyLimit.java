package org.salesadvisor.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.salesadvisor.errors.AdvisorException;

/**
 * Refuses bodies that are too large before they are read. Streams of many profiles have no limit:
 * they are read as they are worked on.
 */
public class BodyLimit {

  /** A profile with its order history; the usual one takes a kilobyte. */
  public static final long MOST_BYTES = 1_048_576;

  /** The counts of a funnel: ten thousand reps in twelve periods. */
  private static final long MOST_COUNT_BYTES = 8 * MOST_BYTES;

  private static final String COUNTS = "/funnels/diagnosis";
  private static final String STREAM = "/batch";
  private static final String RULE_SETS = "/rulesets";

  /** Where files are sent. */
  private static final Set<String> FILES =
      Set.of("/api/v1/datasets", "/api/v1/leads/imports", "/api/v1/wallet/imports");

  /** Exports of sales; they are written to files as they come. */
  public static final long MOST_BYTES_OF_FILES = 1_073_741_824;

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public Optional<Response> limit(HttpServerRequest request) {
    if (request.method() == HttpMethod.GET || request.path().endsWith(STREAM)) {
      return Optional.empty();
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null && request.getHeader("Transfer-Encoding") != null) {
      return refuse(
          request,
          new AdvisorException(
              "LENGTH_REQUIRED", WebMessage.NO_LENGTH.with(), WebMessage.SEND_LENGTH.with()));
    }
    long most = most(request.path());
    if (length != null && Long.parseLong(length) > most) {
      return refuse(
          request,
          new AdvisorException(
              "BODY_TOO_LARGE",
              WebMessage.BODY_HAS_BYTES.with(length, most),
              instead(request).with()));
    }
    return Optional.empty();
  }

  private static long most(String path) {
    if (FILES.contains(path)) {
      return MOST_BYTES_OF_FILES;
    }
    return path.endsWith(COUNTS) ? MOST_COUNT_BYTES : MOST_BYTES;
  }

  private static WebMessage instead(HttpServerRequest request) {
    if (FILES.contains(request.path())) {
      return WebMessage.SPLIT_FILES;
    }
    if (request.path().endsWith(COUNTS)) {
      return WebMessage.SPLIT_BY_LESS;
    }
    return request.path().contains(RULE_SETS)
        ? WebMessage.LEAVE_OUT_OTHERS
        : WebMessage.SEND_MANY_AS_BATCH;
  }

  private static Optional<Response> refuse(HttpServerRequest request, AdvisorException refused) {
    // many clients read no answer before they have sent all: what they send is thrown away
    request.handler(thrownAway -> {}).resume();
    return Optional.of(Problems.answer(refused, request).header("Connection", "close").build());
  }
}
