package org.salesadvisor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;

/** What those who run the service see of it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WatchIT {

  @Inject ActiveRules rules;

  @Test
  void readyNamesTheVersionThatServes() {
    JsonNode checks = Api.get("/q/health/ready").json().path("checks");

    for (JsonNode check : checks) {
      if (check.path("name").asText().equals("rules")) {
        assertEquals("UP", check.path("status").asText());
        assertEquals(rules.get().digest(), check.at("/data/serving").asText());
        return;
      }
    }
    throw new AssertionError("no check of rules in " + checks);
  }

  @Test
  void metricsCountRequestsByRouteAndDecisionsThatAreKept() {
    Api.post(ADVICE, "{\"account\":{\"id\":\"WATCH\"}}");
    Api.post(ADVICE, "{}");
    Api.get(ADVICE + "/00000000-0000-7000-8000-000000000000");

    String metrics = Api.get("/q/metrics").text();

    assertLine(metrics, "http_server_requests_seconds_count.*POST.*201.*/api/v1/advice\".*");
    assertLine(metrics, "http_server_requests_seconds_count.*POST.*422.*/api/v1/advice\".*");
    assertLine(metrics, "http_server_requests_seconds_count.*GET.*404.*/api/v1/advice/\\{id}\".*");
    assertLine(metrics, "advisor_ruleset_loads_total\\{result=\"activated\"} .*");
    assertLine(metrics, ".*decision.*");
  }

  private static void assertLine(String metrics, String pattern) {
    assertTrue(
        metrics.lines().anyMatch(line -> !line.startsWith("#") && line.matches(pattern)),
        () -> pattern + " in\n" + metrics.lines().filter(l -> l.contains("advi")).toList());
  }
}
