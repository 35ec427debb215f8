package org.salesadvisor.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

  /** What is not none and not all is not written so. */
  @Test
  void oneOfAMillionIsNotNoneAndAllButOneIsNotAll() {
    Api.Reply reply =
        Api.post(
            PATH,
            """
            {"rows": [
              {"period": "2024-01", "leads": 1000000, "prospects": 999999, "orders": 1},
              {"period": "2024-02", "leads": 1000000, "prospects": 999999, "orders": 1}]}""");

    assertEquals(200, reply.status(), reply.text());
    assertFalse(reply.text().matches("(?s).*\\b(0|100) %.*"), reply.text());
  }

  /** 5,000 leads at 50 % instead of 40 %, of which 40 % order: 200 orders of 250 EUR. */
  @Test
  void saysWhatAnInterventionBringsAndCostsAndWhatToWatch() {
    StringBuilder rows = new StringBuilder();
    for (int month = 1; month <= 9; month++) {
      rows.append(rows.length() == 0 ? "" : ",")
          .append(
              "{\"period\":\"2024-0%d\",\"leads\":5000,\"prospects\":%d,\"orders\":%d}"
                  .formatted(month, month < 9 ? 2500 : 2000, month < 9 ? 1000 : 800));
    }
    Api.Reply reply =
        Api.post(
            PATH,
            """
            {"rows": [%s], "horizonDays": 30, "signs": ["NEW_HIRES"],
             "order": {"value": {"amount": 250, "currency": "EUR"}},
             "costs": {"training": {"amount": 8000, "currency": "EUR"}}}"""
                .formatted(rows));
    JsonNode training = reply.json().at("/expected/0");

    assertEquals("TRAINING", training.path("intervention").asText(), reply.text());
    assertEquals(200, training.at("/gain/orders").asDouble(), 1e-6, reply.text());
    assertEquals(50_000, training.at("/gain/money/amount").asDouble(), 1e-6);
    // 1.96 × 5000 × 0.4 × √(0.5 × 0.5 / 40000 + 0.4 × 0.6 / 5000)
    assertEquals(200 - 28.87, training.at("/gain/low").asDouble(), 0.05);
    assertEquals(8000, training.at("/cost/amount").asInt());
    assertEquals("LEADS", training.at("/watch/0/from").asText());
    assertEquals("2024-12-01", training.at("/watch/0/on").asText());
    assertEquals("[]", training.path("missing").toString());
  }

  @Test
  void moreActionsBringWhatIsShort() {
    StringBuilder rows = new StringBuilder();
    for (int month = 1; month <= 9; month++) {
      rows.append(rows.length() == 0 ? "" : ",")
          .append(
              "{\"period\":\"2024-0%d\",\"leads\":5000,\"prospects\":2500,\"orders\":1000}"
                  .formatted(month));
    }
    Api.Reply reply = Api.post(PATH, "{\"targetOrders\":1200,\"rows\":[" + rows + "]}");
    JsonNode actions = reply.json().at("/expected/0");

    assertEquals("MORE_ACTIONS", actions.path("intervention").asText(), reply.text());
    assertEquals(200, actions.at("/gain/orders").asDouble(), 1e-6);
    assertEquals(6000, actions.at("/watch/0/n").asInt());
    assertEquals("[\"order.value\",\"costs\"]", actions.path("missing").toString());
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
