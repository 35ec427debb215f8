package org.salesadvisor.cycle.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.message;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The three cycles of an account, from what a dataset tells. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DatasetCycleIT {

  private static final String MAPPING =
      """
      zone: Europe/Amsterdam
      asOf: 2026-03-31T12:00:00Z
      columns:
        id: id
        account: account
        leadAt: lead
        prospectAt: prospect
        wonAt: won
        lostAt: lost
        expectedCloseAt: close
        value: value
        currency: currency
      """;

  private static final String ROWS =
      """
      id,account,lead,prospect,won,lost,close,value,currency
      open,Acme,2026-03-01,2026-03-10,,,2026-03-20,100,EUR
      won,Acme,2026-01-01,2026-01-05,2026-01-20,,,200,EUR
      lost,Acme,2026-02-01,,,2026-02-10,,,
      lead,Bolt,2026-03-20,,,,,,
      nobody,,2026-03-20,,,,,,
      """;

  private static final String NOW = "&asOf=2026-03-31T12:00:00Z";

  private static String dataset;

  @BeforeEach
  void importOnce() {
    if (dataset == null) {
      dataset = imported(ROWS, MAPPING);
    }
  }

  private static String imported(String rows, String mapping) {
    String name = "name: cycles " + UUID.randomUUID() + "\n";
    return DatasetApi.imported(DatasetApi.files("c.csv", rows), name + mapping, "")
        .path("dataset")
        .asText();
  }

  private static Api.Reply ask(String query) {
    return Api.get(DATASETS + "/" + dataset + "/cycles" + query);
  }

  private static JsonNode told(String query) {
    Api.Reply reply = ask(query);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  private static List<String> texts(JsonNode items, String pointer) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.at(pointer).asText()));
    return texts;
  }

  @Test
  void thePhasesHaveTheirTrueDaysAndTheRestIsAskedFor() {
    JsonNode told = told("?account=Acme" + NOW);
    JsonNode external = told.at("/cycle/cycles/external");

    assertEquals("open", told.at("/opportunity/id").asText());
    assertEquals("PROSPECT_QUALIFICATION", external.path("now").asText());
    assertEquals("2026-03-10", external.at("/steps/0/doneOn").asText());
    assertEquals("2026-03-20", external.at("/steps/1/plannedOn").asText());
    assertTrue(told.at("/cycle/cycles/customer/now").isNull());
    assertTrue(told.at("/cycle/cycles/internal/now").isNull());
    assertEquals(
        List.of("salesCycles.salesLead", "salesCycles.internalLead"),
        texts(told.at("/cycle/missing"), "/path"));
  }

  /** The order was expected on 20 March, which is 11 days before the 31st. */
  @Test
  void whoWaitsForAnExpectedOrderIsTold() {
    JsonNode gap = told("?account=Acme" + NOW).at("/cycle/gaps/0");

    assertEquals("CUSTOMER_WAITS", gap.at("/cycleGap/value").asText());
    assertEquals(11, gap.at("/costs/days").asInt());
  }

  @Test
  void whatIsToldComesOutOfTheOtherDoorTheSame() {
    JsonNode told = told("?account=Acme" + NOW);

    Api.Reply posted = Api.post("/api/v1/cycles", told.path("told").toString());

    assertEquals(200, posted.status(), posted::text);
    assertEquals(posted.json(), told.path("cycle"));
  }

  @Test
  void theOthersOfTheAccountAreNamed() {
    JsonNode told = told("?account=Acme" + NOW);

    assertEquals(List.of("lost", "won"), texts(told.path("others"), "/id"));
    assertEquals(List.of("LOST", "WON"), texts(told.path("others"), "/outcome"));
    assertEquals("2026-01-20", told.at("/others/1/endedOn").asText());
  }

  @Test
  void anOrderIsPlacedOnItsDayAndWhatLiesBeforeIsNotPlannedAgain() {
    JsonNode told = told("?opportunity=won" + NOW);
    List<String> days = texts(told.at("/cycle/plan"), "/on");

    assertEquals("ORDER_REALISATION", told.at("/cycle/cycles/external/now").asText());
    assertEquals("2026-01-20", told.at("/cycle/cycles/external/steps/1/doneOn").asText());
    assertEquals(List.of("null", "null", "null", "2026-03-31", "2026-04-05"), days);
    assertEquals("2026-01-20", told.at("/cycle/plan/2/doneOn").asText());
  }

  @Test
  void nothingIsPlannedOfWhatIsLost() {
    JsonNode told = told("?opportunity=lost" + NOW);

    assertEquals("2026-02-10", told.at("/opportunity/endedOn").asText());
    assertTrue(told.at("/cycle/lost").asBoolean());
    assertEquals("LEAD_GENERATION", told.at("/cycle/cycles/external/now").asText());
    for (String part : List.of("plan", "gaps", "missing")) {
      assertTrue(told.path("cycle").path(part).isEmpty(), part);
    }
  }

  @Test
  void nothingLaterIsKnown() {
    JsonNode told = told("?account=Acme&asOf=2026-01-10");

    assertEquals("won", told.at("/opportunity/id").asText());
    assertEquals("OPEN", told.at("/opportunity/outcome").asText());
    assertEquals("PROSPECT_QUALIFICATION", told.at("/cycle/cycles/external/now").asText());
    assertTrue(told.path("others").isEmpty());
    JsonNode before = told("?opportunity=open&asOf=2026-03-15");
    assertTrue(before.at("/cycle/cycles/external/steps/1/plannedOn").isNull(), "not yet planned");
  }

  @Test
  void anOpportunityOfNobodyKnownIsCalledAsItIs() {
    assertEquals("nobody", told("?opportunity=nobody" + NOW).at("/cycle/account/id").asText());
  }

  @Test
  void thePlanIsATableAndACalendarToo() {
    Api.Reply table = ask(".csv?account=Bolt" + NOW);
    assertTrue(table.header("Content-Type").startsWith("text/csv"));
    assertEquals(6, table.text().lines().count(), table::text);

    Api.Reply calendar = ask(".ics?account=Bolt" + NOW);
    ICalendar read = Biweekly.parse(calendar.text()).first();
    assertTrue(calendar.header("Content-Type").startsWith("text/calendar"));
    assertTrue(read.validate(ICalVersion.V2_0).isEmpty(), calendar::text);
    assertEquals(5, read.getEvents().size());
    assertEquals(1, ask(".csv?opportunity=lost").text().lines().count());
  }

  @Test
  void whatItDoesNotKnowIsRefusedWithTheNearest() {
    assertTrue(fault("?account=Acne", "account").contains("`Acme`"));
    invalid(ask(""), "account");
    invalid(ask("?account=Acme&asOf=soon"), "asOf");
    invalid(ask("?account=Bolt&opportunity=open"), "opportunity");
    invalid(ask("?opportunity=none"), "opportunity");
    assertTrue(fault("?account=Acme&asOf=2020-01-01", "account").contains("2020-01-01"));
  }

  private static String fault(String query, String parameter) {
    return message(invalid(ask(query), parameter), parameter);
  }

  @Test
  void aDatasetWithoutAccountsSaysSo() {
    String other = imported("id,lead\na,2026-03-01\n", "columns: {id: id, leadAt: lead}\n");
    Api.Reply reply = Api.get(DATASETS + "/" + other + "/cycles?account=Acme");

    assertTrue(message(invalid(reply, "account"), "account").contains("names no accounts"));
  }
}
