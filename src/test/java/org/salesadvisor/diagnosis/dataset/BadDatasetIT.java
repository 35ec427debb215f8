package org.salesadvisor.diagnosis.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.diagnosis.dataset.Export.counted;
import static org.salesadvisor.diagnosis.dataset.Export.detail;
import static org.salesadvisor.diagnosis.dataset.Export.diagnosed;
import static org.salesadvisor.diagnosis.dataset.Export.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;

/** Datasets that nobody can judge: a verdict with what is missing, and never an error. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BadDatasetIT {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2018, 6, 30);

  private static LocalDate day(int month, int number) {
    return LocalDate.of(2018, month, 1 + number % 28);
  }

  private static String verdict(JsonNode found) {
    return found.path("verdict").asText();
  }

  @Test
  void ofOnePeriodThereIsNothingToCompareWith() {
    Export export = new Export("one", JUNE);
    for (int i = 0; i < 40; i++) {
      Export.Opportunity one = export.of(day(1, i)).rep("r");
      (i % 4 == 0 ? one.won(day(1, i).plusDays(3)) : one).add();
    }
    JsonNode found = export.diagnosed("");

    assertEquals("NOT_ENOUGH_DATA", verdict(found), found::toString);
    assertTrue(
        detail(found, "ENOUGH_DATA").contains("nothing before [2018-01]")
            || detail(found, "ENOUGH_DATA").contains("nothing before 2018-01"),
        found::toString);
    assertTrue(texts(found.path("missing")).contains("rows"), found::toString);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whereAllAreWonOrAllAreLostThereIsNoRate(boolean isWon) {
    Export export = new Export(isWon ? "won" : "lost", JUNE);
    for (int i = 0; i < 60; i++) {
      LocalDate lead = day(1 + i % 2, i);
      Export.Opportunity one = export.of(lead);
      (isWon ? one.won(lead.plusDays(2)) : one.lost(lead.plusDays(2), "price")).add();
    }
    JsonNode found = export.diagnosed("");

    assertEquals("NOT_COMPUTABLE", verdict(found), found::toString);
    assertTrue(
        detail(found, "DENOMINATORS")
            .contains(isWon ? "everybody came through" : "nobody came through"),
        found::toString);
    assertFalse(found.path("missing").isEmpty());
  }

  @Test
  void whatTakesNoTimeIsCounted() {
    Export export = new Export("zero", JUNE);
    for (int i = 0; i < 400; i++) {
      LocalDate lead = day(1 + i % 4, i);
      Export.Opportunity one = export.of(lead).prospect(lead);
      (i % 3 == 0 ? one.won(lead) : one.lost(lead, "")).add();
    }
    JsonNode found = export.diagnosed("?horizonDays=1");

    assertEquals("NOT_ENOUGH_DATA", verdict(found), found::toString);
    assertEquals("PROSPECTS", found.at("/transitions/0/from").asText(), found::toString);
  }

  @Test
  void repsThatStandOnWonOnesAloneHaveNoRate() {
    Export export = new Export("blind", JUNE);
    for (int i = 0; i < 80; i++) {
      LocalDate lead = day(1 + i % 2, i);
      Export.Opportunity one = export.of(lead);
      (i % 4 == 0 ? one.rep("rep " + i % 3).won(lead.plusDays(3)) : one).add();
    }
    JsonNode found = export.diagnosed("?horizonDays=30");

    assertTrue(detail(found, "WHO").contains("on won ones alone"), found::toString);
    found
        .path("segments")
        .forEach(one -> assertFalse(one.path("dimension").asText().equals("REP")));
  }

  /** What orders bring is money only when it is of one currency. */
  @ParameterizedTest
  @ValueSource(strings = {"EUR", "JPY"})
  void ordersAreMoneyWhereThereIsOneCurrency(String second) {
    Export export = new Export("worth" + second, JUNE);
    for (int i = 0; i < 4_000; i++) {
      int month = 1 + i % 4;
      LocalDate lead = day(month, i / 4);
      Export.Opportunity one = export.of(lead).worth(900 + i % 201, i % 8 < 4 ? "EUR" : second);
      boolean isWon = i / 4 % 10 < (month < 4 ? 5 : 2);
      (isWon ? one.won(lead.plusDays(3)) : one.lost(lead.plusDays(3), "")).add();
    }
    JsonNode found = export.diagnosed("?horizonDays=30&sign=NEW_HIRES&cost=TRAINING:4000:EUR");
    JsonNode training = found.at("/expected/0");

    assertEquals("NARROWING", verdict(found), found::toString);
    // what nothing tells of problem analysis is named
    assertTrue(
        texts(found.path("missing"))
            .containsAll(List.of("lossReason", "analysisDays", "peopleContacted")),
        found::toString);
    assertEquals("TRAINING", training.path("intervention").asText(), found::toString);
    // 1000 leads of the last month at 50 % instead of 20 %
    assertEquals(300, training.at("/gain/orders").asDouble(), 1e-6);
    assertEquals(4000, training.at("/cost/amount").asInt());
    assertTrue(training.at("/watch/0/n").asLong() > 0, found::toString);
    if (second.equals("EUR")) {
      assertEquals(300_000, training.at("/gain/money/amount").asDouble(), 3_000);
      // 300 ± 1.96 × 1000 × √(0.5 × 0.5 / 3000 + 0.2 × 0.8 / 1000) orders
      assertEquals(269_500, training.at("/gain/money/low").asDouble(), 4_000);
      assertEquals("EUR", training.at("/gain/money/currency").asText());
    } else {
      assertTrue(training.at("/gain/money").isMissingNode(), found::toString);
      assertTrue(texts(found.path("missing")).contains("currency"), found::toString);
      assertTrue(texts(training.path("missing")).contains("order.value"), found::toString);
    }
  }

  @Test
  void repsWithThreeRowsAreNotCompared() {
    Export export = new Export("few", JUNE);
    for (int i = 0; i < 60; i++) {
      Export.Opportunity one = export.of(day(1 + i % 3, i)).rep("rep " + i / 3);
      (i % 5 == 0 ? one.won(day(1 + i % 3, i).plusDays(3)) : one).add();
    }
    JsonNode found = export.diagnosed("?horizonDays=30");

    assertEquals("NOT_ENOUGH_DATA", verdict(found), found::toString);
    assertTrue(
        detail(found, "WHO").contains("two are needed")
            || detail(found, "WHO").contains("large enough"),
        found::toString);
    found.path("segments").forEach(one -> assertFalse(one.path("flagged").asBoolean()));
  }

  @Test
  void aPhaseThatIsRenamedInTheMiddleIsNoResult() {
    Export export = new Export("renamed", JUNE);
    for (int month = 1; month <= 4; month++) {
      for (int i = 0; i < 100; i++) {
        LocalDate lead = day(month, i);
        Export.Opportunity one = export.of(lead);
        if (month < 3 && i % 2 == 0) {
          one.prospect(lead.plusDays(1));
        }
        (i % 5 == 0 ? one.won(lead.plusDays(9)) : one.lost(lead.plusDays(9), "")).add();
      }
    }
    JsonNode found = export.diagnosed("?horizonDays=30");

    assertTrue(
        detail(found, "DENOMINATORS").contains("PROSPECTS are told otherwise in 2018-03, 2018-04"),
        found::toString);
    assertTrue(texts(found.path("missing")).contains("prospectAt"), found::toString);
    assertEquals(1, found.path("transitions").size());
    assertEquals("20/100", counted(found.at("/transitions/0/current")));
    assertEquals("NOT_ENOUGH_DATA", verdict(found), found::toString);
  }

  @Test
  void sizesInSeveralCurrenciesAreNotCompared() {
    Export export = new Export("money", JUNE, "sizes: [100, 1000]\n");
    for (int i = 0; i < 200; i++) {
      LocalDate lead = day(1 + i % 2, i);
      Export.Opportunity one = export.of(lead).worth(10 * i, i % 2 == 0 ? "EUR" : "JPY");
      (i % 3 == 0 ? one.won(lead.plusDays(3)) : one).add();
    }
    JsonNode found = export.diagnosed("?horizonDays=30");

    assertTrue(detail(found, "DENOMINATORS").contains("EUR, JPY"), found::toString);
    found
        .path("dimensions")
        .forEach(one -> assertFalse(one.path("dimension").asText().equals("DEAL_SIZE")));
  }

  @Test
  void tenThousandRepsGetAnAnswer() {
    Export export = new Export("many", JUNE);
    for (int i = 0; i < 20_000; i++) {
      Export.Opportunity one = export.of(day(1 + i / 10_000, i)).rep("rep " + i % 10_000);
      (i % 7 == 0 ? one.won(day(1 + i / 10_000, i).plusDays(3)) : one).add();
    }
    JsonNode found = export.diagnosed("?horizonDays=30");

    assertEquals("STABLE", verdict(found), () -> detail(found, "SIGNAL"));
    assertEquals(500, found.path("segments").size());
    assertTrue(detail(found, "WHO").contains("10000"), () -> detail(found, "WHO"));
  }

  @Test
  void whereNobodyIsNothingIsSaidButThat() {
    Export export = new Export("empty", JUNE);
    export.of(FIRST).won(FIRST.plusDays(1)).add();
    String path = export.imported();

    for (String query : new String[] {"?from=2019-01-01", "?to=2000-01-01", "?asOf=1999-01-01"}) {
      JsonNode found = diagnosed(path, query);
      assertEquals("NOT_COMPUTABLE", verdict(found), found::toString);
      assertTrue(texts(found.path("missing")).contains("leadAt"), found::toString);
    }
  }

  @Test
  void daysInTheFutureAreOfNoPeriod() {
    Export export = new Export("future", JUNE);
    for (int i = 0; i < 60; i++) {
      LocalDate lead = day(1 + i % 2, i);
      Export.Opportunity one = export.of(i == 7 ? LocalDate.of(2018, 12, 1) : lead);
      (i % 3 == 0 ? one.won(i == 9 ? LocalDate.of(2018, 12, 24) : lead.plusDays(3)) : one).add();
    }
    JsonNode found = export.diagnosed("?horizonDays=90");

    assertEquals("[2018-02]", texts(found.path("current")).toString(), found::toString);
  }
}
