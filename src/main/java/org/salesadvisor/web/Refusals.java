package org.salesadvisor.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import org.salesadvisor.language.Language;

/** Tells callers why they are not let in, before the request reaches any resource. */
public class Refusals {

  /** Where browsers are sent on to an identity provider. */
  private static final String LOG_IN = "/api/v1/session/login";

  private static final String KEY = Refusal.class.getName();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Refusal NOT_ACCEPTED =
      new Refusal(
          "TOKEN_UNKNOWN", RefusalMessage.NOT_ACCEPTED.with(), RefusalMessage.LOG_IN_AGAIN.with());
  private static final Refusal NO_ROLE =
      new Refusal("FORBIDDEN", RefusalMessage.NO_ROLE.with(), RefusalMessage.ASK_FOR_ROLE.with());

  /** Whether a browser asks to be sent on to an identity provider. */
  public static boolean isLogIn(RoutingContext request) {
    return request.request().path().equals(LOG_IN)
        && !request.request().headers().contains(HttpHeaders.AUTHORIZATION);
  }

  /** Whether it is known already why this request is refused. */
  public static boolean isRemembered(RoutingContext request) {
    return request.get(KEY) != null;
  }

  /** Keeps what is to be told when this request is refused. */
  public static void remember(Refusal refusal, RoutingContext request) {
    request.put(KEY, refusal);
  }

  /**
   * Tells it, or that no token came when nothing is kept.
   *
   * @return true: the request is answered
   */
  public static boolean send(RoutingContext request) {
    Refusal refusal = request.get(KEY);
    send(refusal == null ? Refusal.NO_TOKEN : refusal, request);
    return true;
  }

  private static void send(Refusal refusal, RoutingContext request) {
    HttpServerResponse response = request.response();
    if (response.ended()) {
      return;
    }
    Language language = Languages.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    response
        .setStatusCode(refusal.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .headers()
        .remove(HttpHeaders.LOCATION); // programs are not sent on to a page
    refusal.headers().forEach(response::putHeader);
    if (hasBody(request.request())) {
      response.putHeader(HttpHeaders.CONNECTION, "close"); // nobody is going to read the body
    }
    response.end(Buffer.buffer(json(Problem.of(refusal.status(), refusal.problem(), language))));
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || !"0".equals(request.headers().get(HttpHeaders.CONTENT_LENGTH))
            && request.headers().contains(HttpHeaders.CONTENT_LENGTH);
  }

  /** The same as the answer of a resource. */
  public static Response response(Refusal refusal, HttpServerRequest request) {
    Response.ResponseBuilder response =
        Problems.answer(refusal.problem(), request)
            .header(jakarta.ws.rs.core.HttpHeaders.CACHE_CONTROL, "no-store");
    refusal.headers().forEach((name, value) -> response.header(name, null).header(name, value));
    return response.build();
  }

  private static byte[] json(Problem problem) {
    try {
      return JSON.writeValueAsBytes(problem);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a problem is strings and a number", impossible);
    }
  }

  /** What other ways of logging in refuse is told alike. */
  void tellAll(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .failureHandler(
            request -> {
              boolean isUnknown = request.failure() instanceof AuthenticationFailedException;
              if (isUnknown && !isLogIn(request)) {
                Refusal refusal = request.get(KEY);
                send(refusal == null ? NOT_ACCEPTED : refusal, request);
              } else if (request.failure() instanceof ForbiddenException) {
                send(NO_ROLE, request);
              } else {
                request.next();
              }
            });
  }
}
