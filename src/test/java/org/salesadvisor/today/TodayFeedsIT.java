package org.salesadvisor.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The list of today as others read it. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TodayFeedsIT {

  private static String dataset;

  @BeforeEach
  void importOnce() {
    if (dataset == null) {
      dataset = WorkFile.imported();
    }
  }

  private static Api.Reply feed(String kind, String query) {
    Api.Reply reply =
        Api.get(DATASETS + "/" + dataset + "/today." + kind + "?asOf=" + WorkFile.NOON + query);
    assertEquals(200, reply.status(), reply::text);
    return reply;
  }

  private static Optional<String> link(Api.Reply reply) {
    return reply.response().headers().firstValue("Link");
  }

  private static List<NamedCsvRecord> rows(Api.Reply reply) {
    return CsvReader.builder().ofNamedCsvRecord(reply.text()).stream().toList();
  }

  @Test
  void theTableHasARowForEachItem() {
    Api.Reply reply = feed("csv", "");
    List<NamedCsvRecord> rows = rows(reply);

    assertTrue(reply.header("Content-Type").startsWith("text/csv"));
    assertEquals(15, rows.size(), reply::text);
    assertEquals("late-8", rows.get(0).getField("id"));
    assertEquals("NOW", rows.get(0).getField("urgency"));
    assertEquals("DO_NEXT_STEP", rows.get(0).getField("nextAction"));
    NamedCsvRecord due =
        rows.stream().filter(row -> row.getField("id").equals("due")).findFirst().orElseThrow();
    assertEquals("Acme", due.getField("account"));
    assertEquals("100", due.getField("value"));
    assertTrue(due.getField("reasons").contains("for today"), due::toString);
    assertTrue(link(reply).isEmpty());
  }

  @Test
  void aLongTableSaysWhereItGoesOn() {
    Api.Reply first = feed("csv", "&limit=10");
    String link = link(first).orElseThrow();
    String next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    URI uri = URI.create(next);

    Api.Reply rest = Api.get(uri.getRawPath() + "?" + uri.getRawQuery());

    assertEquals(10, rows(first).size());
    assertEquals(5, rows(rest).size(), rest::text);
    assertTrue(link(rest).isEmpty());
  }

  @Test
  void theCalendarHasAWholeDayForEachItem() {
    Api.Reply reply = feed("ics", "&owner=Ann");
    ICalendar calendar = Biweekly.parse(reply.text()).first();

    assertTrue(reply.header("Content-Type").startsWith("text/calendar"));
    assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), reply::text);
    assertEquals(7, calendar.getEvents().size());
    VEvent first = calendar.getEvents().get(0);
    assertEquals("late-8@" + dataset, first.getUid().getValue());
    assertEquals(
        "20260331", first.getDateStart().getValue().getRawComponents().toString(false, false));
    assertEquals("do the next step: late-8", first.getSummary().getValue());
    assertTrue(first.getDescription().getValue().contains("7 days ago or more"), reply::text);
    assertEquals(1, first.getPriority().getValue());
    assertTrue(first.getTransparency().isTransparent());
  }

  @Test
  void anotherDayKeepsTheNamesOfEvents() {
    String tomorrow =
        Api.get(DATASETS + "/" + dataset + "/today.ics?owner=Ann&asOf=2026-04-01T12:00:00Z").text();

    assertTrue(tomorrow.contains("UID:late-8@" + dataset), tomorrow);
    assertTrue(tomorrow.contains("DTSTART;VALUE=DATE:20260401"), tomorrow);
  }
}
