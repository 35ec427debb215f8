package org.salesadvisor.web;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Message;

/** Turns everything that can go wrong in a request into one kind of answer, in its language. */
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final String RETRY_SECONDS = "1";

  @ServerExceptionMapper
  public Response refused(AdvisorException refused, HttpServerRequest request) {
    return answer(refused, request).build();
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException http, HttpServerRequest request) {
    int status = http.getResponse().getStatus();
    if (status == 500 && FormBoundary.isForm(request)) {
      return answer(brokenForm(), request).build();
    }
    Set<String> known = AllowedMethods.of(request.path());
    // the server looks no further than the first resource whose path fits
    boolean isNotAllowed =
        status == 405
            || (status == 404 && !known.isEmpty() && !known.contains(request.method().name()));
    known.remove(request.method().name()); // that of a path which fits less well
    return isNotAllowed ? http(405, known, request) : http(status, Set.of(), request);
  }

  private static Response http(int status, Set<String> allowed, HttpServerRequest request) {
    Message whatNext =
        allowed.isEmpty() ? WebMessage.SEE_OPENAPI.with() : WebMessage.USE_METHODS.with(allowed);
    AdvisorException refused =
        new AdvisorException(code(status), detail(status, request), whatNext);
    Response.ResponseBuilder response = answer(status, refused, request);
    return allowed.isEmpty() ? response.build() : response.allow(allowed).build();
  }

  /** The parser of forms takes what is no form for a failure of the server. */
  static AdvisorException brokenForm() {
    return new AdvisorException(
        "MALFORMED_INPUT", WebMessage.BROKEN_FORM.with(), WebMessage.SEND_FORM.with());
  }

  private static String code(int status) {
    Response.StatusType type = Response.Status.fromStatusCode(status);
    String reason = type == null ? "status " + status : type.getReasonPhrase();
    return reason.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  private static Message detail(int status, HttpServerRequest request) {
    String path = Shown.of(request.path());
    return switch (status) {
      case 404 -> WebMessage.NOTHING_THERE.with(path);
      case 405 -> WebMessage.METHOD_NOT_THERE.with(request.method().name(), path);
      case 406 -> WebMessage.CANNOT_GIVE.with(header(request, HttpHeaders.ACCEPT));
      case 415 -> WebMessage.CANNOT_TAKE.with(header(request, HttpHeaders.CONTENT_TYPE));
      default -> WebMessage.REFUSED_WITH.with(status);
    };
  }

  private static String header(HttpServerRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : Shown.of(value);
  }

  @ServerExceptionMapper
  public Response unknownCaller(UnauthorizedException unknown, HttpServerRequest request) {
    return Refusals.response(Refusal.NO_TOKEN, request);
  }

  @ServerExceptionMapper
  public Response forbidden(
      ForbiddenException refused, ResourceInfo called, HttpServerRequest request) {
    AdvisorException told =
        new AdvisorException(
            "FORBIDDEN",
            RefusalMessage.NEEDS_ROLE.with(neededFor(called)),
            RefusalMessage.ASK_FOR_ROLE.with());
    return answer(told, request).build();
  }

  private static List<String> neededFor(ResourceInfo called) {
    RolesAllowed onMethod = called.getResourceMethod().getAnnotation(RolesAllowed.class);
    RolesAllowed onClass = called.getResourceClass().getAnnotation(RolesAllowed.class);
    RolesAllowed needed = onMethod == null ? onClass : onMethod;
    return needed == null ? List.of("-") : List.of(needed.value());
  }

  @ServerExceptionMapper
  public Response database(
      jakarta.persistence.PersistenceException failure, HttpServerRequest request) {
    // a value that the database refuses is a fault of ours: trying again would not help
    return failure instanceof DataException
        ? unexpected(failure, request)
        : unavailable(failure, request);
  }

  @ServerExceptionMapper
  public Response transaction(
      io.quarkus.arc.ArcUndeclaredThrowableException failure, HttpServerRequest request) {
    return unavailable(failure, request);
  }

  private static Response unavailable(Throwable failure, HttpServerRequest request) {
    LOG.warnf("The database does not answer: %s", failure.toString());
    AdvisorException refused =
        new AdvisorException(
            "DATABASE_UNAVAILABLE", WebMessage.DATABASE_SILENT.with(), WebMessage.TRY_AGAIN.with());
    return answer(refused, request).build();
  }

  /** A form that ends too early breaks the reading of it. */
  @ServerExceptionMapper
  public Response reading(IOException failure, HttpServerRequest request) {
    return FormBoundary.isForm(request)
        ? answer(brokenForm(), request).build()
        : unexpected(new UncheckedIOException(failure), request);
  }

  @ServerExceptionMapper
  public Response unexpected(RuntimeException failure, HttpServerRequest request) {
    String reference = UUID.randomUUID().toString();
    LOG.errorf(failure, "Unexpected failure %s", reference);
    AdvisorException told =
        new AdvisorException(
            "UNEXPECTED",
            WebMessage.SOMETHING_HAPPENED.with(),
            WebMessage.TELL_REFERENCE.with(reference));
    return answer(told, request).build();
  }

  /** Before the body is read: what comes of it would be taken for the next request. */
  static Response early(AdvisorException refused, HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(thrownAway -> {}).resume();
    }
    return answer(refused, request).header("Connection", "close").build();
  }

  static Response.ResponseBuilder answer(AdvisorException refused, HttpServerRequest request) {
    return answer(ProblemKind.status(refused.code()), refused, request);
  }

  private static Response.ResponseBuilder answer(
      int status, AdvisorException refused, HttpServerRequest request) {
    Language language = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Response.ResponseBuilder response =
        Response.status(status)
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .entity(Problem.of(status, refused, language));
    if (status == 503 || status == 429) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response;
  }
}
