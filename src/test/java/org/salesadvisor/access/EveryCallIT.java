package org.salesadvisor.access;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.access.Endpoints.Endpoint;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** What holds for every call, read from the resources: a new one is there by itself. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class EveryCallIT {

  private static final String ID = "00000000-0000-7000-8000-000000000000";

  @Test
  void refusesAParameterThatItDoesNotHave() {
    assertAll(Endpoints.all().stream().map(EveryCallIT::refusesAParameter));
  }

  private static Executable refusesAParameter(Endpoint endpoint) {
    return () -> {
      Api.Reply reply = endpoint.withQuery("nosuchthing=1").call(TestToken.BEARER);
      assertEquals(400, reply.status(), () -> endpoint + " " + reply.text());
      String detail = problem(reply, 400, "INVALID_PARAMETER").path("detail").asText();
      assertEquals("There is no parameter `nosuchthing`.", detail, endpoint::toString);
    };
  }

  @Test
  void refusesAParameterTwiceThatIsNoList() {
    JsonNode paths = Api.get("/q/openapi?format=JSON").json().path("paths");

    assertAll(
        Endpoints.all().stream()
            .flatMap(
                endpoint -> single(paths, endpoint).map(name -> refusesTwice(endpoint, name))));
    problem(
        Api.get("/api/v1/datasets/" + ID + "/diagnosis?by=REP&by=TEAM"), 404, "DATASET_NOT_FOUND");
  }

  /** The parameters of a query that are no lists. */
  private static Stream<String> single(JsonNode paths, Endpoint endpoint) {
    String method = endpoint.method().toLowerCase(Locale.ROOT);
    JsonNode parameters = paths.path(endpoint.path()).path(method).path("parameters");
    return StreamSupport.stream(parameters.spliterator(), false)
        .filter(one -> one.path("in").asText().equals("query"))
        .filter(one -> !one.at("/schema/type").asText().equals("array"))
        .map(one -> one.path("name").asText());
  }

  private static Executable refusesTwice(Endpoint endpoint, String name) {
    return () -> {
      Api.Reply reply = endpoint.withQuery(name + "=1&" + name + "=2").call(TestToken.BEARER);
      String detail = problem(reply, 400, "INVALID_PARAMETER").path("detail").asText();
      assertEquals("Given more than once: " + name + ".", detail, endpoint::toString);
    };
  }

  @Test
  void tellsTheMethodsOfItsPath() {
    List<Endpoint> all = Endpoints.all();

    assertAll(
        all.stream()
            .map(Endpoint::somePath)
            .distinct()
            .flatMap(path -> refusesOthers(path, methods(all, path))));
  }

  private static SortedSet<String> methods(List<Endpoint> all, String path) {
    return all.stream()
        .filter(one -> one.fits(path))
        .map(Endpoint::method)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Executable> refusesOthers(String path, SortedSet<String> allowed) {
    return Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
        .filter(method -> !allowed.contains(method))
        .map(
            method ->
                () -> {
                  Api.Reply reply = Api.call(method, path, BodyPublishers.noBody());
                  problem(reply, 405, "METHOD_NOT_ALLOWED");
                  assertEquals(String.join(", ", allowed), reply.header("Allow"), path);
                });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /datasets/%s/diagnosis?horizondays=90    | There is no parameter `horizondays` (nearest is `horizonDays`).
          /datasets/%s/today?asof=2018-05-31&foo=1 | There is no parameter `asof` (nearest is `asOf`), `foo`.
          /advice?acount=S-4                       | There is no parameter `acount` (nearest is `account`).
          """)
  void namesAllThatItDoesNotHaveAndWhatIsNearest(String path, String detail) {
    Api.Reply reply = Api.get("/api/v1" + path.formatted(ID));

    assertEquals(detail, problem(reply, 400, "INVALID_PARAMETER").path("detail").asText());
  }

  @Test
  void aBodyThatFollowsIsNoNextRequest() {
    byte[] large = new byte[900_000];
    for (int i = 0; i < 3; i++) {
      problem(Api.post(Api.ADVICE + "?sotre=false", large), 400, "INVALID_PARAMETER");
      assertEquals(200, Api.get(Api.ADVICE + "?account=A").status());
    }
  }
}
