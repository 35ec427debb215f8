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
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Exports become datasets, or a report that names everything wrong. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportIT {

  private static final String MAPPING =
      """
      name: Sales
      zone: Europe/Amsterdam
      currency: EUR
      columns: {id: nr, account: account, rep: rep, leadAt: made, closedAt: closed, outcome: stage, value: worth}
      values: {outcome: {WON: [Gewonnen, Closed Won], LOST: [Verloren], OPEN: [Lopend]}}
      sizes: [1000, 10000]
      """;

  private static final String HEADER = "nr;account;rep;made;closed;stage;worth\n";

  /** Different each time, so that no test meets files of another. */
  private static String rows(String id) {
    return HEADER
        + id
        + "1;Acme B.V.;Ann;01-02-2018;15-03-2018;Gewonnen;1.250,50\n"
        + id
        + "2;ACME BV;Bob;02-02-2018;20-02-2018;Verloren;500,00\n"
        + id
        + "3;\"Zon;\n\"\"De\"\"\";Ann;31-03-2018;;Lopend;12.000,00\n"
        + id
        + "4;Maan;;05-02-2018;01-02-2018;closed  won;\n";
  }

  private static String unique() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static List<String> codes(JsonNode result) {
    List<String> codes = new ArrayList<>();
    for (JsonNode finding : result.path("findings")) {
      codes.add(
          finding.path("code").asText()
              + ":"
              + finding.path("line").asText("")
              + ":"
              + finding.path("column").asText(""));
    }
    return codes.stream().sorted().toList();
  }

  private static int count() {
    return Api.get(DATASETS + "?limit=100").json().path("items").size();
  }

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
  void aDryRunNamesEverythingAndStoresNothing() {
    String id = unique();
    String faulty =
        rows(id)
            + id
            + "1;Other;Ann;01-02-2018;;Lopend;5\n"
            + ";No id;Ann;01-02-2018;;Lopend;5\n"
            + id
            + "6;X;Ann;30-02-2018;;Misschien;5\n"
            + id
            + "7;X;Ann;01-02-2018;;Misschien;much\n"
            + id
            + "8;X;Ann\n"
            + id
            + "2;ACME BV;Bob;02-02-2018;20-02-2018;Verloren;500,00\n";
    int before = count();

    JsonNode result = imported(files("sales.csv", faulty), MAPPING, "?dryRun=true");

    assertEquals(
        List.of(
            "BEFORE_FIRST_CONTACT:6:closed",
            "DUPLICATE_ID:2:nr",
            "ID_MISSING:8:nr",
            "NEAR_DUPLICATE::",
            "NO_AMOUNT:10:worth",
            "NO_MOMENT:9:made",
            "REPEATED_ROW:3:nr",
            "ROW_WIDTH:11:",
            "UNMAPPED_OUTCOME:9:stage"),
        codes(result).stream().filter(code -> !code.startsWith("VALUES")).toList(),
        result::toPrettyString);
    assertEquals(6, result.path("errors").asInt());
    assertEquals(before, count());
    JsonNode refused = ended(send(files("sales.csv", faulty), MAPPING, ""));
    assertEquals("FAILED", refused.path("state").asText());
    assertEquals("IMPORT_REFUSED", refused.at("/result/failure/code").asText());
    assertEquals(before, count());
    JsonNode skipped = imported(files("sales.csv", faulty), MAPPING, "?skipFaulty=true");
    assertEquals(4, skipped.path("added").asInt(), skipped::toPrettyString);
  }

  @Test
  void aHeaderWithoutRowsIsAnErrorInADryRunToo() {
    JsonNode dry = imported(files("sales.csv", HEADER), MAPPING, "?dryRun=true");

    assertEquals(List.of("NO_ROWS:1:"), codes(dry), dry::toPrettyString);
    JsonNode refused = ended(send(files("sales.csv", HEADER), MAPPING, "")).path("result");
    assertEquals("IMPORT_REFUSED", refused.at("/failure/code").asText());
  }

  @Test
  void thatNothingIsClosedIsTold() {
    JsonNode dry = imported(files("a.csv", "nr,made\n1,2018-02-01\n"), NUMBERED, "?dryRun=true");

    assertEquals(List.of("NOTHING_CLOSED::"), codes(dry), dry::toPrettyString);
  }

  private static final String NUMBERED =
      "mayLackColumns: true\ncolumns: {id: nr, leadAt: made, closedAt: closed, outcome: stage,"
          + " channel: channel, value: worth, currency: cur}\n";

  @Test
  void valuesThatTellTheOutcomeAreTold() {
    StringBuilder rows = new StringBuilder("nr,made,stage,channel\n");
    for (int i = 0; i < 100; i++) {
      rows.append(i).append(",2018-02-01,").append(i % 5 == 0 ? "Won,order desk" : "Lost,other");
      rows.append('\n');
    }
    rows.append("x,2018-02-01,Won,other\ny,2018-02-01,Won,fair\n");

    JsonNode dry =
        imported(
            files("a.csv", rows.toString()),
            NUMBERED + "values: {outcome: {WON: [Won], LOST: [Lost]}}",
            "?dryRun=true");

    assertEquals(1, dry.at("/counts/LEAKS_OUTCOME").asInt(), dry::toPrettyString);
    assertTrue(
        dry.toString().contains("channel `order desk` stands on won opportunities alone"),
        dry::toPrettyString);
  }

  @Test
  void thatOnlyWonOnesHaveAValueIsTold() {
    String rows = "nr,made,stage,worth\n1,2018-02-01,WON,5\n2,2018-02-01,LOST,0\n";

    JsonNode told =
        imported(files("a.csv", rows + "3,2018-02-01,OPEN,\n"), NUMBERED, "?dryRun=true");
    JsonNode silent =
        imported(files("a.csv", rows + "3,2018-02-01,OPEN,7\n"), NUMBERED, "?dryRun=true");

    assertEquals(1, told.at("/counts/VALUE_ONLY_ON_WON").asInt(), told::toPrettyString);
    assertEquals(0, silent.at("/counts/VALUE_ONLY_ON_WON").asInt(), silent::toPrettyString);
  }

  @Test
  void currenciesAreReadAsProgramsWriteThemAndDollarsAreAsked() {
    String rows =
        "nr,made,worth,cur\n1,2018-02-01,1,EUR\n2,2018-02-01,1,eur\n3,2018-02-01,1,Euro\n"
            + "4,2018-02-01,1,€\n5,2018-02-01,1,US Dollar\n6,2018-02-01,1,$\n";

    JsonNode dry = imported(files("a.csv", rows), NUMBERED, "?dryRun=true&skipFaulty=true");

    assertEquals("[\"EUR\",\"USD\"]", dry.at("/summary/currencies").toString());
    assertTrue(codes(dry).contains("NO_CURRENCY:7:cur"), dry::toPrettyString);
  }

  @Test
  void theDateThatCannotBeIsNamed() {
    String rows =
        "nr,made,closed,stage\n1,2018-02-01,2018-01-01,WON\n2,2018-02-01,2018-03-01,LOST\n";

    JsonNode dry = imported(files("a.csv", rows), NUMBERED, "?dryRun=true");

    assertTrue(codes(dry).contains("BEFORE_FIRST_CONTACT:2:closed"), dry::toPrettyString);
  }

  @Test
  void withoutMappingADryRunProposesOne() {
    JsonNode result =
        imported(
            files(
                "p.csv",
                "opportunity_id,sales_agent,deal_stage,engage_date,close_date\n"
                    + "1,Ann,Won,2017-01-01,2017-02-01\n2,Bob,Lost,2017-01-02,2017-02-03\n"),
            null,
            "?dryRun=true");

    assertTrue(result.path("mappingIsProposed").asBoolean(), result::toPrettyString);
    assertEquals("sales_agent", result.at("/mapping/files/0/columns/rep").asText());
    JsonNode done =
        imported(
            files(
                "p.csv",
                "opportunity_id,sales_agent,deal_stage,engage_date,close_date\n"
                    + unique()
                    + ",Ann,Won,2017-01-01,2017-02-01\n"),
            result.path("mapping").toString(),
            "");
    assertEquals(1, done.path("added").asInt());
    problem(send(files("p.csv", "id\n1\n"), null, ""), 422, "MAPPING_MISSING");
  }

  @Test
  void whatIsWrongWithTheMappingIsTheAnswer() {
    Api.Reply reply =
        send(files("sales.csv", rows(unique())), "columns: {id: number, rap: rep}", "");

    problem(reply, 422, "INVALID_INPUT");
    problem(
        send(files("sales.csv", rows(unique())), "columns: {id: number, leadAt: when}", ""),
        422,
        "INVALID_INPUT");
    problem(send(files("sales.csv", rows(unique())), "hubsport", ""), 422, "INVALID_INPUT");
    problem(send(files("sales.csv", rows(unique())), "{a: [", ""), 400, "MALFORMED_INPUT");
    problem(send(files(), MAPPING, ""), 422, "INVALID_INPUT");
    problem(send(files("a.csv", ""), MAPPING, ""), 422, "UNREADABLE_FILE");
    problem(send(files("a.csv", "x\n1\n"), MAPPING, "?dryRun=maybe"), 400, "INVALID_PARAMETER");
    problem(
        send(files("a.csv", "x\n1\n"), MAPPING, "?dataset=" + UUID.randomUUID()),
        404,
        "DATASET_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=",
        "application/json"
      })
  void bodiesThatAreNoFormAreRefused(String type) {
    for (String body : List.of("", "{}", "--x\r\nnonsense", "--x\r\n\r\n--x--")) {
      Api.Reply reply =
          Api.call("POST", DATASETS, BodyPublishers.ofString(body), "Content-Type", type);

      assertTrue(reply.status() >= 400 && reply.status() < 500, type + body + reply.text());
    }
  }

  @Test
  void garbageIsRefusedOrReportedAndNeverAFailureOfTheService() {
    Random random = new Random(4);
    byte[][] begins = {{}, {'P', 'K', 3, 4}, {0x1F, (byte) 0x8B, 8, 0}, HEADER.getBytes(UTF_8)};
    for (int i = 0; i < 60; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      byte[] begin = begins[i % begins.length];
      System.arraycopy(begin, 0, bytes, 0, Math.min(begin.length, bytes.length));

      Api.Reply reply = send(Map.of("g.csv", bytes), i % 3 == 0 ? null : MAPPING, "?dryRun=true");

      assertTrue(reply.status() < 500, reply::text);
      if (reply.status() == 202) {
        String text = ended(reply).toString();
        assertFalse(text.contains("UNEXPECTED") || text.contains("DATABASE"), text);
      }
    }
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
