package org.salesadvisor.diagnosis.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.diagnosis.dataset.Export.counted;
import static org.salesadvisor.diagnosis.dataset.Export.detail;
import static org.salesadvisor.diagnosis.dataset.Export.diagnosed;
import static org.salesadvisor.diagnosis.dataset.Export.texts;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Diagnoses of small datasets of which the truth is known. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DatasetDiagnosisIT {

  private static final LocalDate JANUARY = LocalDate.of(2018, 1, 10);
  private static final LocalDate FEBRUARY = LocalDate.of(2018, 2, 10);
  private static final LocalDate JUNE = LocalDate.of(2018, 6, 30);

  private static String counts;

  @BeforeEach
  void importOnce() {
    if (counts == null) {
      Export export = new Export("counts", JUNE);
      for (int days : new int[] {5, 30, 31, 100}) {
        export.of(JANUARY).won(JANUARY.plusDays(days)).add();
      }
      export.of(JANUARY).lost(JANUARY.plusDays(3), "price").add();
      export.of(FEBRUARY).won(FEBRUARY.plusDays(2)).add();
      export.of(FEBRUARY).won(FEBRUARY.plusDays(20)).add();
      export.of(FEBRUARY).add();
      counts = export.imported();
    }
  }

  @Test
  void everybodyHasTheSameTimeToComeThrough() {
    JsonNode one = diagnosed(counts, "?horizonDays=30").path("transitions").path(0);
    assertEquals("2/5", counted(one.path("baseline")), one::toString);
    assertEquals("2/3", counted(one.path("current")));

    JsonNode longer = diagnosed(counts, "?horizonDays=31").path("transitions").path(0);
    assertEquals("3/5", counted(longer.path("baseline")));
  }

  @Test
  void laterEventsAndLeadsDoNotExistYet() {
    JsonNode then = diagnosed(counts, "?horizonDays=30&asOf=2018-03-01");
    assertEquals("NOT_MATURE", then.path("verdict").asText(), then::toString);
    assertEquals("2018-03-31", then.path("matureOn").asText());
    assertEquals("2018-03-01T23:59:59.999999Z", then.path("asOf").asText());

    JsonNode early = diagnosed(counts, "?horizonDays=5&asOf=2018-02-09");
    assertEquals("[2018-01]", texts(early.path("current")).toString(), early::toString);
    assertTrue(detail(early, "ENOUGH_DATA").contains("nothing before"), early::toString);
  }

  @Test
  void whatIsAskedPastTheEndIsJudgedAtTheEnd() {
    JsonNode late = diagnosed(counts, "?asOf=2019-01-01&horizonDays=30");

    assertEquals("2018-06-30T23:00:00Z", late.path("asOf").asText());
    assertTrue(detail(late, "MATURE").contains("tells nothing after"), late::toString);
  }

  @Test
  void aHorizonThatIsAskedForIsTakenAndOneThatIsNotIsLongEnough() {
    JsonNode asked = diagnosed(counts, "?horizonDays=25");
    assertTrue(detail(asked, "MATURE").contains("need up to 100 days"), asked::toString);
    assertEquals(25, asked.path("horizonDays").asInt());

    JsonNode usual = diagnosed(counts, "");
    // six of eight came through, and nine tenths of those are only reached with the last
    assertEquals(100, usual.path("horizonDays").asInt(), usual::toString);
  }

  @Test
  void periodsAreOfTheKindThatIsAsked() {
    assertEquals("[2018-Q1]", texts(diagnosed(counts, "?by=quarter").path("current")).toString());
    JsonNode weeks = diagnosed(counts, "?by=WEEK&by=CHANNEL&horizonDays=10");
    assertEquals("[2018-W06]", texts(weeks.path("current")).toString());
    assertEquals("[2018-W02]", texts(weeks.path("baseline")).toString());
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    String path = DatasetPaths.diagnosis(UUID.randomUUID());
    invalid(
        Api.get(
            path
                + "?asOf=soon&by=CHANEL&horizonDays=0&from=x&targetOrders=-1&sign=METHOD_KNOW"
                + "&sign=COMPARED&standardisation=CUSTM&cost=TRAINING:4000:XXY"),
        "asOf",
        "by",
        "horizonDays",
        "from",
        "targetOrders",
        "sign",
        "sign",
        "standardisation",
        "cost");
    invalid(Api.get(path + "?asOf=2999-01-01"), "asOf");
    invalid(Api.get(path + "?asOf=-999999999-01-01T00:00:00Z"), "asOf");
    invalid(Api.get(path + "?from=%2B999999999-12-31"), "from");
    invalid(Api.get(path + "?by=WEEK&by=MONTH"), "by");
    invalid(Api.get(path + "?from=2018-02-01&to=2018-01-01"), "to");
    problem(Api.get(path), 404, "DATASET_NOT_FOUND");
    problem(Api.get("/api/v1/datasets/x/diagnosis"), 400, "INVALID_PARAMETER");
  }

  @Test
  void lossesWithoutDecisionForAllAskForProblemAnalysis() {
    Export export = new Export("analysis", JUNE);
    for (int month = 1; month <= 3; month++) {
      for (int i = 0; i < 400; i++) {
        LocalDate lead = LocalDate.of(2018, month, 1 + i % 20);
        Export.Opportunity one =
            export.of(lead).rep("rep " + i % 4).channel("c" + i % 2).prospect(lead.plusDays(2));
        boolean isWon = (i / 8) % 10 < (month < 3 ? 5 : 2);
        if (isWon) {
          one.won(lead.plusDays(20)).add();
        } else {
          one.lost(lead.plusDays(20), i % 3 == 0 ? "price" : "No decision").add();
        }
      }
      export
          .of(LocalDate.of(2018, month, 2))
          .rep("rep 0")
          .lost(LocalDate.of(2018, month, 4), "")
          .add();
    }
    JsonNode found = export.diagnosed("?targetOrders=100&standardisation=CUSTOM&horizonDays=30");

    assertEquals("NARROWING", found.path("verdict").asText(), found::toPrettyString);
    assertTrue(texts(found.path("signs")).contains("LOSSES_WITHOUT_DECISION"), found::toString);
    assertTrue(texts(found.path("signs")).contains("ALL_REPS_BELOW"), found::toString);
    assertEquals(
        "[PROBLEM_ANALYSIS]",
        texts(found.path("interventions")).toString(),
        () -> texts(found.path("signs")) + " " + found.path("interventions"));
  }

  /** As the rows tell it: 1 person against 4, and 3 days against 20. */
  @Test
  void aThinDmuAndAShortAnalysisAreToldByTheRows() {
    Export export = new Export("thin", JUNE);
    for (int i = 0; i < 400; i++) {
      LocalDate lead = LocalDate.of(2018, 1 + i % 2, 1 + i % 20);
      Export.Opportunity one = export.of(lead);
      if (i / 2 % 2 == 0) {
        one.analysed(4, 20).won(lead.plusDays(9)).add();
      } else {
        one.analysed(1, 3).lost(lead.plusDays(9), "").add();
      }
    }
    JsonNode found = export.diagnosed("?horizonDays=30");

    assertTrue(texts(found.path("signs")).contains("THIN_DMU"), found::toString);
    assertTrue(texts(found.path("signs")).contains("SHORT_ANALYSIS"), found::toString);
    assertTrue(detail(found, "WHERE").contains("1 person who decides"), found::toString);
  }

  @Test
  void oneRepWhoLeavesWorkLyingAsksForCoaching() {
    Export export = new Export("coaching", JUNE);
    for (int month = 1; month <= 4; month++) {
      for (int i = 0; i < 480; i++) {
        LocalDate lead = LocalDate.of(2018, month, 1 + i % 20);
        int rep = i % 12;
        Export.Opportunity one = export.of(lead).rep("rep " + rep);
        boolean isWon = (i / 12) % 10 < (rep == 0 ? 1 : 6);
        if (isWon) {
          one.won(lead.plusDays(20)).add();
        } else if (rep == 0) {
          one.add();
        } else if (i % 2 == 0) {
          one.lost(lead.plusDays(10), "price").add();
        } else {
          // just begun
          export.of(JUNE.minusDays(1)).rep("rep " + rep).add();
          one.lost(lead.plusDays(10), "price").add();
        }
      }
    }
    JsonNode found = export.diagnosed("?sign=METHOD_KNOWN&horizonDays=30&to=2018-05-01");

    assertTrue(
        texts(found.path("signs")).contains("ONE_REP_BELOW"),
        () -> texts(found.path("signs")) + detail(found, "WHO"));
    assertTrue(detail(found, "WHO").contains("of the open work"), () -> detail(found, "WHO"));
    assertTrue(
        texts(found.path("signs")).contains("UNEVEN_EXECUTION"),
        () -> texts(found.path("signs")) + detail(found, "WHO"));
    assertTrue(
        texts(found.path("interventions")).contains("COACHING"),
        () -> texts(found.path("signs")) + " " + found.path("interventions"));
  }
}
