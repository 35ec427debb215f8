package org.salesadvisor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.account.profile.Profile;
import org.salesadvisor.facts.Funnel;
import org.salesadvisor.facts.FunnelSign;
import org.salesadvisor.facts.Money;
import org.salesadvisor.postgres.PostgresTestResource;

/** OpenAPI says what the code does. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OpenApiIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private JsonNode api;

  @BeforeEach
  void fetch() {
    api = Api.get("/q/openapi?format=JSON").json();
  }

  @Test
  void isOpenApi31() {
    assertTrue(api.path("openapi").asText().startsWith("3.1"), api.path("openapi").asText());
    assertEquals("Sales Advisor", api.at("/info/title").asText());
  }

  @Test
  void theDocumentSaysWhichLanguagesThereAre() {
    String description = api.at("/info/description").asText();

    assertTrue(description.contains("Dutch or English by Accept-Language"), description);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/advice, post, 200 201 400 401 403 406 409 411 413 415 422 429 503",
    "/api/v1/advice, get, 200 400 401 403 406 429 503",
    "/api/v1/advice/{id}, get, 200 400 401 403 404 406 429 503",
    "/api/v1/advice/{id}/replay, post, 200 400 401 403 404 406 429 503",
    "/api/v1/datasets, get, 200 400 401 403 406 429 503",
    "/api/v1/datasets, post, 202 400 401 403 404 406 409 411 413 415 422 429 503",
    "/api/v1/datasets/{id}, get, 200 400 401 403 404 406 429 503",
    "/api/v1/datasets/{id}/funnel, get, 200 400 401 403 404 406 422 429 503",
    "/api/v1/datasets/{id}/opportunities, get, 200 400 401 403 404 406 422 429 503",
    "/api/v1/datasets/{id}/summary, get, 200 400 401 403 404 406 422 429 503",
    "/api/v1/datasets/{id}/today, get, 200 400 401 403 404 406 422 429 503",
    "/api/v1/datasets/{id}/today.csv, get, 200 400 401 403 404 406 422 429 503",
    "/api/v1/datasets/{id}/today.ics, get, 200 400 401 403 404 406 422 429 503",
    "/api/v1/datasets/{id}/today/snooze, get, 200 400 401 403 404 406 429 503",
    "/api/v1/datasets/{id}/today/snooze, post, 201 400 401 403 404 406 409 411 413 415 422 429 503",
    "/api/v1/datasets/{id}/effectiveness, get, 200 400 401 403 404 406 422 429 503",
    "/api/v1/communication/effectiveness, post, 200 400 401 403 406 411 413 415 422 429 503",
    "/api/v1/jobs/{id}, get, 200 400 401 403 404 406 429 503",
    "/api/v1/jobs/{id}, delete, 204 400 401 403 404 429 503",
    "/api/v1/jobs/{id}/events, get, 200 400 401 403 404 406 429 503",
    "/api/v1/funnels/diagnosis, post, 200 400 401 403 406 411 413 415 422 429 503",
    "/api/v1/funnels/plan, post, 200 400 401 403 406 411 413 415 422 429 503",
    "/api/v1/rules, get, 200 400 401 403 404 406 429 503",
    "/api/v1/rules/{id}, get, 200 400 401 403 404 406 429 503",
    "/api/v1/rulesets, get, 200 400 401 403 406 429 503",
    "/api/v1/rulesets, post, 200 201 400 401 403 406 409 411 412 413 415 422 428 429 503",
    "/api/v1/rulesets/active, get, 200 401 403 406 429 503",
    "/api/v1/rulesets/check, post, 200 401 403 406 411 413 415 429 503",
    "/api/v1/rulesets/impact, post, 202 400 401 403 404 406 411 413 415 422 429 503",
    "/api/v1/rulesets/impact/{id}, get, 200 400 401 403 404 406 429 503",
    "/api/v1/rulesets/impact/{id}, delete, 204 400 401 403 404 429 503",
    "/api/v1/rulesets/impact/{id}/changes, get, 200 400 401 403 404 406 409 429 503",
    "/api/v1/rulesets/{version}, get, 200 400 401 403 404 406 429 503",
    "/api/v1/rulesets/{version}/archive, get, 200 400 401 403 404 406 429 503",
    "/api/v1/rulesets/{version}/diff, get, 200 400 401 403 404 406 429 503",
    "/api/v1/rulesets/{version}/activate, post, 200 201 400 401 403 404 406 409 412 422 428 429 503"
  })
  void everyOperationNamesItsAnswers(String path, String method, String statuses) {
    JsonNode operation = api.path("paths").path(path).path(method);

    List<String> named = new ArrayList<>();
    operation.path("responses").fieldNames().forEachRemaining(named::add);
    assertEquals(statuses, named.stream().sorted().collect(Collectors.joining(" ")));
    assertFalse(operation.path("summary").asText().isBlank());
    for (var answer : operation.path("responses").properties()) {
      JsonNode response = answer.getValue();
      JsonNode resolved =
          response.has("$ref") ? api.at(response.path("$ref").asText().substring(1)) : response;
      int contents = answer.getKey().equals("204") ? 0 : 1;
      assertEquals(contents, resolved.path("content").size(), response::toString);
    }
  }

  @Test
  void limitsAreStated() {
    JsonNode post = api.path("paths").path(ADVICE).path("post");
    for (String limit : List.of("1 MiB", "200 characters", "10000 orders")) {
      assertTrue(post.path("description").asText().contains(limit), limit);
    }
    assertEquals(
        "#/components/schemas/Profile",
        post.at("/requestBody/content/application~1json/schema/$ref").asText());
    JsonNode profile = api.at("/components/schemas/Profile/properties");
    assertEquals(200, profile.at("/account/properties/id/maxLength").asInt());
    assertEquals(10_000, profile.at("/orders/maxItems").asInt());
  }

  @Test
  void theProfileIsThatOfTheRecords() {
    List<String> names = new ArrayList<>();
    assertSame(Profile.class, api.at("/components/schemas/Profile"), names);
    assertTrue(names.size() > 40, names::toString);
  }

  private static void assertSame(Class<?> type, JsonNode schema, List<String> seen) {
    List<String> named = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(named::add);
    List<RecordComponent> components =
        Stream.of(type.getRecordComponents())
            .filter(component -> !Set.of("fromMapping", "counts").contains(component.getName()))
            .toList();
    if (type == Funnel.class) {
      // a funnel in rows stands in the same field
      assertTrue(named.removeAll(Set.of("rows", "horizonDays", "daysToWin")), named::toString);
    }
    assertEquals(components.stream().map(RecordComponent::getName).toList(), named);
    assertFalse(schema.path("additionalProperties").asBoolean(true));
    for (RecordComponent component : components) {
      seen.add(component.getName());
      assertSame(
          component.getGenericType(), schema.path("properties").path(component.getName()), seen);
    }
  }

  private static void assertSame(Type type, JsonNode schema, List<String> seen) {
    if (type instanceof ParameterizedType several) {
      assertSame(several.getActualTypeArguments()[0], schema.path("items"), seen);
    } else if (type == Money.class) {
      assertEquals(2, schema.path("properties").size());
      assertEquals(2, schema.path("required").size());
    } else if (((Class<?>) type).isRecord()) {
      assertSame((Class<?>) type, schema, seen);
    } else if (((Class<?>) type).isEnum()) {
      List<String> stated =
          Arrays.stream(((Class<?>) type).getEnumConstants())
              .filter(constant -> !FunnelSign.COMPUTED.contains(constant))
              .map(Object::toString)
              .toList();
      List<String> named = new ArrayList<>();
      JsonNode constants = schema.has("enum") ? schema : schema.at("/anyOf/0");
      constants.path("enum").forEach(one -> named.add(one.asText()));
      assertEquals(stated, named);
    }
  }
}
