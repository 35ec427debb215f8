package org.salesadvisor.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
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
      return Optional.of(refused(KEY));
    }
    if (request.query() == null) {
      return Optional.empty();
    }
    return request.params().entries().stream()
        .filter(parameter -> parameter.getValue().isBlank())
        .map(Map.Entry::getKey)
        .findFirst()
        .map(EmptyParameters::refused);
  }

  private static Response refused(String name) {
    return Problems.answer(
        "INVALID_PARAMETER",
        "Parameter `" + Shown.of(name) + "` has no value.",
        "Give it a value or leave it out.",
        java.util.List.of());
  }
}
