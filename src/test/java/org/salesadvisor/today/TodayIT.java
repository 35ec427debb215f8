package org.salesadvisor.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.message;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Open work and the list of today, of a dataset that can be judged by hand. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class TodayIT {

  private static String dataset;

  @BeforeEach
  void importOnce() {
    if (dataset == null) {
      dataset = WorkFile.imported();
    }
  }

  private static Api.Reply ask(String query) {
    return Api.get(DATASETS + "/" + dataset + "/today" + query);
  }

  private static JsonNode today(String query) {
    Api.Reply reply = ask(query);
    assertEquals(200, reply.status(), reply::text);
    return reply.json();
  }

  private static JsonNode atNoon() {
    return today("?limit=100&asOf=" + WorkFile.NOON);
  }

  private static JsonNode item(JsonNode today, String id) {
    for (JsonNode item : today.path("items")) {
      if (item.path("id").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError(id + " is not on " + ids(today));
  }

  private static List<String> ids(JsonNode today) {
    List<String> ids = new ArrayList<>();
    today.path("items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private static List<String> gaps(JsonNode today) {
    List<String> codes = new ArrayList<>();
    today.path("gaps").forEach(gap -> codes.add(gap.path("code").asText()));
    return codes;
  }

  @Test
  void theListGoesByOwnerThenByUrgencyThenByWaiting() {
    assertEquals(
        List.of(
            // now: long overdue, or due after the close date
            "late-8",
            "late-7",
            "due-close",
            // today: overdue and due
            "late-6",
            "late-local",
            "due",
            "due-local",
            // of Bob, today: the close date; this week: those that stand still or have no plan
            "close-yesterday",
            "still-at",
            "still-below",
            "still-planned",
            "none",
            "still-above",
            // nobody's
            "lead-at",
            "lead-still"),
        ids(atNoon()),
        () -> atNoon().toPrettyString());
  }

  @ParameterizedTest
  @CsvSource({
    "due, DUE, , false, TODAY, DO_NEXT_STEP",
    "due-local, DUE, , false, TODAY, DO_NEXT_STEP",
    "late-local, OVERDUE, , false, TODAY, DO_NEXT_STEP",
    "late-6, OVERDUE, , false, TODAY, DO_NEXT_STEP",
    "late-7, LONG_OVERDUE, , false, NOW, DO_NEXT_STEP",
    "late-8, LONG_OVERDUE, , false, NOW, DO_NEXT_STEP",
    "due-close, DUE, true, false, NOW, DO_NEXT_STEP",
    "close-yesterday, PLANNED, true, false, TODAY, RENEW_CLOSE_DATE",
    "none, NONE, false, false, THIS_WEEK, PLAN_NEXT_STEP",
    "still-at, NONE, , false, THIS_WEEK, PLAN_NEXT_STEP",
    "still-below, NONE, , false, THIS_WEEK, PLAN_NEXT_STEP",
    "still-above, NONE, , true, THIS_WEEK, GO_OR_STOP",
    "still-planned, PLANNED, , true, THIS_WEEK, BRING_FORWARD",
    "lead-at, NONE, , false, THIS_WEEK, PLAN_NEXT_STEP",
    "lead-still, NONE, , true, THIS_WEEK, NURTURE"
  })
  void eachItemHasItsSignsAndOneNextAction(
      String id, String step, Boolean closed, boolean still, String urgency, String action) {
    JsonNode item = item(atNoon(), id);

    assertEquals(step, item.path("nextStep").asText(), item::toPrettyString);
    assertEquals(still, item.path("stagnating").asBoolean());
    if (closed != null) {
      assertEquals(closed, item.path("closeDatePassed").asBoolean());
    }
    assertEquals(urgency, item.at("/urgency/value").asText());
    assertEquals(action, item.at("/nextAction/value").asText());
    assertFalse(item.at("/nextAction/because").isEmpty());
  }

  @Test
  void reasonsGoBackToWhatIsTold() {
    JsonNode because = item(atNoon(), "lead-still").at("/nextAction/because");

    List<String> rules = new ArrayList<>();
    because.forEach(reason -> rules.add(reason.path("rule").asText()));
    assertEquals(List.of("WORK-STANDS-STILL", "WORK-LEAD", "NEXT-NURTURE"), rules);
    assertEquals(true, because.at("/0/facts/openWork.stagnating").asBoolean());
    assertTrue(because.at("/0/text").asText().contains("95%"), because::toPrettyString);
    assertTrue(because.at("/2/source").asText().startsWith("[S]"));
  }

  @Test
  void workIsCountedByPhaseAndOwnerAndValuesAreKeptApart() {
    JsonNode open = atNoon().path("open");

    assertEquals(17, open.path("count").asInt(), open::toPrettyString);
    assertEquals(3, open.path("due").asInt());
    assertEquals(4, open.path("overdue").asInt());
    assertEquals(6, open.path("noNextStep").asInt());
    assertEquals(2, open.path("closeDatePassed").asInt());
    assertEquals(3, open.path("stagnating").asInt());
    assertEquals(130, open.at("/value/0/amount").asInt());
    assertEquals("EUR", open.at("/value/0/currency").asText());
    assertEquals(20, open.at("/value/1/amount").asInt());
    assertEquals("LEAD_GENERATION", open.at("/phases/0/phase").asText());
    assertEquals(2, open.at("/phases/0/count").asInt());
    assertEquals(15, open.at("/phases/1/count").asInt());
    assertEquals("Bob", open.at("/owners/0/owner").asText());
    assertEquals(8, open.at("/owners/0/count").asInt());
    assertEquals(7, open.at("/owners/1/count").asInt());
    assertTrue(open.at("/owners/2/owner").isNull());
    assertEquals(3, open.at("/urgencies/NOW").asInt());
    assertEquals(5, open.at("/urgencies/TODAY").asInt());
    assertEquals(7, open.at("/urgencies/THIS_WEEK").asInt());
    assertEquals(2, open.at("/urgencies/LATER").asInt());
    assertEquals(10.0, open.at("/usual/0/days").asDouble());
    assertEquals(20.0, open.at("/usual/1/days").asDouble());
    assertEquals(List.of(), gaps(atNoon()));
  }

  @Test
  void oneOwnerSeesOwnWorkOnly() {
    JsonNode ann = today("?owner=Ann&limit=100&asOf=" + WorkFile.NOON);

    assertEquals(7, ann.at("/open/count").asInt(), ann::toPrettyString);
    assertEquals(7, ann.path("items").size());
    JsonNode wrong = invalid(ask("?owner=Anne"), "owner");
    assertTrue(message(wrong, "owner").contains("`Ann`"), wrong::toString);
  }

  @Test
  void pagesAddUpToTheList() {
    List<String> all = ids(atNoon());
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = today("?limit=4" + (after.isEmpty() ? "&asOf=" + WorkFile.NOON : after));
      paged.addAll(ids(page));
      assertEquals(after.isEmpty(), page.has("open"));
      after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
    } while (after != null);

    assertEquals(all, paged);
  }

  @Test
  void nothingIsKnownOfWhatHappenedLater() {
    JsonNode then = today("?limit=100&asOf=2026-03-15T12:00:00Z");

    // leads of 20 March are not there yet; what was won or lost since was open
    assertEquals(9, then.at("/open/count").asInt(), then::toPrettyString);
    assertTrue(ids(then).contains("lost-since"));
    JsonNode lost = item(then, "lost-since");
    assertEquals("LEAD_GENERATION", lost.path("phase").asText());
    assertEquals("OVERDUE", lost.path("nextStep").asText());
    // 14 days a lead: older than those won; of the step nobody knows whether it was planned
    JsonNode late = item(then, "late-7");
    assertEquals("LEAD_GENERATION", late.path("phase").asText());
    assertTrue(late.path("nextStep").isNull() && late.path("nextStepAt").isNull());
    assertTrue(late.path("stagnating").asBoolean());
    assertFalse(ids(then).contains("still-planned"), "13 days a prospect, and no plan known");
    assertEquals(List.of("LATER_PLANS"), gaps(then));
    assertTrue(then.at("/open/noNextStep").asInt() == 0 && then.at("/open/overdue").asInt() == 1);
    assertEquals(8, then.at("/open/nextStepUnknown").asInt());
  }

  @Test
  void aDayMeansItsEndWhereTheDatasetIs() {
    String rows = "id,lead\n1,2026-03-01\n2,2026-03-15T20:00:00Z\n";
    String there =
        WorkFile.imported(
            rows,
            "asOf: 2026-03-31T12:00:00Z\nzone: Europe/Amsterdam\ncolumns: {id: id, leadAt: lead}\n");

    JsonNode today = Api.get(DATASETS + "/" + there + "/today?asOf=2026-03-15").json();

    assertEquals("2026-03-15T22:59:59.999999Z", today.path("asOf").asText(), today::toString);
    assertEquals(2, today.at("/open/count").asInt(), today::toPrettyString);
  }

  /** Whose a lead was is known since it was won: later knowledge. */
  @Test
  void ownersThatStandOnWonWorkAloneAreNotThoseOfOpenWork() {
    StringBuilder rows = new StringBuilder("id,rep,lead,won\n0,Ann,2026-03-01,2026-03-20\n");
    for (int i = 1; i <= 20; i++) {
      rows.append(i).append(",,2026-03-02,\n");
    }
    String leaking =
        WorkFile.imported(
            rows.toString(),
            "asOf: 2026-03-31T12:00:00Z\ncolumns: {id: id, rep: rep, leadAt: lead, wonAt: won}\n");
    String path = DATASETS + "/" + leaking + "/today?asOf=2026-03-15T12:00:00Z";

    JsonNode today = Api.get(path).json();

    assertEquals(21, today.at("/open/count").asInt(), today::toPrettyString);
    assertEquals(1, today.at("/open/owners").size(), today::toPrettyString);
    assertTrue(today.at("/open/owners/0/owner").isNull(), today::toPrettyString);
    assertTrue(gaps(today).contains("OWNERS_ONLY_ON_WON"), today::toPrettyString);
    assertEquals(0, Api.get(path + "&owner=Ann").json().at("/open/count").asInt());
  }

  @Test
  void beforeTheDataBeginNothingIsThere() {
    JsonNode none = today("?asOf=2020-01-01T00:00:00Z");

    assertEquals(0, none.at("/open/count").asInt(), none::toPrettyString);
    assertEquals(0, none.path("items").size());
    assertFalse(none.toString().contains("NaN"));
  }

  @Test
  void whatADatasetDoesNotTellIsNullAndNamed() {
    String rows = "id,lead,value\n1,2026-03-01,5\n2,2026-03-02,7\n";
    String bare =
        WorkFile.imported(
            rows, "asOf: 2026-03-31T12:00:00Z\ncolumns: {id: id, leadAt: lead, value: value}\n");
    JsonNode today = Api.get(DATASETS + "/" + bare + "/today?asOf=2026-04-02T00:00:00Z").json();

    assertEquals(
        List.of("NO_OWNERS", "NO_NEXT_STEPS", "NO_CLOSE_DATES", "FEW_WON", "DATA_END"),
        gaps(today),
        today::toPrettyString);
    for (String sign : List.of("due", "overdue", "noNextStep", "closeDatePassed", "stagnating")) {
      assertTrue(today.at("/open/" + sign).isNull(), sign);
    }
    assertEquals(2, today.at("/open/urgencies/UNDETERMINED").asInt());
    assertEquals(0, today.path("items").size());
    assertEquals(12, today.at("/open/value/0/amount").asInt());
    assertTrue(today.at("/open/value/0/currency").isNull());
    assertTrue(today.at("/open/owners/0/owner").isNull());
    invalid(Api.get(DATASETS + "/" + bare + "/today?owner=Ann"), "owner");
  }

  @ParameterizedTest
  @CsvSource({"19, true", "20, false"})
  void staysAreJudgedFromTheNormOn(int won, boolean isGap) {
    String rows =
        "id,account,rep,lead,prospect,won,lost,close,next,value,currency\n"
            + "old,,Ann,2025-01-01,,,,,,,\n"
            + WorkFile.won(won);
    String few =
        WorkFile.imported(
            rows.toString(),
            "asOf: 2026-03-31T12:00:00Z\ncolumns: {id: id, rep: rep, leadAt: lead, prospectAt:"
                + " prospect, wonAt: won}\n");
    JsonNode today = Api.get(DATASETS + "/" + few + "/today?asOf=2026-03-31T12:00:00Z").json();

    assertEquals(isGap, gaps(today).contains("FEW_WON"), today::toPrettyString);
    assertEquals(isGap ? 0 : 1, today.path("items").size());
    assertEquals(isGap, today.at("/open/stagnating").isNull());
  }

  @Test
  void wrongQuestionsAreNamedAtOnce() {
    invalid(ask("?asOf=tomorrow&limit=0&after=x"), "asOf", "limit", "after");
    invalid(ask("?asOf=0001-01-01T00:00:00Z"), "asOf");
    invalid(ask(".csv?limit=1001"), "limit");
    String next = today("?limit=1&asOf=" + WorkFile.NOON).path("next").asText();
    invalid(ask("?asOf=2026-03-30T12:00:00Z&after=" + next), "after");
    problem(Api.get(DATASETS + "/" + UUID.randomUUID() + "/today"), 404, "DATASET_NOT_FOUND");
    problem(Api.get(DATASETS + "/x/today"), 400, "INVALID_PARAMETER");
  }

  @Test
  void wordsAreInTheLanguageOfTheCaller() {
    JsonNode dutch =
        Api.get(
                DATASETS + "/" + dataset + "/today?limit=1&asOf=" + WorkFile.NOON,
                "Accept-Language",
                "nl")
            .json();

    assertTrue(
        dutch.at("/items/0/nextAction/text").asText().startsWith("Doe wat is afgesproken"),
        dutch::toPrettyString);
  }
}
