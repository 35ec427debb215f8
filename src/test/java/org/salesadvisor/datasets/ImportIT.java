package org.salesadvisor.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.datasets.DatasetApi.ended;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.datasets.DatasetApi.imported;
import static org.salesadvisor.datasets.DatasetApi.send;
import static org.salesadvisor.datasets.Deals.HEADER;
import static org.salesadvisor.datasets.Deals.MAPPING;
import static org.salesadvisor.datasets.Deals.codes;
import static org.salesadvisor.datasets.Deals.count;
import static org.salesadvisor.datasets.Deals.rows;
import static org.salesadvisor.datasets.Deals.unique;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Exports become datasets, or a report that names everything wrong. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportIT {

  @Test
  void anExportBecomesADataset() {
    JsonNode result = imported(files("sales.csv", rows(unique())), MAPPING, "");

    assertEquals(4, result.path("added").asInt(), result::toPrettyString);
    assertEquals("CSV UTF-8 ;", result.at("/files/0/form").asText());
    JsonNode dataset = Api.get(DATASETS + "/" + result.path("dataset").asText()).json();
    assertEquals("Sales", dataset.path("name").asText(), dataset::toPrettyString);
    assertEquals(
        List.of(4, 2, 1, 1),
        List.of(
            dataset.path("rows").asInt(),
            dataset.path("won").asInt(),
            dataset.path("lost").asInt(),
            dataset.path("open").asInt()));
    assertEquals("[\"EUR\"]", dataset.path("currencies").toString());
    assertEquals("2018-02-01", dataset.path("from").asText());
    assertEquals("2018-03-31", dataset.path("to").asText());
    assertEquals("2018-03-30T22:00:00Z", dataset.path("asOf").asText());
    assertEquals(
        List.of(
            "BEFORE_FIRST_CONTACT:6:closed",
            "NEAR_DUPLICATE::",
            "VALUES_MISSING::",
            "VALUES_MISSING::"),
        codes(result));
  }

  @Test
  void theSameFileAddsNothing() {
    Map<String, byte[]> files = files("sales.csv", rows(unique()));
    JsonNode first = imported(files, MAPPING, "");
    int before = count();

    JsonNode again = imported(files, MAPPING, "");

    assertTrue(again.path("isKnown").asBoolean(), again::toString);
    assertEquals(first.path("dataset"), again.path("dataset"));
    assertEquals(before, count());
  }

  @Test
  void whatIsKnownByItsIdIsReplaced() {
    String id = unique();
    JsonNode first = imported(files("sales.csv", rows(id)), MAPPING, "");
    String dataset = first.path("dataset").asText();
    String later =
        rows(id).replace(";;Lopend;12", ";12-04-2018;Gewonnen;12")
            + id
            + "5;New;Bob;01-04-2018;;Lopend;1\n";

    JsonNode second = imported(files("sales.csv", later), MAPPING, "?dataset=" + dataset);

    assertEquals(dataset, second.path("dataset").asText());
    assertEquals(
        List.of(1, 1, 3),
        List.of(
            second.path("added").asInt(),
            second.path("changed").asInt(),
            second.path("unchanged").asInt()),
        second::toPrettyString);
    JsonNode now = Api.get(DATASETS + "/" + dataset).json();
    assertEquals(3, now.path("won").asInt());
    assertEquals(5, now.path("rows").asInt());
  }

  @Test
  void theSameKeyGetsTheSameJob() {
    Map<String, byte[]> files = files("sales.csv", rows(unique()));
    String key = unique();
    Api.Reply first = send(files, MAPPING, "", "Idempotency-Key", key);
    Api.Reply again = send(files, MAPPING, "", "Idempotency-Key", key);

    assertEquals(first.header("Location"), again.header("Location"));
    problem(
        send(files, MAPPING, "?dryRun=true", "Idempotency-Key", key),
        409,
        "IDEMPOTENCY_KEY_REUSED");
    ended(first);
  }

  @Test
  void aJobIsFollowedToItsEnd() {
    Api.Reply sent = send(files("sales.csv", rows(unique())), MAPPING, "?dryRun=true");

    Api.Reply events = Api.get(sent.header("Location") + "/events", "Accept-Language", "nl");

    assertEquals(200, events.status(), events::text);
    assertTrue(events.header("Content-Type").startsWith("text/event-stream"));
    String text = new String(events.response().body(), UTF_8);
    assertTrue(text.contains("\"state\":\"DONE\""), text);
    assertTrue(text.contains("Een datum ligt voor het eerste contact."), text);
    problem(Api.get("/api/v1/jobs/" + UUID.randomUUID() + "/events"), 404, "JOB_NOT_FOUND");
  }

  @Test
  void aCancelledImportStoresNothing() {
    StringBuilder many = new StringBuilder(HEADER);
    String id = unique();
    for (int i = 0; i < 150_000; i++) {
      many.append(id).append(i).append(";A;Ann;15-02-2018;15-03-2018;Gewonnen;1.250,50\n");
    }
    int before = count();
    Api.Reply sent = send(files("many.csv", many.toString()), MAPPING, "");

    assertEquals(
        204, Api.call("DELETE", sent.header("Location"), BodyPublishers.noBody()).status());

    assertEquals("CANCELLED", ended(sent).path("state").asText());
    assertEquals(before, count());
    assertFalse(
        java.nio.file.Files.exists(
            java.nio.file.Path.of("target/imports", sent.json().path("id").asText())));
  }
}
