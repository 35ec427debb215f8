package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Figures of small datasets that can be counted by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class FunnelIT {

  private static final String MAPPING =
      """
      asOf: 2018-01-31T00:00:00Z
      columns:
        id: id
        rep: rep
        leadAt: lead
        prospectAt: prospect
        wonAt: won
        lostAt: lost
        retainedAt: again
        value: value
        currency: currency
      """;

  /** Of eight leads five are prospects, three orders (one never qualified), one stays. */
  private static final String ROWS =
      """
      id,rep,lead,prospect,won,lost,again,value,currency
      1,Ann,2018-01-01,2018-01-03,2018-01-10,,2018-01-20,100,EUR
      2,Ann,2018-01-01,2018-01-05,2018-01-15,,,50,USD
      3,Ann,2018-01-02,2018-01-08,,2018-01-28,,,
      4,Ann,2018-01-02,2018-01-12,,,,30,EUR
      5,Bob,2018-01-03,,2018-01-09,,,10,EUR
      6,Bob,2018-01-04,2018-01-02,,,,,
      7,Bob,2018-01-05,,,2018-01-06,,,
      8,,2018-01-06,,,,,,
      9,Bob,,,2018-01-09,,,10,EUR
      """;

  private static String dataset;

  @BeforeEach
  void importOnce() {
    if (dataset == null) {
      dataset = DatasetApi.imported(files("f.csv", ROWS), MAPPING, "").path("dataset").asText();
    }
  }

  private static Api.Reply ask(String query) {
    return Api.get(DATASETS + "/" + dataset + query);
  }

  private static JsonNode funnel(String query) {
    Api.Reply reply = ask("/funnel" + query);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  private static List<Integer> reached(JsonNode group) {
    return java.util.stream.IntStream.range(0, group.path("steps").size())
        .mapToObj(i -> group.at("/steps/" + i + "/reached").asInt())
        .toList();
  }

  @Test
  void inAnyOrderAnOrderWasAProspectAndStrictlyNot() {
    JsonNode funnel = funnel("");

    assertEquals(List.of(8, 6, 3, 1), reached(funnel.path("total")), funnel::toPrettyString);
    assertEquals(1, funnel.path("undated").asInt());
    assertEquals(List.of(8, 4, 2, 1), reached(funnel("?strict=true").path("total")));
    JsonNode order = funnel.at("/total/steps/2");
    assertEquals(0.5, order.at("/fromPrevious/rate").asDouble());
    assertEquals(3 / 8.0, order.at("/fromFirst/rate").asDouble());
    assertEquals(0.1876, order.at("/fromPrevious/low").asDouble(), 1e-4);
    assertEquals(0.8124, order.at("/fromPrevious/high").asDouble(), 1e-4);
  }

  @Test
  void valuesAreNeverAddedAcrossCurrencies() {
    JsonNode value = funnel("").at("/total/steps/2/value");

    assertEquals(110, value.at("/0/amount").asInt(), value::toString);
    assertEquals("EUR", value.at("/0/currency").asText());
    assertEquals(50, value.at("/1/amount").asInt());
    assertEquals("USD", value.at("/1/currency").asText());
  }

  @Test
  void timesAreOfThoseWhoMovedAndOpenOnesAreCensored() {
    JsonNode steps = funnel("").at("/total/steps");

    // to a prospect: 2, 4, 6 and 10 days; the one dated before its lead tells nothing
    JsonNode lead = steps.at("/0/days");
    assertEquals(4, lead.path("moved").asInt(), lead::toString);
    assertEquals(5.0, lead.path("median").asDouble());
    assertEquals(8.8, lead.path("p90").asDouble(), 1e-9);
    // stays 1 (lost), 2, 4, 6, 10 and one open for 25: half have left after 4 days
    assertEquals(6, lead.path("seen").asInt());
    assertEquals(1, lead.path("open").asInt());
    assertEquals(4, lead.path("medianStay").asInt());
    assertTrue(lead.path("p90Stay").isNull());
    // from a prospect: 7 and 10 to an order, 20 to a loss, open for 19 and 29
    JsonNode prospect = steps.at("/1/days");
    assertEquals(2, prospect.path("moved").asInt(), prospect::toString);
    assertEquals(5, prospect.path("seen").asInt());
    assertEquals(20, prospect.path("medianStay").asInt());
    assertTrue(steps.at("/3/days").isMissingNode());
  }

  @Test
  void groupsAddUpToTheTotal() {
    JsonNode funnel = funnel("?by=REP");

    assertEquals(3, funnel.path("groups").size(), funnel::toPrettyString);
    assertEquals("Ann", funnel.at("/groups/0/value").asText());
    assertEquals(List.of(4, 4, 2, 1), reached(funnel.at("/groups/0")));
    assertEquals(List.of(3, 2, 1, 0), reached(funnel.at("/groups/1")));
    assertTrue(funnel.at("/groups/2/value").isNull());
    assertTrue(funnel.at("/groups/2/isTrackingGap").asBoolean());
    assertFalse(funnel.has("notComputable"));
    JsonNode alone = funnel.at("/groups/2/steps/1/fromPrevious");
    assertEquals(0.0, alone.path("rate").asDouble());
    assertTrue(alone.path("high").asDouble() > 0.7, "one lead tells nearly nothing");
    assertTrue(funnel.at("/groups/2/steps/2/fromPrevious").isMissingNode(), "of nobody");
  }

  @Test
  void filtersAndRowsAgree() {
    for (String filter :
        List.of(
            "", "&rep=Ann", "&rep=Ann&rep=Bob", "&without=REP", "&from=2018-01-02&to=2018-01-05")) {
      for (String strict : List.of("false", "true")) {
        String query = "?strict=" + strict + filter;
        JsonNode total = funnel(query).path("total");
        for (JsonNode step : total.path("steps")) {
          JsonNode rows =
              ask("/opportunities" + query + "&limit=100&phase=" + step.path("phase").asText())
                  .json();
          assertEquals(step.path("reached").asInt(), rows.path("items").size(), query + rows);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?by=WEEK, 2018-W01, 8",
    "?by=month, 2018-01, 8",
    "?by=QUARTER, 2018-Q1, 8",
    "?by=YEAR, 2018, 8"
  })
  void periodsAreThoseOfTheCohort(String query, String period, int leads) {
    JsonNode first = funnel(query).at("/groups/0");

    assertEquals(period, first.path("value").asText());
    assertEquals(leads, reached(first).get(0), first::toString);
  }

  @Test
  void noRowsAreNoRates() {
    JsonNode none = funnel("?from=2030-01-01&by=REP");

    assertEquals(List.of(0, 0, 0, 0), reached(none.path("total")), none::toPrettyString);
    assertTrue(none.at("/total/steps/1/fromPrevious").isMissingNode());
    assertEquals(0, none.path("groups").size());
    assertFalse(none.toString().contains("NaN"));
  }

  @Test
  void wrongQuestionsAreNamedAtOnce() {
    invalid(
        ask("/funnel?from=soon&to=2018-13-01&by=reps&without=MONTH"),
        "from",
        "to",
        "by",
        "without");
    invalid(ask("/funnel?from=2018-02-01&to=2018-01-01"), "to");
    invalid(ask("/opportunities?phase=LEADS&outcome=won"), "phase", "outcome");
    problem(ask("/funnel?strict=perhaps"), 400, "INVALID_PARAMETER");
    problem(ask("/opportunities?limit=0"), 400, "INVALID_PARAMETER");
    problem(Api.get(DATASETS + "/" + UUID.randomUUID() + "/funnel"), 404, "DATASET_NOT_FOUND");
    problem(Api.get(DATASETS + "/x/funnel"), 400, "INVALID_PARAMETER");
  }
}
