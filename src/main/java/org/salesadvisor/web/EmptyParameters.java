package org.salesadvisor.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;

/**
 * Refuses parameters without a value. They would be taken for left out, so that {@code ?store=}
 * would store and an empty Idempotency-Key would protect from nothing.
 */
public class EmptyParameters {

  private static final String KEY = "Idempotency-Key";

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public Optional<Response> refuse(HttpServerRequest request) {
    String key = request.getHeader(KEY);
    if (key != null && key.isBlank()) {
      return Optional.of(refused(KEY, request));
    }
    if (request.query() == null) {
      return Optional.empty();
    }
    return request.params().entries().stream()
        .filter(parameter -> parameter.getValue().isBlank())
        .map(Map.Entry::getKey)
        .findFirst()
        .map(name -> refused(name, request));
  }

  private static Response refused(String name, HttpServerRequest request) {
    AdvisorException refused =
        new AdvisorException(
            "INVALID_PARAMETER",
            WebMessage.PARAMETER_EMPTY.with(Shown.of(name)),
            WebMessage.VALUE_OR_LEAVE_OUT.with());
    return Problems.early(refused, request);
  }
}
