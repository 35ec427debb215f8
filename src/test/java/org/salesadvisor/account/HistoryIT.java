package org.salesadvisor.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Order histories at their edges: each gives advice that replays the same. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class HistoryIT {

  private static JsonNode advise(String fields) {
    String account = "HISTORY-" + UUID.randomUUID();
    Api.Reply posted =
        Api.post(ADVICE, "{\"account\":{\"id\":\"" + account + "\"}," + fields + "}");
    assertEquals(201, posted.status(), posted::text);
    Api.Reply replay =
        Api.call("POST", posted.header("Location") + "/replay", BodyPublishers.noBody());
    assertTrue(replay.json().path("same").asBoolean(), replay::text);
    return posted.json();
  }

  @Test
  void tenThousandOrdersAreReadInTime() {
    String orders =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "{\"at\":\"2025-01-%02dT%02d:00:00Z\",\"lines\":[{\"item\":\"%d\",\"units\":1}]}"
                        .formatted(i % 28 + 1, i % 24, i % 50))
            .collect(Collectors.joining(",", "[", "]"));
    long start = System.nanoTime();

    JsonNode advice = advise("\"asOf\":\"2025-03-01T00:00:00Z\",\"orders\":" + orders);

    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    assertTrue(advice.at("/buyingClass/because/0/text").asText().contains("10,000 orders"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"orders\":[]",
        "\"orders\":[],\"asOf\":\"1900-01-01T00:00:00Z\"",
        "\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\"}]",
        "\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\",\"lines\":[]},"
            + "{\"at\":\"2025-01-01T00:00:00Z\",\"lines\":null}]",
        "\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\",\"lines\":[{\"item\":\"A\"}]},"
            + "{\"at\":\"2025-01-01T00:00:00Z\",\"lines\":[{\"item\":\"B\"},{\"item\":\"B\"}]}]",
        "\"orders\":[{\"at\":\"1875-01-01T00:00:00Z\"},{\"at\":\"2025-01-01T00:00:00Z\"}]",
        "\"orders\":[{\"at\":\"2025-01-01T00:00:00+18:00\",\"value\":{\"amount\":1e12,"
            + "\"currency\":\"EUR\"},\"lines\":[{\"item\":\"A\",\"units\":1e12}]}]",
        "\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\",\"value\":{\"amount\":0.005,\"currency\":"
            + "\"JPY\"},\"lines\":[{\"item\":\"A\",\"units\":0}]}]",
        "\"asOf\":\"2025-06-01T00:00:00.123456789Z\","
            + "\"orders\":[{\"at\":\"2025-06-01T00:00:00.123456788Z\"}]",
        "\"asOf\":\"2025-06-01T00:00:00.999999999Z\",\"orders\":[{\"at\":"
            + "\"2025-06-01T00:00:00.999999999Z\"},{\"at\":\"2024-06-01T00:00:00.999999999Z\"}]",
        "\"purchase\":{\"boughtBefore\":false},\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\"},"
            + "{\"at\":\"2025-02-01T00:00:00Z\"}]"
      })
  void anyHistoryGivesAdvice(String fields) {
    advise(fields);
  }

  private static double knownItems(JsonNode advice) {
    return advice.findValue("purchase.knownItemsShare").asDouble();
  }

  @Test
  void ofOrdersAtOneMomentTheLaterInTheListIsTheLater() {
    String one = "{\"at\":\"2025-01-01T00:00:00Z\",\"lines\":[{\"item\":\"A\",\"units\":1}]}";
    String other =
        "{\"at\":\"2025-01-01T00:00:00Z\",\"lines\":[{\"item\":\"A\",\"units\":1},"
            + "{\"item\":\"B\",\"units\":1}]}";
    String asOf =
        "\"purchase\":{\"sameSupplierAndTerms\":true,\"specificationChanged\":false},"
            + "\"asOf\":\"2025-03-01T00:00:00Z\",\"orders\":[";

    assertEquals(0.5, knownItems(advise(asOf + one + "," + other + "]")));
    assertEquals(1.0, knownItems(advise(asOf + other + "," + one + "]")));
  }
}
