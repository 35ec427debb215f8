package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/**
 * What can be learned from public data. Expected figures are of another program (Python with
 * numpy): each lead a row, Newton's steps on the whole matrix, pairs counted one by one.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LearnedPublicDataIT {

  private static final Path OLIST = Path.of("../shared/data/olist");
  private static final Path BANK = Path.of("../shared/data/bank/bank-full.csv.gz");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String BANK_MAPPING =
      """
      name: Bank with days
      zone: UTC
      asOf: 2010-12-31T00:00:00Z
      columns:
        id: id
        leadAt: came
        wonAt: won
        lostAt: lost
        channel: contact
        campaign: poutcome
        product: job
        earlierContacts: previous
        attempts: campaign
        analysisDays: duration
      """;

  private static final double PRECISION = 1e-6;

  private static String leadsOf(Map<String, byte[]> files, String mapping) {
    String dataset = DatasetApi.imported(files, mapping, "").path("dataset").asText();
    LeadApi.ofDataset(dataset);
    return dataset;
  }

  private static JsonNode learned(String dataset, String query) {
    Api.Reply reply = Api.get(LeadApi.LEADS + "/learned?dataset=" + dataset + query);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  private static void assertMeasured(double value, double low, double high, JsonNode figure) {
    assertEquals(value, figure.path("value").asDouble(), PRECISION, figure::toString);
    assertEquals(low, figure.path("low").asDouble(), PRECISION, figure::toString);
    assertEquals(high, figure.path("high").asDouble(), PRECISION, figure::toString);
  }

  private static Map<String, String> refused(JsonNode found) {
    Map<String, String> refused = new LinkedHashMap<>();
    for (JsonNode one : found.path("refused")) {
      if (!one.path("reason").asText().equals("ONE_VALUE")) {
        refused.put(one.path("column").asText(), one.path("reason").asText());
      }
    }
    return refused;
  }

  /** Origin and landing page order leads, but business tripled: half as many as came were due. */
  @Test
  void onOlistItOrdersBetterAndItsChancesDoNotHold() throws IOException {
    String deals = "olist_closed_deals_dataset.csv";
    String leads = "olist_marketing_qualified_leads_dataset.csv";
    assumeTrue(Files.exists(OLIST.resolve(leads)), "no Olist data in " + OLIST);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(deals, Files.readAllBytes(OLIST.resolve(deals)));
    files.put(leads, Files.readAllBytes(OLIST.resolve(leads)));
    String mapping =
        Files.readString(Path.of("src/main/samples/olist.mapping.yaml"))
            .replace("channel: origin", "channel: origin\n      campaign: landing_page_id");
    String dataset = leadsOf(files, mapping);

    JsonNode month = learned(dataset, "&horizonDays=30&afterDays=0");

    assertEquals(
        Map.of("OWNER", "ONLY_ON_WON", "PRODUCT", "ONLY_ON_WON"), refused(month), month::toString);
    assertEquals(216, month.at("/leads/training/won").asLong());
    assertEquals(4_368 - 216, month.at("/leads/training/notWon").asLong());
    assertEquals(212, month.at("/leads/heldOut/won").asLong());
    assertEquals(2_437 - 212, month.at("/leads/heldOut/notWon").asLong());
    assertEquals(21, month.at("/enough/parameters").asInt());
    JsonNode found = month.path("comparison");
    assertMeasured(0.707926, 0.672905, 0.742946, found.at("/auc/learned"));
    assertMeasured(0.5, 0.5, 0.5, found.at("/auc/rules"));
    assertEquals(0.077833, found.at("/brier/learned").asDouble(), PRECISION);
    assertEquals(0.080834, found.at("/brier/baseRate").asDouble(), PRECISION);
    assertMeasured(0.003001, 0.001988, 0.004015, found.at("/brier/gainOverBaseRate"));
    assertEquals(117.997997, found.at("/calibration/expected").asDouble(), 1e-5);
    assertEquals("NO_BETTER_THAN_RULES", month.at("/verdict/value").asText());
    assertTrue(month.at("/verdict/because").toString().contains("LEARNED-OFF"), month::toString);

    JsonNode quarter = learned(dataset, "");
    assertEquals(20, quarter.at("/leads/training/won").asLong());
    assertEquals(249, quarter.at("/leads/endedBefore").asLong());
    assertEquals(2, quarter.at("/enough/parameters").asInt());
    assertEquals(20, quarter.at("/enough/neededCases").asLong());
    assertMeasured(0.557803, 0.512820, 0.602785, quarter.at("/comparison/auc/learned"));
  }

  /** How long a call took is known after it, and so is how often somebody was called. */
  @Test
  void onTheBankWhatIsKnownAfterTheCallIsRefused() throws IOException {
    assumeTrue(Files.exists(BANK), "no data of the bank at " + BANK);
    String dataset = leadsOf(DatasetApi.files("bank.csv", withDays()), BANK_MAPPING);

    JsonNode found = learned(dataset, "&horizonDays=30&afterDays=0");

    assertEquals(
        Map.of("ATTEMPTS", "SETTLED_AT_END", "ANALYSIS_DAYS", "SETTLED_AT_END"),
        refused(found),
        found::toString);
    assertEquals(594, found.at("/leads/training/won").asLong());
    assertEquals(10_428 - 594, found.at("/leads/training/notWon").asLong());
    assertEquals(1_134, found.at("/leads/heldOut/won").asLong());
    assertEquals(108, found.at("/leads/between").asLong());
    assertMeasured(0.687974, 0.669599, 0.706349, found.at("/comparison/auc/learned"));
    assertEquals(0.202485, found.at("/comparison/brier/learned").asDouble(), PRECISION);
    assertEquals(0.224813, found.at("/comparison/brier/baseRate").asDouble(), PRECISION);
    assertEquals(357.586760, found.at("/comparison/calibration/expected").asDouble(), 1e-4);
    assertEquals("NO_BETTER_THAN_RULES", found.at("/verdict/value").asText());
  }

  /** One of each three calls: they stand in order of time, from May 2008 on, without the year. */
  private static String withDays() throws IOException {
    StringBuilder rows =
        new StringBuilder("id,came,won,lost,contact,poutcome,job,previous,campaign,duration\n");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(BANK)), StandardCharsets.UTF_8))) {
      lines.readLine();
      int year = 2008;
      int before = 0;
      int id = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.replace("\"", "").split(";");
        int month = MONTHS.indexOf(cells[10]) + 1;
        year += before - month > 3 ? 1 : 0;
        before = month;
        if (id++ % 3 > 0) {
          continue;
        }
        LocalDate day = LocalDate.of(year, month, Integer.parseInt(cells[9]));
        boolean isWon = cells[16].equals("yes");
        rows.append(id).append(',').append(day).append(',').append(isWon ? day : "");
        rows.append(',').append(isWon ? "" : day).append(',').append(cells[8]);
        rows.append(',').append(cells[15]).append(',').append(cells[1]).append(',');
        rows.append(cells[14]).append(',').append(cells[12]).append(',').append(cells[11]);
        rows.append('\n');
      }
    }
    return rows.toString();
  }
}
