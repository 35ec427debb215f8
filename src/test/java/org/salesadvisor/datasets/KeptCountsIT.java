package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.datasets.DatasetApi.imported;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** What was counted of a dataset is kept until something is added to it, and no longer. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class KeptCountsIT {

  private static final String MAPPING =
      """
      name: Kept
      zone: Europe/Amsterdam
      asOf: 2024-06-30T00:00:00Z
      columns:
        id: id
        leadAt: lead
        wonAt: won
        rep: rep
        channel: channel
      """;

  private static final String FIRST =
      """
      id,lead,won,rep,channel
      kept-1,2024-01-03,2024-01-20,Ann,web
      kept-2,2024-01-04,,Ann,web
      """;

  private static final String SECOND =
      """
      id,lead,won,rep,channel
      kept-2,2024-01-04,2024-02-01,Ann,web
      kept-3,2024-03-05,,Bob,fair
      """;

  private static JsonNode ask(String dataset, String name) {
    return Api.get(DATASETS + "/" + dataset + name).json();
  }

  private static String counts(String dataset) {
    JsonNode summary = ask(dataset, "/summary");
    return "leads %s, orders %s, diagnosed %s, open %s, contacts %s"
        .formatted(
            ask(dataset, "/funnel").at("/total/steps/0/reached"),
            ask(dataset, "/funnel").at("/total/steps/1/reached"),
            ask(dataset, "/diagnosis").path("current"),
            summary.at("/today/count"),
            summary.at("/effectiveness/total/contacts"));
  }

  @Test
  void isCountedAnewAfterEachImport() {
    String dataset = imported(files("kept.csv", FIRST), MAPPING, "").path("dataset").asText();
    for (int times = 0; times < 2; times++) {
      assertEquals(
          "leads 2, orders 1, diagnosed [\"2024-01\"], open 1, contacts 2", counts(dataset));
    }

    imported(files("kept.csv", SECOND), MAPPING, "?dataset=" + dataset);

    for (int times = 0; times < 2; times++) {
      assertEquals(
          "leads 3, orders 2, diagnosed [\"2024-03\"], open 1, contacts 3", counts(dataset));
    }
  }

  @Test
  void ofAPastMomentOnlyWhatWasKnownCounts() {
    String text = FIRST.replace("kept-", "then-");
    String dataset = imported(files("then.csv", text), MAPPING, "").path("dataset").asText();
    assertEquals(1, ask(dataset, "/today").at("/open/count").asInt());

    assertEquals(2, ask(dataset, "/today?asOf=2024-01-10").at("/open/count").asInt());
    assertEquals(0, ask(dataset, "/today?asOf=2024-01-02").at("/open/count").asInt());
  }
}
