package org.salesadvisor.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.salesadvisor.decisionlog.DecisionLogException;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;

/** Turns everything that can go wrong in a request into one kind of answer. */
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  private static final String RETRY_SECONDS = "1";

  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("MALFORMED_INPUT", 400),
          Map.entry("INVALID_INPUT", 422),
          Map.entry("INVALID_PARAMETER", 400),
          Map.entry("RULESET_NOT_FOUND", 404),
          Map.entry("RULE_NOT_FOUND", 404),
          Map.entry("RULESET_CHANGED", 412),
          Map.entry("RULESET_REFUSED", 422),
          Map.entry("IF_MATCH_REQUIRED", 428),
          Map.entry("TOO_MANY_CHECKS", 429),
          Map.entry("DECISION_NOT_FOUND", 404),
          Map.entry("IDEMPOTENCY_KEY_REUSED", 409),
          Map.entry("DECISION_REJECTED", 422),
          Map.entry("LOG_FULL", 503),
          Map.entry("LOG_UNAVAILABLE", 503),
          Map.entry("DATABASE_UNAVAILABLE", 503),
          Map.entry("TOO_MANY_BATCHES", 429),
          Map.entry("UNSUPPORTED_CHARSET", 415));

  @ServerExceptionMapper
  public Response invalid(InvalidInputException invalid) {
    return answer(invalid.code(), invalid.summary(), invalid.whatNext(), invalid.faults());
  }

  @ServerExceptionMapper
  public Response refused(AdvisorException refused) {
    return answer(
        refused.code(), refused.getMessage(), refused.whatNext(), List.of(), refused.details());
  }

  @ServerExceptionMapper
  public Response log(DecisionLogException failed) {
    return answer(failed.code(), failed.getMessage(), failed.advice(), List.of());
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException http) {
    int status = http.getResponse().getStatus();
    Response.StatusType type = Response.Status.fromStatusCode(status);
    String reason = type == null ? "status " + status : type.getReasonPhrase();
    String code = reason.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]+", "_");
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.of(status, code, reason + ".", "See /q/openapi for what there is.", List.of()))
        .build();
  }

  @ServerExceptionMapper
  public Response database(jakarta.persistence.PersistenceException failure) {
    // a value that the database refuses is a fault of ours: trying again would not help
    return failure instanceof DataException ? unexpected(failure) : unavailable(failure);
  }

  @ServerExceptionMapper
  public Response transaction(io.quarkus.arc.ArcUndeclaredThrowableException failure) {
    return unavailable(failure);
  }

  private static Response unavailable(Throwable failure) {
    LOG.warnf("The database does not answer: %s", failure.toString());
    return answer(
        "DATABASE_UNAVAILABLE",
        "The database does not answer.",
        "Try again in a few seconds.",
        List.of());
  }

  @ServerExceptionMapper
  public Response unexpected(RuntimeException failure) {
    String reference = UUID.randomUUID().toString();
    LOG.errorf(failure, "Unexpected failure %s", reference);
    return Response.status(500)
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.of(
                500,
                "UNEXPECTED",
                "Something unexpected happened.",
                "Tell those who run the service this reference: " + reference,
                List.of()))
        .build();
  }

  static Response answer(String code, String detail, String advice, List<Fault> faults) {
    return answer(code, detail, advice, faults, Map.of());
  }

  private static Response answer(
      String code, String detail, String advice, List<Fault> faults, Map<String, Object> details) {
    int status = STATUS.getOrDefault(code, 422);
    Response.ResponseBuilder response =
        Response.status(status)
            .type(Problem.MEDIA_TYPE)
            .entity(Problem.of(status, code, detail, advice, faults).with(details));
    if (status == 503 || status == 429) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response.build();
  }
}
