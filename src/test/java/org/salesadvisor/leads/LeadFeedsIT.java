package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.leads.LeadApi.FITS;
import static org.salesadvisor.leads.LeadApi.LEADS;
import static org.salesadvisor.leads.LeadApi.added;
import static org.salesadvisor.leads.LeadApi.event;
import static org.salesadvisor.leads.LeadApi.steps;
import static org.salesadvisor.web.ProblemAssert.problem;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Plans as others read them, leads of files and datasets, and the report. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LeadFeedsIT {

  private static Api.Reply sent(String rows) {
    return DatasetApi.sendTo(LEADS + "/imports", DatasetApi.files("l.csv", rows), null);
  }

  private static JsonNode imported(String rows) {
    JsonNode job = DatasetApi.ended(sent(rows));
    assertEquals("DONE", job.path("state").asText(), job::toPrettyString);
    return job.path("result");
  }

  private static List<NamedCsvRecord> rows(String path) {
    Api.Reply reply = Api.get(path);
    assertEquals(200, reply.status(), reply::text);
    return CsvReader.builder().ofNamedCsvRecord(reply.text()).stream().toList();
  }

  @Test
  void aPlanIsATableAndACalendarWithTheSameDays() {
    String lead = added("{\"name\":\"Dee\",\"email\":\"" + LeadApi.address() + "\"," + FITS + "}");

    List<NamedCsvRecord> rows = rows(LEADS + "/" + lead + "/plan.csv");
    Api.Reply feed = Api.get(LEADS + "/" + lead + "/plan.ics");
    ICalendar calendar = Biweekly.parse(feed.text()).first();

    assertEquals(4, rows.size());
    assertEquals("INFORM", rows.get(0).getField("purpose"));
    assertEquals(4, calendar.getEvents().size());
    assertEquals("e-mail: Dee", calendar.getEvents().get(0).getSummary().getValue());
    assertTrue(feed.header("Content-Type").startsWith("text/calendar"));
    steps(lead, "OPTED_OUT");
    assertTrue(
        Biweekly.parse(Api.get(LEADS + "/" + lead + "/plan.ics").text())
            .first()
            .getEvents()
            .isEmpty());
  }

  @Test
  void theLeadsOfAFileAreAddedAndPlannedAtOnce() {
    String owner = "file " + UUID.randomUUID();
    String head = "Name;E-mail;Owner;target_industry;Served region;need stated;employees\n";
    String row = "%s;%s;" + owner + ";ja;yes;true;%s\n";
    String rows =
        head
            + row.formatted("One", LeadApi.address(), "50")
            + row.formatted("Two", LeadApi.address(), "");

    assertEquals(2, imported(rows).path("added").asInt());
    List<NamedCsvRecord> all = rows(LEADS + "/plan.csv?owner=" + owner.replace(" ", "%20"));
    assertEquals(8, all.size(), "four contacts each");
    assertEquals("NURTURE", all.get(0).getField("route"));
    assertEquals(0, imported(rows).path("added").asInt(), "the same file adds nothing");
    assertEquals(2, imported(rows + "\n").path("known").asInt());
  }

  @Test
  void aColumnThatIsNoFieldIsRefusedAtOnce() {
    Api.Reply refused = sent("name,employes\nAnn,5\n");

    problem(refused, 422, "INVALID_INPUT");
    assertTrue(refused.text().contains("employes`: nearest is `employees`"), refused::text);
  }

  @Test
  void leadsOfADatasetThatIsNotThereAreNotFound() {
    String none = "dataset=" + UUID.randomUUID();

    problem(Api.get(LEADS + "?" + none), 404, "DATASET_NOT_FOUND");
    problem(Api.get(LEADS + "/report?" + none), 404, "DATASET_NOT_FOUND");
  }

  @Test
  void theSameKeyMakesLeadsOfADatasetOnce() {
    String path = LEADS + "/from-dataset/";
    String key = "leads-" + UUID.randomUUID();
    String dataset = LeadDataset.imported();

    Api.Reply first = Api.post(path + dataset, "", "Idempotency-Key", key);
    Api.Reply again = Api.post(path + dataset, "", "Idempotency-Key", key);
    Api.Reply other = Api.post(path + LeadDataset.imported(), "", "Idempotency-Key", key);

    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(4, DatasetApi.ended(again).at("/result/added").asInt());
    assertEquals(409, other.status(), other::text);
  }

  @Test
  void leadsOfADatasetHaveTheStepsThatItTells() {
    String dataset = LeadDataset.imported();

    JsonNode made = LeadApi.ofDataset(dataset);
    JsonNode again = LeadApi.ofDataset(dataset);

    assertEquals(4, made.path("added").asInt(), made::toString);
    assertEquals(4, again.path("known").asInt(), again::toString);
    assertEquals(0, again.path("added").asInt());
    JsonNode report =
        Api.get(LEADS + "/report?from=1999-01-01&to=2000-01-01&dataset=" + dataset).json();
    // 4 came in, 2 were qualified, 1 of these was won, 1 was lost without being qualified
    JsonNode first = report.at("/steps/0");
    assertEquals("LEAD", first.path("step").asText());
    assertEquals(4, first.at("/further/n").asInt(), report::toString);
    assertEquals(2, first.at("/further/k").asInt());
    assertEquals(1, report.at("/steps/1/further/k").asInt());
    // after 10 days one of four, after 20 days one of the three that are left: 1 - 3/4 * 2/3
    assertEquals(20, first.path("medianDays").asInt());
    assertEquals("LOST", report.at("/reasons/0/step").asText());
  }

  @Test
  void theReportCountsWhatSalesLeftWaitingAndWhatCameBack() {
    String late = old("2001-01-01T00:00:00Z", "MARKETING_QUALIFIED", "2001-01-02T00:00:00Z");
    String inTime = old("2001-01-01T00:00:00Z", "MARKETING_QUALIFIED", "2001-01-02T00:00:00Z");
    at(inTime, "REJECTED", "2001-01-04T00:00:00Z", "\"reason\":\"NO_BUDGET\"");
    at(inTime, "NURTURING", "2001-01-05T00:00:00Z");
    at(inTime, "MARKETING_QUALIFIED", "2001-01-09T00:00:00Z");
    at(inTime, "ACCEPTED", "2001-01-11T00:00:01Z");

    JsonNode report = Api.get(LEADS + "/report?from=2001-01-01&to=2001-02-01").json();

    JsonNode acceptance = report.path("acceptance");
    assertEquals(1, acceptance.path("waitingTooLong").asInt(), report::toString);
    assertEquals(late, acceptance.at("/tooLong/0/lead").asText());
    assertEquals(1, acceptance.path("rejectedInTime").asInt(), "48 hours is in time");
    assertEquals(1, acceptance.path("acceptedLate").asInt(), "a second more is not");
    assertEquals(3, acceptance.at("/inTime/n").asInt());
    assertEquals("NO_BUDGET", report.at("/reasons/0/reason").asText());
    assertEquals(1, report.at("/nurturing/cameBack/k").asInt());
    assertEquals(0, report.at("/nurturing/won/k").asInt());
    // Wilson at 95 % for 1 of 1: 1 / (1 + 1.96²)
    assertEquals(0.2065, report.at("/nurturing/cameBack/low").asDouble(), 1e-4);
    problem(Api.get(LEADS + "/report?from=2001-01-02&to=2001-01-01"), 422, "INVALID_INPUT");
  }

  private static String old(String cameAt, String kind, String at) {
    String lead = added("{\"name\":\"Old\",\"cameAt\":\"" + cameAt + "\"}");
    at(lead, kind, at);
    return lead;
  }

  private static void at(String lead, String kind, String at, String... more) {
    String[] all = java.util.Arrays.copyOf(more, more.length + 1);
    all[more.length] = "\"at\":\"" + at + "\"";
    Api.Reply reply = event(lead, kind, all);
    assertEquals(201, reply.status(), reply::text);
  }
}
