package org.salesadvisor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/** A public data set of a wholesaler; what is expected was counted apart, with other software. */
class WholesaleTest {

  private static final Path DATA =
      Path.of("..", "shared", "data", "wholesale", "wholesale_customers_data.csv");
  private static final Path MAPPING = Path.of("src", "main", "samples", "wholesale.mapping.yaml");

  @Test
  void ranksWhiteSpotsWithRangesAndSaysThatTheTrueWalletIsUnknown() throws IOException {
    assumeTrue(Files.exists(DATA), () -> "skipped: there is no " + DATA);
    LoadedRuleSet rules = LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
    Clients clients = ClientsReader.read(DATA.toString(), DATA, Files.readString(MAPPING));

    JsonNode ranked =
        new ObjectMapper()
            .readTree(RankedJson.of(RankedWallets.of(clients, 2, rules), Language.EN));

    assertEquals(440, ranked.path("clients").asInt());
    assertEquals(14_619_500, ranked.at("/sales/amount").asDouble());
    assertEquals("TRUE_WALLET_UNKNOWN", ranked.at("/notes/0/code").asText());
    first(ranked.at("/items/0"), "372", 35_886, 24_677, 58_635);
    first(ranked.at("/items/1"), "54", 33_935, 22_054.5, 57_467);
    assertEquals("Grocery", ranked.at("/categories/4/category").asText());
    assertEquals(111, ranked.at("/categories/4/clearGaps").asInt());
  }

  private static void first(
      JsonNode item, String client, double expected, double low, double high) {
    assertEquals(client, item.path("client").asText());
    assertEquals(expected, item.at("/potential/expected").asDouble(), 0.01);
    assertEquals(low, item.at("/potential/low").asDouble(), 0.01);
    assertEquals(high, item.at("/potential/high").asDouble(), 0.01);
    assertTrue(item.path("share").isNull());
    assertEquals("PEERS_SALES", item.path("basis").asText());
    assertEquals("UPGRADE", item.at("/walletAction/value").asText());
    assertNull(item.get("spend").textValue());
  }
}
