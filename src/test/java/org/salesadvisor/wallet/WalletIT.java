package org.salesadvisor.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Share of wallet over HTTP, with real rules and a real database. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class WalletIT {

  private static final String RANKING = "/api/v1/wallet/ranking";
  private static final String MAPPING =
      "{name: N, currency: EUR, columns: {client: C, segment: S, category: K, sales: V, spend: T}}";

  private static String sample() throws IOException {
    return Files.readString(Path.of("src/main/samples/wallets.json"));
  }

  /** Twelve of one segment, of which every second states its spend. */
  private static String file(String mark) {
    StringBuilder rows = new StringBuilder("C,S,K,V,T\n");
    for (int i = 1; i <= 12; i++) {
      rows.append(mark).append(i).append(",S,X,").append(10 * i);
      rows.append(i % 2 == 0 ? "," + 100 * i : ",").append('\n');
    }
    return rows.toString();
  }

  private static Api.Reply send(String mapping, String content, String query, String... headers) {
    return DatasetApi.sendTo(
        "/api/v1/wallet/imports" + query, DatasetApi.files("a.csv", content), mapping, headers);
  }

  private static JsonNode imported(String content, String query) {
    JsonNode job = DatasetApi.ended(send(MAPPING, content, query));
    assertEquals("DONE", job.path("state").asText(), job::toPrettyString);
    return job.path("result");
  }

  /** Returns the dataset. */
  private static String imported(String content) {
    return imported(content, "").path("dataset").asText();
  }

  @Test
  void ranksByWhatCouldBeSoldMoreWithLoopAndKoop() throws IOException {
    Api.Reply reply = Api.post(RANKING, sample());

    assertEquals(200, reply.status(), reply.text());
    JsonNode items = reply.json().path("items");
    assertEquals("K-1", items.at("/0/client").asText());
    assertEquals(96_000, items.at("/0/potential/expected").asDouble());
    assertEquals("UPGRADE", items.at("/0/walletAction/value").asText());
    assertEquals("CATALOGUE_OFFER", items.at("/0/walletMoves/0/value").asText());
    assertEquals(4, items.at("/1/loop").asInt());
    assertEquals(65_000, items.at("/1/potential/expected").asDouble());
    assertEquals("DEFEND", items.at("/2/walletAction/value").asText());
    assertEquals("STOP_INVESTING", items.at("/3/walletAction/value").asText());
    assertEquals(5, items.at("/3/koop").asInt());
    assertFalse(reply.text().contains("NaN"));
    assertEquals(reply.text(), Api.post(RANKING, sample()).text(), "the same, the same answer");
  }

  @Test
  void isDutchForWhoAsksThat() throws IOException {
    JsonNode found = Api.post(RANKING, sample(), "Accept-Language", "nl").json();
    assertTrue(found.at("/items/0/walletAction/text").asText().startsWith("Waardeer"));
  }

  @Test
  void refusesWithEveryFault() {
    invalid(
        Api.post(
            RANKING,
            "{\"clients\":[{\"id\":\"A\",\"categories\":[]},{\"id\":\"A\",\"seize\":1,"
                + "\"categories\":[]}]}"),
        "/clients/0",
        "/clients/1/id",
        "/clients/1/seize",
        "/clients/1");
  }

  @Test
  void aDatasetIsRankedOnceAndReadInPages() {
    String mark = UUID.randomUUID().toString();
    String path = "/api/v1/datasets/" + imported(file(mark)) + "/wallet";

    JsonNode first = Api.get(path + "?limit=5").json();

    assertEquals(12, first.path("clients").asInt());
    assertEquals(780, first.at("/sales/amount").asDouble());
    assertEquals(5, first.path("items").size());
    // the largest that states its spend: 1200 less 120
    assertEquals(mark + 12, first.at("/items/0/client").asText());
    assertEquals(1_080, first.at("/items/0/potential/expected").asDouble());
    assertEquals("KNOWN", first.at("/items/0/basis").asText());
    JsonNode second = Api.get(path + "?limit=5&after=" + first.path("next").asText()).json();
    assertEquals(6, second.at("/items/0/rank").asInt());
    JsonNode last = Api.get(path + "?limit=5&after=10").json();
    assertEquals(2, last.path("items").size());
    assertTrue(last.path("next").isNull());
    problem(Api.get(path + "?after=-1"), 422, "INVALID_INPUT");
  }

  @Test
  void theSameFileAddsNothingAndAnotherReplaces() {
    String mark = UUID.randomUUID().toString();
    String dataset = imported(file(mark));

    JsonNode again = imported(file(mark), "");
    JsonNode replaced = imported("C,S,K,V,T\nA,S,X,1,4\n", "?dataset=" + dataset);

    assertTrue(again.path("isKnown").asBoolean(), again::toPrettyString);
    assertEquals(dataset, again.path("dataset").asText());
    assertEquals(dataset, replaced.path("dataset").asText());
    JsonNode now = Api.get("/api/v1/datasets/" + dataset + "/wallet").json();
    assertEquals(1, now.path("clients").asInt());
    assertEquals(0.25, now.at("/items/0/share/expected").asDouble());
  }

  @Test
  void aFileWithOneFaultStoresNothing() {
    String name = UUID.randomUUID().toString();
    String mapping = MAPPING.replace("N,", "\"" + name + "\",");
    JsonNode refused =
        DatasetApi.ended(
            send(mapping, "C,S,K,V,T\nA,S,X,1,\nB,S,X,-1,\n", "", "Accept-Language", "nl"));

    assertEquals("FAILED", refused.path("state").asText());
    assertEquals("line 3, column V", refused.at("/result/failure/errors/0/pointer").asText());
    assertFalse(Api.get("/api/v1/datasets?limit=100").text().contains(name));
  }

  @Test
  void aDatasetWithoutSpendSaysSo() {
    String dataset = imported(file(UUID.randomUUID().toString()));
    problem(Api.get("/api/v1/datasets/" + UUID.randomUUID() + "/wallet"), 404, "DATASET_NOT_FOUND");
    assertEquals(
        204, Api.call("DELETE", "/api/v1/datasets/" + dataset, BodyPublishers.noBody()).status());
    problem(Api.get("/api/v1/datasets/" + dataset + "/wallet"), 404, "DATASET_NOT_FOUND");
  }

  @Test
  void aDatasetOfSpendHasAFunnelWithoutSteps() {
    String dataset = imported(file(UUID.randomUUID().toString()));

    for (String by : List.of("", "?by=CHANNEL", "?by=MONTH")) {
      Api.Reply funnel = Api.get("/api/v1/datasets/" + dataset + "/funnel" + by);
      assertEquals(200, funnel.status(), funnel::text);
      assertEquals(0, funnel.json().at("/total/steps").size(), funnel::text);
    }
  }

  @Test
  void aDryRunSaysTheFaultsAndStoresNothing() {
    String name = UUID.randomUUID().toString();
    String mapping = MAPPING.replace("N,", "\"" + name + "\",");

    JsonNode clean = DatasetApi.ended(send(mapping, file(name), "?dryRun=true"));
    JsonNode faulty = DatasetApi.ended(send(mapping, "C,S,K,V,T\nB,S,X,-1,\n", "?dryRun=true"));

    assertEquals(12, clean.at("/result/added").asInt(), clean::toPrettyString);
    assertEquals("DONE", faulty.path("state").asText());
    assertEquals("line 2, column V", faulty.at("/result/failure/errors/0/pointer").asText());
    assertFalse(Api.get("/api/v1/datasets?limit=100").text().contains(name));
  }

  @Test
  void aColumnThatIsNotThereIsToldAtOnce() {
    invalid(send(MAPPING, "C,S,K,V\nA,S,X,1\n", ""), "/columns/spend");
  }

  @Test
  void theSameKeyGetsTheSameJobAndAnotherFileIsRefused() {
    String key = UUID.randomUUID().toString();
    Api.Reply first = send(MAPPING, file(key), "", "Idempotency-Key", key);

    assertEquals(
        first.header("Location"),
        send(MAPPING, file(key), "", "Idempotency-Key", key).header("Location"));
    problem(
        send(MAPPING, file("other"), "", "Idempotency-Key", key), 409, "IDEMPOTENCY_KEY_REUSED");
    DatasetApi.ended(first);
  }
}
