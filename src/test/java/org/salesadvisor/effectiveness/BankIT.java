package org.salesadvisor.effectiveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The telephone campaign of a bank (UCI data set 222, CC BY 4.0), from its raw file. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BankIT {

  private static final Path FILE = Path.of("../shared/data/bank/bank-full.csv.gz");

  private static String dataset;

  @BeforeEach
  void importOnce() throws IOException {
    assumeTrue(Files.exists(FILE), "no data of the bank at " + FILE);
    if (dataset == null) {
      String mapping = Files.readString(Path.of("src/main/samples/bank.mapping.yaml"));
      Map<String, byte[]> files = Map.of(FILE.getFileName().toString(), Files.readAllBytes(FILE));
      dataset = DatasetApi.imported(files, mapping, "").path("dataset").asText();
    }
  }

  private static JsonNode asked(String query) {
    Api.Reply reply = Api.get(DatasetApi.DATASETS + "/" + dataset + "/effectiveness" + query);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  @Test
  void coldWorkStandsBesideWarmWork() {
    JsonNode found = asked("").path("coldCanvassing");
    JsonNode cold = found.at("/split/0");
    JsonNode warm = found.at("/split/1");

    assertEquals("3384/36954", counts(cold), found::toPrettyString);
    assertEquals(0.0916, cold.at("/orderRate/rate").asDouble(), 5e-5);
    assertEquals("1905/8257", counts(warm));
    assertEquals(0.2307, warm.at("/orderRate/rate").asDouble(), 5e-5);
    assertEquals(31.9, cold.at("/attempts/attemptsPerOrder").asDouble(), 0.05);
    assertEquals(8.9, warm.at("/attempts/attemptsPerOrder").asDouble(), 0.05);
    assertEquals("COLD", cold.at("/canvassing/value").asText());
    assertEquals("COLD-ORDERS", cold.at("/canvassing/because/0/rule").asText());
    assertEquals("WARM", warm.at("/canvassing/value").asText());
    assertEquals("TARGET_FIRST", cold.at("/mixAction/value").asText());
  }

  private static String counts(JsonNode item) {
    return item.at("/orderRate/k").asText() + "/" + item.at("/orderRate/n").asText();
  }

  @Test
  void theChanceOfEachFurtherCallFalls() {
    JsonNode attempts = asked("").at("/coldCanvassing/attempts");

    assertEquals(0.0566, attempts.at("/byNumber/0/rate").asDouble(), 5e-5);
    assertEquals(0.0096, attempts.at("/byNumber/9/rate").asDouble(), 5e-5);
    assertTrue(attempts.at("/byNumber/9/low").asDouble() < 0.0096);
    assertTrue(attempts.at("/byNumber/9/high").asDouble() > 0.0096);
    assertTrue(attempts.path("stop").isNull(), "nobody says what a call costs");
  }

  /** Counted from the file by another program: beyond call 6 there are 16,801 calls, 161 sales. */
  @Test
  void theStopRuleFollowsFromCostPerCallAndValuePerSale() {
    JsonNode found =
        asked("?costPerAttempt=5&valuePerOrder=250&currency=EUR").path("coldCanvassing");
    JsonNode stop = found.at("/attempts/stop");

    assertEquals(0.02, stop.path("breakEvenShare").asDouble(), 1e-12, found::toPrettyString);
    assertEquals(6, stop.path("afterAttempt").asInt());
    assertEquals(16_801, stop.path("attemptsBeyond").asLong());
    assertEquals(161, stop.path("ordersBeyond").asLong());
    assertEquals(16_801 * 5 - 161 * 250, stop.path("savedAmount").asDouble(), 1e-6);
    assertEquals("LIMIT_ATTEMPTS", found.at("/split/0/mixAction/value").asText());
    assertEquals(5 * 31.9084, found.at("/split/0/costPerOrder/expected").asDouble(), 0.01, "cold");
    assertEquals(5 * 8.9123, found.at("/split/1/costPerOrder/expected").asDouble(), 0.01, "warm");
    assertEquals(
        11,
        asked("?costPerAttempt=5&valuePerOrder=500&currency=EUR")
            .at("/coldCanvassing/attempts/stop/afterAttempt")
            .asInt());
  }

  @Test
  void anUnknownKindOfContactIsAGapAndNeverScaled() {
    JsonNode found = asked("?costPerAttempt=5&valuePerOrder=250&currency=EUR&marginShare=0.5");
    for (JsonNode item : found.path("items")) {
      if (item.path("item").asText().equals("unknown")) {
        assertTrue(item.path("isTrackingGap").asBoolean());
        assertEquals("FIX_TRACKING", item.at("/mixAction/value").asText());
      }
    }
    assertEquals(13_020, found.at("/trackingGap/contacts").asLong());
    assertEquals(16, found.at("/completeness/absent").size() + present(found));
  }

  private static int present(JsonNode found) {
    int present = 0;
    for (JsonNode item : found.path("items")) {
      present += item.path("mix").isTextual() ? 1 : 0;
    }
    return present;
  }
}
