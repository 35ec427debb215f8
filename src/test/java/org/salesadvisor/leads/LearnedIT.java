package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/**
 * A learned score over HTTP, of leads of which by reference half and by fair a tenth are won after
 * ten days, all the time. Won ones alone have a rep.
 */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LearnedIT {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private static String dataset;
  private static String rows;

  @BeforeEach
  void importOnce() {
    if (dataset == null) {
      rows = rows();
      dataset = imported(rows);
    }
  }

  private static String imported(String rows) {
    String mapping =
        """
        name: learned %s
        zone: UTC
        asOf: 2021-12-31T00:00:00Z
        columns: {id: id, account: id, leadAt: came, wonAt: won, channel: channel, rep: rep}
        """
            .formatted(UUID.randomUUID());
    String made =
        DatasetApi.imported(DatasetApi.files("l.csv", rows), mapping, "").path("dataset").asText();
    LeadApi.ofDataset(made);
    return made;
  }

  /** Four a day for 600 days, and one of each channel that came in on 2021-12-01 and is open. */
  private static String rows() {
    StringBuilder rows = new StringBuilder("id,came,won,channel,rep\n");
    for (int i = 0; i < 2_400; i++) {
      boolean isReference = i % 2 == 0;
      boolean isWon = isReference ? i % 4 == 0 : i % 20 == 1;
      LocalDate came = FIRST.plusDays(i / 4);
      rows.append(i).append(',').append(came).append(',');
      rows.append(isWon ? came.plusDays(10) : "");
      rows.append(isReference ? ",reference," : ",fair,").append(isWon ? "Ann" : "").append('\n');
    }
    rows.append("open reference,2021-12-01,,reference,\nopen fair,2021-12-01,,fair,\n");
    return rows.append("fresh,2021-12-30,,reference,\n").toString();
  }

  private static JsonNode learned(String query, String... headers) {
    Api.Reply reply = Api.get(LeadApi.LEADS + "/learned?dataset=" + dataset + query, headers);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  private static String lead(String opportunity) {
    String page = LeadApi.LEADS + "?limit=100&dataset=" + dataset;
    for (JsonNode found = Api.get(page).json(); ; ) {
      for (JsonNode one : found.path("items")) {
        if (one.path("opportunity").asText().equals(opportunity)) {
          return one.path("id").asText();
        }
      }
      found = Api.get(page + "&after=" + found.path("next").asText()).json();
    }
  }

  private static JsonNode chance(String opportunity, String... headers) {
    Api.Reply reply = Api.get(LeadApi.LEADS + "/" + lead(opportunity) + "/learned", headers);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  /**
   * The area under the curve of two values with shares 1/2 and 1/10 among as many leads: of pairs,
   * 5/6 of the won against 5/14 of the others, in the order of the shares, ties for half.
   */
  @Test
  void whatHoldsAllTheTimeEarnsItsPlace() {
    JsonNode found = learned("");

    double auc = 5 / 6.0 * 9 / 14 + 0.5 * (5 / 6.0 * 5 / 14 + 1 / 6.0 * 9 / 14);
    assertEquals(auc, found.at("/comparison/auc/learned/value").asDouble(), 0.005);
    assertEquals(0.5, found.at("/comparison/auc/rules/value").asDouble());
    assertEquals("EARNS_ITS_PLACE", found.at("/verdict/value").asText(), found::toPrettyString);
    assertEquals(3, found.at("/leads/young").asLong());
    assertEquals(2_400, all(found.path("leads")));
    assertEquals("CHANNEL", found.at("/columns/0/column").asText());
    assertEquals(1, found.path("columns").size());
    assertEquals("OWNER", found.at("/refused/0/column").asText());
    assertEquals("ONLY_ON_WON", found.at("/refused/0/reason").asText());
    assertEquals(2, found.at("/comparison/calibration/bins").size(), "two chances, two bins");
    found
        .at("/comparison/calibration/bins")
        .forEach(
            bin -> {
              assertTrue(bin.path("low").asDouble() < bin.path("expected").asDouble());
              assertTrue(bin.path("high").asDouble() > bin.path("expected").asDouble());
            });
  }

  private static long all(JsonNode leads) {
    return leads.at("/training/won").asLong()
        + leads.at("/training/notWon").asLong()
        + leads.at("/heldOut/won").asLong()
        + leads.at("/heldOut/notWon").asLong()
        + leads.path("between").asLong();
  }

  /** Who is learned from ended before the first one came in that it is tried on. */
  @Test
  void whatIsLearnedWasKnownBeforeItIsTried() {
    JsonNode leads = learned("&horizonDays=50").path("leads");

    LocalDate last = LocalDate.parse(leads.at("/training/to").asText().substring(0, 10));
    LocalDate first = LocalDate.parse(leads.at("/heldOut/from").asText().substring(0, 10));
    assertEquals(50, first.toEpochDay() - last.toEpochDay());
    assertEquals(49 * 4, leads.path("between").asLong());
  }

  @Test
  void anOpenLeadIsToldItsChanceWithReasons() {
    JsonNode reference = chance("open reference");
    JsonNode fair = chance("open fair", "Accept-Language", "nl");

    assertEquals(0.5, reference.at("/chance/value").asDouble(), 0.01, reference::toPrettyString);
    assertEquals(0.1, fair.at("/chance/value").asDouble(), 0.01);
    assertTrue(fair.at("/chance/low").asDouble() < 0.1 && fair.at("/chance/high").asDouble() > 0.1);
    // the odds are 1 and 1/9, the usual of as many of both is their geometric mean
    String why = reference.at("/reasons/0/text").asText();
    assertTrue(why.startsWith("channel: reference raises the odds, 2.9"), why);
    String waarom = fair.at("/reasons/0/text").asText();
    assertTrue(waarom.startsWith("kanaal: fair verlaagt de kansverhouding, tot 0,"), waarom);
    assertTrue(reference.path("whyNot").isNull());
    assertEquals(0, reference.at("/points/fit").asDouble());
  }

  @Test
  void whereThereIsNothingToForetellItSaysWhy() {
    assertTrue(chance("fresh").path("whyNot").asText().contains("2022-01-06"));
    assertTrue(chance("2396").path("whyNot").asText().contains("WON"));
    assertTrue(chance("2398").path("whyNot").asText().contains("90 days"));
    assertTrue(chance("2398").path("chance").isNull());
    assertTrue(chance("2398").path("reasons").isEmpty());
  }

  @Test
  void withFewLeadsItSaysHowManyAreNeeded() {
    String few = imported(rows.substring(0, rows.indexOf("\n80,") + 1));

    JsonNode found = Api.get(LeadApi.LEADS + "/learned?dataset=" + few).json();

    assertEquals("NOT_ENOUGH_DATA", found.at("/verdict/value").asText(), found::toPrettyString);
    assertTrue(found.path("comparison").isNull());
    assertEquals(10, found.at("/enough/neededCases").asLong());
  }

  @Test
  void whatComesLaterIsLearnedAtOnceAndTheSameLeadsGiveTheSame() {
    JsonNode before = Api.get(LeadApi.LEADS + "/learned").json();
    assertEquals(before, Api.get(LeadApi.LEADS + "/learned").json());

    LeadApi.added("{\"name\":\"Old\",\"cameAt\":\"2020-06-01T00:00:00Z\"}");

    JsonNode after = Api.get(LeadApi.LEADS + "/learned").json();
    assertEquals(all(before.path("leads")) + 1, all(after.path("leads")));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    invalid(
        Api.get(LeadApi.LEADS + "/learned?horizonDays=0&afterDays=soon"),
        "horizonDays",
        "afterDays");
    invalid(Api.get(LeadApi.LEADS + "/learned?horizonDays=30&afterDays=30"), "afterDays");
    invalid(Api.get(LeadApi.LEADS + "/learned?horizonDays=3651"), "horizonDays");
    problem(Api.get(LeadApi.LEADS + "/learned?dataset=x"), 400, "INVALID_PARAMETER");
    problem(Api.get(LeadApi.LEADS + "/learned?horizon=30"), 400, "INVALID_PARAMETER");
    problem(
        Api.get(LeadApi.LEADS + "/learned?dataset=" + UUID.randomUUID()), 404, "DATASET_NOT_FOUND");
    problem(Api.get(LeadApi.LEADS + "/" + UUID.randomUUID() + "/learned"), 404, "LEAD_NOT_FOUND");
    assertFalse(learned("", "Accept-Language", "nl").at("/verdict/text").asText().isEmpty());
  }
}
