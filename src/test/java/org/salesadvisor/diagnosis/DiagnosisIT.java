package org.salesadvisor.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The diagnosis over HTTP, with real rules. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DiagnosisIT {

  static final String PATH = "/api/v1/funnels/diagnosis";

  private static String sample() {
    try {
      return Files.readString(Path.of("src/main/samples/funnel.json"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void saysWhatNarrowsAndWhatToDoAndWhy() {
    Api.Reply reply = Api.post(PATH, sample());

    assertEquals(200, reply.status(), reply.text());
    JsonNode found = reply.json();
    assertEquals("NARROWING", found.path("verdict").asText());
    assertEquals("PROBLEM_ANALYSIS", found.at("/interventions/0/value").asText(), reply.text());
    assertTrue(found.at("/interventions/0/because").size() > 1, reply.text());
    assertEquals(8, found.path("gates").size());
  }

  @Test
  void isDutchForWhoAsksThat() {
    JsonNode found = Api.post(PATH, sample(), "Accept-Language", "nl").json();

    assertTrue(found.at("/gates/4/detail").asText().contains("wordt smaller"), found::toString);
    assertTrue(
        found.at("/interventions/0/text").asText().contains("probleemanalyse")
            || found.at("/interventions/0/text").asText().contains("probleem"),
        found::toString);
  }

  @Test
  void refusesWithEveryFault() {
    invalid(
        Api.post(
            PATH, "{\"rows\":[{\"period\":\"x\",\"leads\":1},{\"period\":\"2024-01\"}],\"on\":1}"),
        "/rows/0/period",
        "/rows/1",
        "/on");
    problem(Api.post(PATH, "{\"rows\":["), 400, "MALFORMED_INPUT");
  }

  @Test
  void aLaterPhaseCountsNoMoreThanAnEarlierOne() {
    invalid(
        Api.post(
            PATH,
            "{\"rows\":[{\"period\":\"2024-01\",\"leads\":9,\"prospects\":12,\"orders\":3},"
                + "{\"period\":\"2024-02\",\"prospects\":2,\"orders\":2,\"retained\":3},"
                + "{\"period\":\"2024-03\",\"leads\":4,\"orders\":5}]}"),
        "/rows/0/prospects",
        "/rows/1/retained",
        "/rows/2/orders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rows\":[{\"period\":\"2024-01\",\"orders\":1}]}",
        "{\"rows\":[{\"period\":\"2024-01\",\"leads\":0,\"orders\":0}]}",
        "{\"rows\":[{\"period\":\"2024-01\",\"leads\":5,\"orders\":5}]}",
        "{\"rows\":[{\"period\":\"0001\",\"leads\":1000000000000,\"orders\":1000000000000}]}",
        "{\"rows\":[{\"period\":\"2024-01\",\"leads\":5,\"orders\":1},"
            + "{\"period\":\"2024-02\",\"leads\":1000000000000,\"orders\":0}],\"horizonDays\":1000000}"
      })
  void answersWhateverIsCounted(String counts) {
    Api.Reply reply = Api.post(PATH, counts);
    assertEquals(200, reply.status(), reply.text());
  }

  @Test
  void takesTenThousandReps() {
    StringBuilder rows = new StringBuilder();
    for (int rep = 0; rep < 10_000; rep++) {
      for (String period : new String[] {"2024-01", "2024-02"}) {
        rows.append(rows.length() == 0 ? "" : ",")
            .append(
                "{\"period\":\"" + period + "\",\"rep\":\"r" + rep + "\",\"leads\":12,\"orders\":")
            .append(rep % 7)
            .append('}');
      }
    }
    Api.Reply reply = Api.post(PATH, "{\"rows\":[" + rows + "]}");

    assertEquals(200, reply.status(), reply.text());
    assertEquals(500, reply.json().path("segments").size());
  }

  @Test
  void refusesMoreThanItCanTake() {
    problem(Api.post(PATH, " ".repeat(8_388_609)), 413, "BODY_TOO_LARGE");
  }
}
