package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The marketing funnel of Olist (Kaggle, CC BY-NC-SA 4.0), from its raw files. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class OlistIT {

  private static final Path FOLDER = Path.of("../shared/data/olist");
  private static final String LEADS = "olist_marketing_qualified_leads_dataset.csv";
  private static final String DEALS = "olist_closed_deals_dataset.csv";

  private static String dataset;

  @BeforeEach
  void importOnce() throws IOException {
    assumeTrue(Files.exists(FOLDER.resolve(LEADS)), "no Olist data in " + FOLDER);
    if (dataset == null) {
      String mapping = Files.readString(Path.of("src/main/samples/olist.mapping.yaml"));
      dataset = DatasetApi.imported(files(), mapping, "").path("dataset").asText();
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(DEALS, Files.readAllBytes(FOLDER.resolve(DEALS)));
    files.put(LEADS, Files.readAllBytes(FOLDER.resolve(LEADS)));
    return files;
  }

  private static JsonNode funnel(String query) {
    Api.Reply reply = Api.get(DatasetApi.DATASETS + "/" + dataset + "/funnel" + query);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  private static String counts(JsonNode group) {
    JsonNode won = group.at("/steps/1");
    return won.path("reached").asInt() + "/" + group.at("/steps/0/reached").asInt();
  }

  @Test
  void leadsAndOrdersComeOut() {
    JsonNode total = funnel("").path("total");

    assertEquals("842/8000", counts(total), total::toPrettyString);
    JsonNode rate = total.at("/steps/1/fromPrevious");
    assertEquals(0.10525, rate.path("rate").asDouble(), 1e-9);
    assertEquals(0.0987, rate.path("low").asDouble(), 5e-5);
    assertEquals(0.1122, rate.path("high").asDouble(), 5e-5);
    assertEquals("841/8000", counts(funnel("?strict=true").path("total")), "won before contact");
  }

  @Test
  void everyOriginHasItsDenominator() {
    Map<String, String> byOrigin = new TreeMap<>();
    Map<String, Boolean> gaps = new TreeMap<>();
    for (JsonNode group : funnel("?by=channel").path("groups")) {
      String value = group.path("value").asText();
      byOrigin.put(value, counts(group));
      gaps.put(value, group.path("isTrackingGap").asBoolean());
    }

    assertEquals("271/2296", byOrigin.get("organic_search"), byOrigin::toString);
    assertEquals("195/1586", byOrigin.get("paid_search"));
    assertEquals("75/1350", byOrigin.get("social"));
    assertEquals("15/493", byOrigin.get("email"));
    assertEquals("179/1099", byOrigin.get("unknown"));
    assertEquals("14/60", byOrigin.get("null"));
    assertEquals(
        List.of("null", "unknown"),
        gaps.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList());
    assertEquals("14/60", counts(funnel("?without=CHANNEL").path("total")));
  }

  @Test
  void conversionPerRepCannotBeComputed() {
    JsonNode funnel = funnel("?by=REP");

    assertEquals("ONLY_ON_WON", funnel.at("/notComputable/code").asText());
    for (JsonNode group : funnel.path("groups")) {
      assertTrue(group.at("/steps/1/fromPrevious").isMissingNode(), group::toString);
    }
    assertEquals(842, funnel.at("/total/steps/1/fromPrevious/k").asInt());
  }

  @Test
  void aDryRunTellsTheTrapsOfTheFiles() throws IOException {
    JsonNode result = DatasetApi.imported(files(), null, "?dryRun=true");

    assertEquals(8_000, result.path("opportunities").asInt(), result::toPrettyString);
    assertEquals(842, result.at("/summary/won").asInt());
    assertEquals(1, result.at("/counts/BEFORE_FIRST_CONTACT").asInt());
    assertEquals(0, result.path("errors").asInt());
    assertEquals("channel is empty in 60 of 8000 rows.", text(result, "VALUES_MISSING"));
    assertTrue(text(result, "ONLY_ON_WON").startsWith("rep is filled in on won"), result::toString);
  }

  private static String text(JsonNode result, String code) {
    for (JsonNode finding : result.path("findings")) {
      if (finding.path("code").asText().equals(code)) {
        return finding.path("text").asText();
      }
    }
    return "";
  }

  @Test
  void theRowsBehindAFigureAreFound() {
    String path =
        DatasetApi.DATASETS
            + "/"
            + dataset
            + "/opportunities?channel=email&phase=ORDER_REALISATION";
    JsonNode first = Api.get(path + "&limit=10").json();
    JsonNode second = Api.get(path + "&limit=10&after=" + first.path("next").asText()).json();

    assertEquals(10, first.path("items").size());
    assertEquals(5, second.path("items").size());
    assertTrue(second.path("next").isMissingNode());
  }

  /** The first row of the closed deals: won on 26 February 2018 at 19:58 in São Paulo. */
  @Test
  void theExternalCycleOfASellerHasItsTrueDay() {
    String query = "/cycles?account=2c43fb513632d29b3b58df74816f1b06&asOf=2018-05-31";
    JsonNode cycle = Api.get(DatasetApi.DATASETS + "/" + dataset + query).json().path("cycle");

    assertEquals("ORDER_REALISATION", cycle.at("/cycles/external/now").asText());
    assertEquals("2018-02-26", cycle.at("/cycles/external/steps/1/doneOn").asText());
    assertTrue(cycle.at("/cycles/external/steps/0/doneOn").isNull(), "nobody tells prospects");
    assertEquals(2, cycle.path("missing").size());
  }
}
