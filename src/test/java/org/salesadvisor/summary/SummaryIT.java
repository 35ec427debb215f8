package org.salesadvisor.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.leads.LeadApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** One picture of a dataset over HTTP, with real rules and a real database. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SummaryIT {

  private static final Path OLIST = Path.of("../shared/data/olist");

  private static final String MAPPING =
      """
      zone: UTC
      asOf: 2026-03-31T12:00:00Z
      columns: {id: id, rep: rep, channel: channel, leadAt: lead, prospectAt: prospect, wonAt: won,
                nextStepAt: next, value: value, currency: currency}
      """;

  /** Six leads, four prospects, two orders; three of the four that are open tell a next step. */
  private static final String ROWS =
      """
      id,rep,channel,lead,prospect,won,next,value,currency
      a,Ann,fair,2026-01-05T00:00:00Z,2026-01-10T00:00:00Z,2026-02-01T00:00:00Z,,500,EUR
      b,Ann,fair,2026-01-06T00:00:00Z,2026-01-10T00:00:00Z,2026-02-03T00:00:00Z,,700,EUR
      c,Bob,web & more,2026-02-05T00:00:00Z,2026-02-10T00:00:00Z,,2026-03-31,100,EUR
      d,Bob,web & more,2026-02-05T00:00:00Z,2026-02-10T00:00:00Z,,2026-03-20,300,EUR
      e,Bob,unknown,2026-03-05T00:00:00Z,,,2026-04-20,,
      f,Bob,,2026-03-06T00:00:00Z,,,,,
      """;

  private static final String SPEND =
      "C,S,K,V,T\nHigh,S,X,10,100\nHigh,S,Y,10,20\nLow,S,X,90,100\nLow,S,Y,10,10\n";
  private static final String SPEND_MAPPING =
      "{name: N, currency: EUR, columns: {client: C, segment: S, category: K, sales: V, spend: T}}";

  private static String imported() {
    String name = "name: summary " + UUID.randomUUID() + "\n";
    return DatasetApi.imported(DatasetApi.files("s.csv", ROWS), name + MAPPING, "")
        .path("dataset")
        .asText();
  }

  /** Returns the dataset. */
  private static String withSpend(String query) {
    String file = SPEND + UUID.randomUUID() + ",S,X,1,1\n";
    JsonNode job =
        DatasetApi.ended(
            DatasetApi.sendTo(
                "/api/v1/wallet/imports" + query, DatasetApi.files("a.csv", file), SPEND_MAPPING));
    return job.at("/result/dataset").asText();
  }

  private static JsonNode summary(String dataset, String query) {
    return got(DatasetApi.DATASETS + "/" + dataset + "/summary" + query);
  }

  private static JsonNode got(String path) {
    Api.Reply reply = Api.get(path);
    assertEquals(200, reply.status(), () -> path + " " + reply.text());
    return reply.json();
  }

  private static JsonNode behind(JsonNode figure) {
    return got(figure.path("href").asText());
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }

  @Test
  void theFunnelIsCountedWithTheRowsBehindEachPhase() {
    JsonNode funnel = summary(imported(), "").path("funnel");

    assertEquals(List.of("6", "4", "2"), texts(funnel.path("phases"), "reached"));
    assertTrue(funnel.at("/phases/0/fromPrevious").isNull());
    assertEquals(4, funnel.at("/phases/1/fromPrevious/k").asInt());
    assertEquals(6, funnel.at("/phases/1/fromPrevious/n").asInt());
    assertEquals(1200, funnel.at("/phases/2/value/0/amount").asInt());
    assertEquals(
        behind(funnel).at("/total/steps/2/fromPrevious"), funnel.at("/phases/2/fromPrevious"));
    for (JsonNode phase : funnel.path("phases")) {
      assertEquals(phase.path("reached").asInt(), behind(phase).path("items").size());
    }
  }

  @Test
  void openWorkAndDiagnosisAreThoseOfTheirOwnCalls() {
    JsonNode summary = summary(imported(), "?asOf=2026-03-31T12:00:00Z");

    JsonNode today = summary.path("today");
    assertEquals(4, today.path("count").asInt(), today::toPrettyString);
    assertEquals(1, today.path("due").asInt());
    assertEquals(1, today.path("overdue").asInt());
    assertEquals(1, today.path("noNextStep").asInt());
    assertEquals(400, today.at("/value/0/amount").asInt());
    assertEquals(behind(today).at("/open/value"), today.path("value"));
    JsonNode diagnosis = summary.path("diagnosis");
    JsonNode whole = behind(diagnosis);
    assertEquals(whole.path("verdict"), diagnosis.path("verdict"));
    assertEquals(whole.path("interventions"), diagnosis.path("interventions"));
    assertEquals("2026-03-31T12:00:00Z", whole.path("asOf").asText());
  }

  @Test
  void whatNobodyTracksHasItsSizeAndItsRows() {
    JsonNode mix = summary(imported(), "").path("effectiveness");

    JsonNode gap = mix.path("trackingGap");
    assertEquals(2, gap.path("contacts").asInt());
    assertEquals(0, gap.path("orders").asInt());
    assertEquals(2, gap.path("rows").size());
    for (JsonNode rows : gap.path("rows")) {
      assertEquals(1, got(rows.asText()).path("items").size(), rows::asText);
    }
    for (JsonNode item : behind(mix).path("items")) {
      assertEquals(
          item.path("contacts").asInt(),
          behind(item).path("items").size(),
          () -> item.path("href").asText());
    }
  }

  @Test
  void callsWithoutADayAreBehindTheirChannel() {
    String mapping =
        "name: calls "
            + UUID.randomUUID()
            + "\ncolumns: {id: id, channel: channel, outcome: y}\n"
            + "values: {outcome: {WON: [\"yes\"], LOST: [\"no\"]}}\n";
    Map<String, byte[]> calls =
        DatasetApi.files("c.csv", "id,channel,y\na,mobile,yes\nb,mobile,no\nc,desk,no\n");
    String dataset = DatasetApi.imported(calls, mapping, "").path("dataset").asText();

    JsonNode summary = summary(dataset, "");

    assertEquals(3, summary.at("/funnel/undated").asInt(), summary::toPrettyString);
    JsonNode items = behind(summary.path("effectiveness")).path("items");
    assertEquals(List.of("2", "1"), texts(items, "contacts"));
    assertEquals(2, behind(items.path(0)).path("items").size());
  }

  @Test
  void clientsAndTheirWhiteSpotsComeFromSpend() {
    String dataset = imported();
    assertEquals(dataset, withSpend("?dataset=" + dataset));

    JsonNode wallet = summary(dataset, "").path("wallet");

    JsonNode first = wallet.at("/first/0");
    assertEquals("High", first.path("client").asText());
    assertEquals(List.of("X", "Y"), texts(first.path("whiteSpots"), "category"));
    assertEquals(90, first.at("/whiteSpots/0/gap/expected").asInt());
    assertEquals("Low", wallet.at("/first/1/client").asText());
    assertEquals("Low", behind(wallet.at("/first/1")).at("/items/0/client").asText());
    assertEquals(3, wallet.path("clients").asInt());
  }

  @Test
  void leadsAreThoseOfTheDataset() {
    String dataset = imported();
    String other = imported();
    for (String one : List.of(dataset, other)) {
      LeadApi.ofDataset(one);
    }

    JsonNode leads = summary(dataset, "").path("leads");

    assertEquals("LEAD", leads.at("/steps/0/step").asText());
    assertEquals(6, leads.at("/steps/0/further/n").asInt(), leads::toPrettyString);
    assertEquals(behind(leads).at("/acceptance/inTime"), leads.at("/acceptance/inTime"));
    for (JsonNode step : leads.path("steps")) {
      assertEquals(step.path("waiting").asInt(), behind(step).path("items").size());
    }
  }

  @Test
  void aPartThatCannotBeSaidIsNullWithItsReason() {
    JsonNode without = summary(imported(), "");
    assertTrue(without.path("wallet").isNull());
    assertTrue(without.path("leads").isNull());
    assertEquals(List.of("WALLET_NOT_FOUND", "NO_LEADS"), texts(without.path("gaps"), "code"));

    JsonNode spendAlone = summary(withSpend(""), "");
    assertEquals(
        List.of("funnel", "diagnosis", "today", "effectiveness", "leads"),
        texts(spendAlone.path("gaps"), "part"));
    assertEquals("NO_OPPORTUNITIES", spendAlone.at("/gaps/0/code").asText());
    assertTrue(spendAlone.path("funnel").isNull());
    assertEquals(3, spendAlone.at("/wallet/clients").asInt());
  }

  @Test
  void thePeriodIsThatOfEveryLink() {
    JsonNode summary = summary(imported(), "?from=2026-02-01&to=2026-03-01");

    assertEquals(List.of("2", "2", "0"), texts(summary.at("/funnel/phases"), "reached"));
    assertEquals(2, behind(summary.at("/funnel/phases/1")).path("items").size());
    assertEquals(
        2, behind(summary.path("effectiveness")).at("/total/contacts").asInt(), summary::toString);
    assertTrue(
        summary.at("/diagnosis/href").asText().endsWith("?from=2026-02-01&to=2026-03-01"),
        summary::toPrettyString);
  }

  @Test
  void isDutchForWhoAsksThat() {
    String path = DatasetApi.DATASETS + "/" + withSpend("") + "/summary";
    JsonNode dutch = Api.get(path, "Accept-Language", "nl").json();
    assertEquals("Deze dataset bevat geen kansen.", dutch.at("/gaps/0/text").asText());
  }

  @Test
  void refusesWithEveryFault() {
    String path = DatasetApi.DATASETS + "/" + UUID.randomUUID() + "/summary";
    invalid(Api.get(path + "?from=x&to=y&asOf=z"), "from", "to", "asOf");
    problem(Api.get(path), 404, "DATASET_NOT_FOUND");
    problem(Api.get(path + "?form=2026-01-01"), 400, "INVALID_PARAMETER");
  }

  @Test
  void olistInOnePicture() throws IOException {
    Path leads = OLIST.resolve("olist_marketing_qualified_leads_dataset.csv");
    Path deals = OLIST.resolve("olist_closed_deals_dataset.csv");
    assumeTrue(Files.exists(leads), "no Olist data in " + OLIST);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(deals.getFileName().toString(), Files.readAllBytes(deals));
    files.put(leads.getFileName().toString(), Files.readAllBytes(leads));
    String mapping = Files.readString(Path.of("src/main/samples/olist.mapping.yaml"));

    JsonNode summary =
        summary(DatasetApi.imported(files, mapping, "").path("dataset").asText(), "");

    assertEquals(List.of("8000", "842"), texts(summary.at("/funnel/phases"), "reached"));
    assertEquals(0.0987, summary.at("/funnel/phases/1/fromPrevious/low").asDouble(), 5e-5);
    JsonNode mix = summary.path("effectiveness");
    assertEquals(1159, mix.at("/trackingGap/contacts").asInt());
    assertEquals(2, mix.at("/trackingGap/rows").size());
    List<String> below =
        StreamSupport.stream(mix.path("standOut").spliterator(), false)
            .filter(one -> one.path("standing").asText().equals("BELOW"))
            .map(one -> one.path("item").asText())
            .toList();
    assertTrue(below.containsAll(List.of("social", "email")), below::toString);
  }
}
