package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.salesadvisor.datasets.DatasetApi.ended;
import static org.salesadvisor.datasets.DatasetApi.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.postgres.PostgresTestResource;

/**
 * Exports as the vendors' programs write them, with made-up rows: one won, one lost and the others
 * open. Each is understood without a mapping of one's own.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class StandardExportIT {

  @ParameterizedTest
  @CsvSource({
    "hubspot, 2, 2024-01-10, 2024-04-02, EUR",
    "hubspot-nl, 1, 2024-01-10, 2024-04-01, ''",
    "salesforce, 2, 2024-01-10, 2024-04-02, EUR",
    "salesforce-data, 1, 2024-01-10, 2024-04-12, EUR",
    "salesforce-nl, 1, 2024-01-10, 2024-04-12, ''",
    "odoo, 1, 2024-01-10, 2024-04-12, EUR",
    "odoo-16, 1, 2024-01-10, 2024-04-12, ''",
    "odoo-nl, 1, 2024-01-10, 2024-04-12, EUR",
    "pipedrive, 1, 2024-01-10, 2024-04-12, EUR",
    "pipedrive-renamed, 1, 2024-01-10, 2024-04-12, EUR",
    "pipedrive-nl, 1, 2024-01-10, 2024-04-12, EUR",
    "dynamics, 1, 2024-01-10, 2024-04-12, EUR",
    "dynamics-nl, 1, 2024-01-10, 2024-04-12, EUR"
  })
  void isUnderstood(String export, int open, String from, String to, String currency)
      throws IOException {
    Map<String, byte[]> files = Map.of(export + ".csv", content(export));
    String preset = export.replaceAll("-.*", "");

    JsonNode result = ended(send(files, preset, "?dryRun=true")).path("result");

    assertEquals(0, result.path("errors").asInt(), result::toPrettyString);
    assertEquals(0, result.at("/counts/UNMAPPED_PHASE").asInt(), result::toPrettyString);
    JsonNode summary = result.path("summary");
    assertEquals(
        "1 won, 1 lost, " + open + " open, " + from + " to " + to + " in [\"" + currency + "\"]",
        "%d won, %d lost, %d open, %s to %s in %s"
            .formatted(
                summary.path("won").asInt(),
                summary.path("lost").asInt(),
                summary.path("open").asInt(),
                summary.path("from").asText(),
                summary.path("to").asText(),
                summary.path("currencies")),
        result::toPrettyString);
    assertEquals("REP", summary.at("/dimensions/0/dimension").asText(), result::toPrettyString);
    JsonNode proposed = ended(send(files, null, "?dryRun=true")).path("result");
    assertEquals(result.path("mapping"), proposed.path("mapping"));
  }

  private static byte[] content(String export) throws IOException {
    try (InputStream in =
        StandardExportIT.class.getResourceAsStream("exports/" + export + ".csv")) {
      return in.readAllBytes();
    }
  }
}
