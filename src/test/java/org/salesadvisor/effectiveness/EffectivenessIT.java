package org.salesadvisor.effectiveness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The effectiveness of the mix over HTTP, with real rules. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class EffectivenessIT {

  private static final String PATH = "/api/v1/communication/effectiveness";
  private static final Path OLIST = Path.of("../shared/data/olist");

  private static String sample() throws IOException {
    return Files.readString(Path.of("src/main/samples/communication.json"));
  }

  private static JsonNode item(JsonNode found, String name) {
    return StreamSupport.stream(found.path("items").spliterator(), false)
        .filter(one -> one.path("item").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " in " + found.toPrettyString()));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void everyItemGetsItsFiguresAndAnAction() throws IOException {
    Api.Reply reply = Api.post(PATH, sample());
    assertEquals(200, reply.status(), reply::text);
    JsonNode found = reply.json();

    assertTrue(found.at("/completeness/isComplete").asBoolean());
    assertEquals(17, found.path("items").size());
    JsonNode visit = item(found, "VISIT");
    assertEquals(378_000 * 0.32 - 84_000, visit.at("/effect/expected").asDouble(), 1e-6);
    assertEquals(84_000 / 63.0, visit.at("/costPerOrder/expected").asDouble(), 1e-6);
    assertEquals("COLD", item(found, "ADVERTISING").at("/canvassing/value").asText());
    assertEquals("TARGET_FIRST", item(found, "ADVERTISING").at("/mixAction/value").asText());
    assertEquals("LIMIT_ATTEMPTS", item(found, "TELEPHONE").at("/mixAction/value").asText());
    assertEquals("FIX_TRACKING", item(found, "unknown").at("/mixAction/value").asText());
    assertFalse(texts(found.at("/nextEuro/notToldApartFrom")).contains("unknown"));
    assertEquals("REFERRAL", found.at("/nextEuro/best").asText());
    JsonNode web = item(found, "WEB_AND_SOCIAL");
    assertTrue(
        web.at("/acceleratedEffect/expected").asDouble()
            > web.at("/effect/expected").asDouble()
                + web.at("/accelerations/0/gain/expected").asDouble()
                - 4_200,
        "media cost 4,200 and bring something");
    assertEquals(2, found.path("whatIf").size());
    assertTrue(found.at("/whatIf/0/difference").asDouble() > 0, reply::text);
    assertEquals(reply.text(), Api.post(PATH, sample()).text(), "the same mix, the same answer");
  }

  @Test
  void isDutchForWhoAsksThat() throws IOException {
    JsonNode found = Api.post(PATH, sample(), "Accept-Language", "nl").json();
    assertEquals("bezoeken", item(found, "VISIT").path("name").asText());
    assertTrue(found.at("/nextEuro/text").asText().startsWith("De volgende EUR gaat het best"));
  }

  @Test
  void originsOfOlistHaveIntervalsAndUnknownIsAGap() throws IOException {
    assumeTrue(Files.exists(OLIST), "no Olist data in " + OLIST);
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name :
        List.of("olist_marketing_qualified_leads_dataset.csv", "olist_closed_deals_dataset.csv")) {
      files.put(name, Files.readAllBytes(OLIST.resolve(name)));
    }
    String mapping = Files.readString(Path.of("src/main/samples/olist.mapping.yaml"));
    String dataset = DatasetApi.imported(files, mapping, "").path("dataset").asText();
    JsonNode found = Api.get(DatasetApi.DATASETS + "/" + dataset + "/effectiveness").json();

    JsonNode social = item(found, "social");
    assertEquals(75, social.at("/orderRate/k").asInt());
    assertEquals(0.0445, social.at("/orderRate/low").asDouble(), 5e-4);
    assertEquals("BELOW", social.path("standing").asText());
    assertEquals("OTHER_MESSAGE", social.at("/mixAction/value").asText());
    assertEquals("BELOW", item(found, "email").path("standing").asText());
    assertEquals("OTHER_MESSAGE", item(found, "email").at("/mixAction/value").asText());
    assertTrue(
        texts(item(found, "organic_search").path("notToldApartFrom")).contains("paid_search"));
    assertEquals(1_159, found.at("/trackingGap/contacts").asInt());
    assertEquals(193, found.at("/trackingGap/orders").asInt());
    assertEquals("FIX_TRACKING", item(found, "unknown").at("/mixAction/value").asText());
    assertEquals("FIX_TRACKING", item(found, "null").at("/mixAction/value").asText());
    assertFalse(texts(found.at("/ranking/items")).contains("unknown"));
    assertEquals(
        "mixItem.nextEuro",
        item(found, "organic_search").at("/mixAction/waitsFor/0").asText(),
        "nobody says what it costs");
  }

  @Test
  void whatADatasetTellsOfCostAndValueIsUsed() {
    String rows =
        "id,made,ended,source,state,worth,spent,calls,before\n"
            + "A,2026-01-01,2026-01-09,VISIT,won,400,20,2,0\n"
            + "B,2026-01-01,2026-01-09,VISIT,lost,,10,1,0\n"
            + "C,2026-01-02,2026-01-09,REFERRAL,won,600,5,1,3\n";
    String mapping =
        "{currency: EUR, columns: {id: id, leadAt: made, closedAt: ended, channel: source, outcome:"
            + " state, value: worth, cost: spent, attempts: calls, earlierContacts: before}}";
    String dataset =
        DatasetApi.imported(DatasetApi.files("c.csv", rows), mapping, "").path("dataset").asText();
    JsonNode found =
        Api.get(DatasetApi.DATASETS + "/" + dataset + "/effectiveness?marginShare=0.5").json();

    JsonNode visit = item(found, "VISIT");
    assertEquals("SALES_COMMUNICATION", visit.path("mix").asText(), found::toPrettyString);
    assertEquals(400 * 0.5 - 30, visit.at("/effect/expected").asDouble(), 1e-9);
    assertEquals(1.5, visit.path("frequency").asDouble(), 1e-9);
    assertEquals(14, found.at("/completeness/absent").size());
    JsonNode row = Api.get(DatasetApi.DATASETS + "/" + dataset + "/opportunities").json();
    assertEquals(2, row.at("/items/0/attempts").asInt());
    assertEquals(20, row.at("/items/0/cost/amount").asInt());
    invalid(
        Api.get(
            DatasetApi.DATASETS
                + "/"
                + dataset
                + "/effectiveness?marginShare=2&costPerAttempt=-1&currency=USD&by=CHANEL&from=x"),
        "marginShare",
        "costPerAttempt",
        "currency",
        "by",
        "from");
  }

  @Test
  void costsWithoutCurrencyAndNegativeOnesAreRefusedWithTheirPlace() {
    String columns = "columns: {id: id, channel: source, cost: spent, attempts: calls}";
    String rows = "id,source,spent,calls\nA,VISIT,-5,1\nB,VISIT,5,often\n";
    invalid(DatasetApi.send(DatasetApi.files("n.csv", rows), columns, ""), "/currency");
    JsonNode result =
        DatasetApi.ended(
                DatasetApi.send(
                    DatasetApi.files("n.csv", rows), "{currency: EUR, " + columns + "}", ""))
            .path("result");
    assertEquals(1, result.at("/counts/NEGATIVE_COST").asInt(), result::toPrettyString);
    assertEquals(1, result.at("/counts/NO_COUNT").asInt(), result::toPrettyString);
  }

  @Test
  void whereNobodyTellsAttemptsThereAreNone() {
    String dataset =
        DatasetApi.imported(
                DatasetApi.files(
                    "t.csv", "id,made,source,state\nA,2026-01-01,VISIT,won\nB,2026-01-01,VISIT,\n"),
                "{columns: {id: id, leadAt: made, channel: source, outcome: state}}",
                "")
            .path("dataset")
            .asText();
    JsonNode found = Api.get(DatasetApi.DATASETS + "/" + dataset + "/effectiveness").json();

    JsonNode visit = item(found, "VISIT");
    assertEquals(1, visit.path("orders").asInt(), found::toPrettyString);
    assertTrue(visit.path("attempts").isNull(), visit::toPrettyString);
    assertTrue(visit.path("frequency").isNull(), visit::toPrettyString);
    assertTrue(found.at("/coldCanvassing/attempts").isNull(), found::toPrettyString);
  }

  @Test
  void ofMoreChannelsThanFitTheTotalAndTheGapCountAll() {
    StringBuilder rows = new StringBuilder("id,made,source,state\nZ,2026-01-01,,\n");
    for (int i = 0; i < 120; i++) {
      rows.append("A%d,2026-01-01,CH%d,won\nB%d,2026-01-01,CH%d,\n".formatted(i, i, i, i));
    }
    String dataset =
        DatasetApi.imported(
                DatasetApi.files("m.csv", rows.toString()),
                "{columns: {id: id, leadAt: made, channel: source, outcome: state}}",
                "")
            .path("dataset")
            .asText();
    JsonNode found = Api.get(DatasetApi.DATASETS + "/" + dataset + "/effectiveness").json();

    assertEquals(101, found.path("items").size(), "100 channels and the gap");
    assertEquals(241, found.at("/total/contacts").asInt());
    assertEquals(120, found.at("/total/orders").asInt());
    assertEquals(1, found.at("/trackingGap/contacts").asInt(), found::toPrettyString);
    assertTrue(found.path("assumptions").toString().contains("Only the 100 largest"));
  }
}
