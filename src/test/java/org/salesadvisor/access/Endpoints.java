package org.salesadvisor.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.Roles;

/** Every call that the program answers, read from its resources: a new one is there by itself. */
final class Endpoints {

  /**
   * A call.
   *
   * @param path with names in braces
   * @param type of the body; null when there is none
   */
  record Endpoint(String method, String path, String type) {

    /** A path that fits and names nothing that exists. */
    String somePath() {
      return path.replaceAll("\\{(id|after)}", "00000000-0000-7000-8000-000000000000")
          .replaceAll("\\{digest}", "0".repeat(64))
          .replaceAll("\\{\\w+}", "none");
    }

    /** Whether a path names it, whatever its method. */
    boolean fits(String somePath) {
      return somePath.matches(path.replaceAll("\\{\\w+}", "[^/]+"));
    }

    /** The same with these parameters. */
    Endpoint withQuery(String query) {
      boolean isForm = "multipart/form-data".equals(type);
      return new Endpoint(method, path + "?" + query, isForm ? type + "; boundary=x" : type);
    }

    /** The role that it needs at least. */
    String needed() {
      return NeededRoles.OF.get(toString());
    }

    boolean isFor(String role) {
      return needed().equals(NeededRoles.ANYBODY)
          || Roles.ALL.indexOf(role) >= Roles.ALL.indexOf(needed());
    }

    /** Makes the call, so that nothing is changed, with these headers Authorization. */
    Api.Reply call(String... authorization) {
      BodyPublisher body = type == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
      HttpRequest.Builder request =
          HttpRequest.newBuilder(Api.uri(somePath()))
              .timeout(Duration.ofSeconds(20))
              .method(method, body);
      if (type != null) {
        request.header("Content-Type", type);
      }
      for (String value : authorization) {
        request.header(Api.AUTHORIZATION, value);
      }
      return Api.send(request.build());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private Endpoints() {}

  static List<Endpoint> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.salesadvisor")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(Endpoints::of)
            .sorted(java.util.Comparator.comparing(Endpoint::toString))
            .toList();
  }

  private static Stream<Endpoint> of(JavaClass type) {
    String root = type.getAnnotationOfType(Path.class).value();
    return type.getMethods().stream()
        .map(JavaMethod::reflect)
        .flatMap(
            method ->
                verbs(method).map(verb -> new Endpoint(verb, root + path(method), type(method))));
  }

  private static Stream<String> verbs(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value);
  }

  private static String path(Method method) {
    Path path = method.getAnnotation(Path.class);
    String text = path == null ? "" : path.value();
    return text.isEmpty() || text.startsWith("/") ? text : "/" + text;
  }

  private static String type(Method method) {
    Consumes consumes = method.getAnnotation(Consumes.class);
    return consumes == null ? null : consumes.value()[0];
  }
}
