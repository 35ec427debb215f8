package org.salesadvisor.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The integral sales cycle over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class CycleIT {

  private static final String PATH = "/api/v1/cycles";

  private static String sample() throws IOException {
    return Files.readString(Path.of("src/main/samples/cycles.json"));
  }

  @Test
  void tellsThreeCyclesAndAPlanAlsoInDutch() throws IOException {
    Api.Reply reply = Api.post(PATH, sample(), "Accept-Language", "nl");

    assertEquals(200, reply.status(), reply.text());
    assertEquals("SALES_AHEAD", reply.json().at("/gaps/0/cycleGap/value").asText());
    assertEquals("dubbel werk", reply.json().at("/gaps/0/costs/text").asText());
    assertEquals(9, reply.json().path("plan").size());
  }

  @Test
  void givesThePlanAsTableAndAsCalendar() throws IOException {
    Api.Reply table = Api.post(PATH + ".csv", sample());
    assertEquals(200, table.status(), table.text());
    assertTrue(table.header("Content-Type").startsWith("text/csv"));
    assertEquals(10, table.text().lines().count());

    Api.Reply calendar = Api.post(PATH + ".ics", sample());
    assertEquals(200, calendar.status(), calendar.text());
    assertTrue(calendar.text().startsWith("BEGIN:VCALENDAR"));
  }

  @Test
  void refusesWithEveryFault() {
    invalid(
        Api.post(PATH, "{\"today\":\"26 November\",\"inside\":[]}"),
        "/account",
        "/today",
        "/inside");
  }
}
