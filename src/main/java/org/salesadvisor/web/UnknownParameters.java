package org.salesadvisor.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/**
 * Refuses parameters that a call does not have: a slip of the pen would be taken for left out, and
 * the answer be one to another question.
 */
public class UnknownParameters {

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter(nonBlocking = true)
  public Optional<Response> refuse(ResourceInfo called, HttpServerRequest request) {
    if (request.query() == null) {
      return Optional.empty();
    }
    Set<String> names = known.computeIfAbsent(called.getResourceMethod(), UnknownParameters::names);
    Set<String> wrong = new TreeSet<>(request.params().names());
    wrong.removeAll(names);
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(Problems.early(refusal(wrong, names), request));
  }

  private static Set<String> names(Method method) {
    return Arrays.stream(method.getParameters())
        .map(UnknownParameters::name)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> name(Parameter parameter) {
    return Optional.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
  }

  private static AdvisorException refusal(Set<String> wrong, Set<String> names) {
    List<Message> told =
        wrong.stream()
            .map(
                name ->
                    Nearest.find(name, names)
                        .map(near -> WebMessage.PARAMETER_MEANT.with(Shown.of(name), near))
                        .orElseGet(() -> WebMessage.PARAMETER_NAMED.with(Shown.of(name))))
            .toList();
    return new AdvisorException(
        "INVALID_PARAMETER",
        WebMessage.NO_SUCH_PARAMETER.with(told),
        names.isEmpty()
            ? WebMessage.LEAVE_OUT_PARAMETERS.with()
            : WebMessage.USE_PARAMETERS.with(names));
  }
}
