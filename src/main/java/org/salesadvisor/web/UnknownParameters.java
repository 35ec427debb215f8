package org.salesadvisor.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Nearest;
import org.salesadvisor.errors.Shown;
import org.salesadvisor.language.Message;

/**
 * Refuses parameters that a call does not have, and those given twice that it takes once: a slip of
 * the pen would be taken for left out, the second value too, and the answer be one to another
 * question.
 */
public class UnknownParameters {

  /**
   * What a call takes.
   *
   * @param names of all parameters
   * @param lists of those that may come several times
   */
  private record Known(Set<String> names, Set<String> lists) {}

  private final Map<Method, Known> known = new ConcurrentHashMap<>();

  @ServerRequestFilter(nonBlocking = true)
  public Optional<Response> refuse(ResourceInfo called, HttpServerRequest request) {
    if (request.query() == null) {
      return Optional.empty();
    }
    Known takes = known.computeIfAbsent(called.getResourceMethod(), UnknownParameters::known);
    Set<String> wrong = new TreeSet<>(request.params().names());
    wrong.removeAll(takes.names());
    if (!wrong.isEmpty()) {
      return Optional.of(Problems.early(refusal(wrong, takes.names()), request));
    }
    Set<String> twice = twice(request.params(), takes);
    return twice.isEmpty()
        ? Optional.empty()
        : Optional.of(Problems.early(refusal(twice), request));
  }

  private static Set<String> twice(MultiMap given, Known takes) {
    return given.names().stream()
        .filter(name -> !takes.lists().contains(name) && given.getAll(name).size() > 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Known known(Method method) {
    return new Known(names(method, parameter -> true), names(method, UnknownParameters::isList));
  }

  private static boolean isList(Parameter parameter) {
    return Collection.class.isAssignableFrom(parameter.getType());
  }

  private static Set<String> names(Method method, Predicate<Parameter> wanted) {
    return Arrays.stream(method.getParameters())
        .filter(wanted)
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

  private static AdvisorException refusal(Set<String> twice) {
    return new AdvisorException(
        "INVALID_PARAMETER", WebMessage.PARAMETER_TWICE.with(twice), WebMessage.WRITE_ONCE.with());
  }
}
