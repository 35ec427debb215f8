package org.salesadvisor.web;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods each path takes, as the resources say it: the server itself does not tell. */
final class AllowedMethods {

  private record Route(Pattern path, String method) {}

  private static final class Known {
    static final List<Route> ROUTES = routes();
  }

  private AllowedMethods() {}

  /** The methods of this path, in the order of the alphabet. */
  static SortedSet<String> of(String path) {
    SortedSet<String> methods = new TreeSet<>();
    for (Route route : Known.ROUTES) {
      if (route.path().matcher(path).matches()) {
        methods.add(route.method());
      }
    }
    return methods;
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Bean<?> bean :
        Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
      Path root = bean.getBeanClass().getAnnotation(Path.class);
      if (root != null) {
        for (Method method : bean.getBeanClass().getDeclaredMethods()) {
          name(method).ifPresent(name -> routes.add(new Route(pattern(root, method), name)));
        }
      }
    }
    return routes;
  }

  private static Optional<String> name(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(known -> known != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static Pattern pattern(Path root, Method method) {
    Path own = method.getAnnotation(Path.class);
    String template = root.value() + "/" + (own == null ? "" : own.value());
    String path = ("/" + template).replaceAll("/+", "/").replaceAll("/$", "");
    return Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
  }
}
