package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.datasets.DatasetApi.ended;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.datasets.DatasetApi.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** What is won, lost, closed and open, and of which cohort: one definition, case by case. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DefinitionIT {

  private static final String MAPPING =
      """
      zone: Europe/Amsterdam
      columns:
        id: id
        leadAt: lead
        outcome: outcome
        wonAt: won
        lostAt: lost
        closedAt: closed
        prospectAt: prospect
        retainedAt: again
        phase: phase
      """;

  private static JsonNode result(String id, String cells) {
    String text =
        "id,lead,outcome,won,lost,closed,prospect,again,phase\n" + id + "," + cells + "\n";
    return ended(send(files("d.csv", text), MAPPING, "")).path("result");
  }

  private static JsonNode row(JsonNode result) {
    return Api.get(DATASETS + "/" + result.path("dataset").asText() + "/opportunities?limit=1")
        .json()
        .at("/items/0");
  }

  private static String day(JsonNode row, String field) {
    return row.path(field).asText("").replaceAll("T.*", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // lead, outcome, won, lost, closed, prospect, again, phase | outcome, order, lost, expected
        "2018-03-01,,2018-03-09T12:00:00Z,,,,,|WON|2018-03-09||",
        "2018-03-01,,,2018-03-08T12:00:00Z,,,,|LOST||2018-03-08|",
        "2018-03-01,,,,2018-03-07T12:00:00Z,,,|OPEN|||2018-03-07",
        "2018-03-01,,,,,,,|OPEN|||",
        "2018-03-01,WON,,,2018-03-07T12:00:00Z,,,|WON|2018-03-07||",
        "2018-03-01,WON,2018-03-05T12:00:00Z,,2018-03-07T12:00:00Z,,,|WON|2018-03-05||",
        "2018-03-01,WON,,,,,,|WON|||",
        "2018-03-01,LOST,,,2018-03-07T12:00:00Z,,,|LOST||2018-03-07|",
        "2018-03-01,OPEN,,,2018-03-07T12:00:00Z,,,|OPEN|||2018-03-07",
        // the outcome counts, whatever the dates say
        "2018-03-01,LOST,2018-03-06T12:00:00Z,,2018-03-07T12:00:00Z,,,|LOST||2018-03-07|",
        "2018-03-01,WON,2018-03-06T12:00:00Z,2018-03-05T12:00:00Z,,,,|WON|2018-03-06||",
      })
  void theOutcomeCountsAndElseTheDates(
      String cells, String outcome, String order, String lost, String expected) {
    JsonNode row = row(result("a" + cells.hashCode(), cells));

    assertEquals(outcome, row.path("outcome").asText(), row::toString);
    assertEquals(order == null ? "" : order, day(row, "orderAt"));
    assertEquals(lost == null ? "" : lost, day(row, "lostAt"));
    assertEquals(expected == null ? "" : expected, day(row, "expectedCloseAt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-03-01,LOST,2018-03-06,,,,,|CONTRADICTS_OUTCOME",
        "2018-03-01,OPEN,2018-03-06,,,,,|CONTRADICTS_OUTCOME",
        "2018-03-01,WON,,2018-03-06,,,,|CONTRADICTS_OUTCOME",
        "2018-03-01,,2018-03-06,2018-03-07,,,,|TWO_ENDINGS"
      })
  void whatContradictsItselfIsTold(String cells, String code) {
    JsonNode result = result("b" + cells.hashCode(), cells);

    assertEquals(1, result.at("/counts/" + code).asInt(), result::toPrettyString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the day in Amsterdam, in winter and in summer
        "2018-02-28T22:30:00Z,,,,,,,|2018-02-28",
        "2018-02-28T23:30:00Z,,,,,,,|2018-03-01",
        "2018-06-30T22:30:00Z,,,,,,,|2018-07-01",
        "2018-06-30,,,,,,,|2018-06-30"
      })
  void theCohortIsTheDayOfTheFirstContactInTheZone(String cells, String cohort) {
    assertEquals(cohort, row(result("c" + cells.hashCode(), cells)).path("cohort").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-03-01,,,,,2018-03-02,,|1",
        "2018-03-01,,,,,,,ORDER_REALISATION|1",
        "2018-03-01,,,,,,,CLIENT_RETENTION|1",
        "2018-03-01,,,,,,,PROSPECT_QUALIFICATION|0",
        "2018-03-01,,,,,,,LEAD_GENERATION|0",
        "2018-03-01,WON,,,,,,LEAD_GENERATION|1"
      })
  void aProspectHasPassedQualification(String cells, int prospects) {
    JsonNode result = result("e" + cells.hashCode(), cells);
    String path = DATASETS + "/" + result.path("dataset").asText() + "/opportunities";

    JsonNode found = Api.get(path + "?phase=PROSPECT_QUALIFICATION").json();

    assertEquals(prospects, found.path("items").size(), found::toString);
  }
}
