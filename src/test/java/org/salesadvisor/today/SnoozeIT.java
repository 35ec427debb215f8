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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Work that is put off is off the list until its day, and everybody can see why. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class SnoozeIT {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private String dataset;
  private LocalDate today;

  @BeforeEach
  void importAnew() {
    dataset = WorkFile.imported();
    today = LocalDate.now(ZONE);
  }

  private Api.Reply snooze(String opportunity, Object until, String reason, String... headers) {
    return Api.post(
        DATASETS + "/" + dataset + "/today/snooze",
        "{\"opportunity\":\"%s\",\"until\":\"%s\",\"reason\":\"%s\"}"
            .formatted(opportunity, until, reason),
        headers);
  }

  private boolean isListed(String id, Instant asOf) {
    JsonNode list = Api.get(DATASETS + "/" + dataset + "/today?limit=100&asOf=" + asOf).json();
    for (JsonNode item : list.path("items")) {
      if (item.path("id").asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  @Test
  void itIsOffTheListUntilItsDay() {
    Instant before = Instant.now();
    assertTrue(isListed("none", before));

    Api.Reply reply = snooze("none", today.plusDays(3), "Customer on holiday");

    assertEquals(201, reply.status(), reply::text);
    JsonNode told = reply.json();
    assertEquals("Customer on holiday", told.path("reason").asText());
    assertTrue(told.path("by").asText().length() > 1, told::toString);
    Instant after = Instant.now().plusSeconds(1);
    assertFalse(isListed("none", after));
    assertTrue(isListed("late-8", after));
    JsonNode open = Api.get(DATASETS + "/" + dataset + "/today?asOf=" + after).json().path("open");
    assertEquals(1, open.path("snoozed").asInt(), open::toString);
    assertEquals(17, open.path("count").asInt());
    assertFalse(isListed("none", startOf(today.plusDays(3)).minusSeconds(1)));
    assertTrue(isListed("none", startOf(today.plusDays(3))), "back on the day");
    assertTrue(isListed("none", before), "it was not put off then");
  }

  @Test
  void theLastOneCountsAndNoneIsForgotten() {
    snooze("none", today.plusDays(30), "Next quarter");
    snooze("none", today.plusDays(1), "Called: sooner");

    assertTrue(isListed("none", startOf(today.plusDays(1))));
    JsonNode log = Api.get(DATASETS + "/" + dataset + "/today/snooze?limit=1").json();
    assertEquals("Called: sooner", log.at("/items/0/reason").asText(), log::toString);
    JsonNode rest =
        Api.get(DATASETS + "/" + dataset + "/today/snooze?after=" + log.path("next").asText())
            .json();
    assertEquals("Next quarter", rest.at("/items/0/reason").asText(), rest::toString);
    assertTrue(rest.path("next").isNull());
  }

  @Test
  void itSurvivesAnotherImportOfTheSameOpportunity() {
    snooze("none", today.plusDays(3), "Holiday");

    JsonNode again = WorkFile.importedInto(dataset, "none,Other,Bob,2026-03-20,,,,,,1,EUR\n");

    assertEquals(1, again.path("changed").asInt(), again::toString);
    assertFalse(isListed("none", Instant.now().plusSeconds(1)));
  }

  @Test
  void theSameKeyPutsOffOnce() {
    String key = UUID.randomUUID().toString();
    JsonNode first = snooze("none", today.plusDays(2), "Holiday", "Idempotency-Key", key).json();
    JsonNode second = snooze("none", today.plusDays(2), "Holiday", "Idempotency-Key", key).json();

    assertEquals(first, second);
    assertEquals(
        1, Api.get(DATASETS + "/" + dataset + "/today/snooze").json().path("items").size());
    problem(
        snooze("none", today.plusDays(3), "Holiday", "Idempotency-Key", key),
        409,
        "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    JsonNode told = invalid(snooze("nine", today, " "), "/opportunity", "/reason", "/until");
    assertTrue(message(told, "/until").contains(today.toString()), told::toString);
    assertTrue(message(told, "/opportunity").contains("`none`"), told::toString);
    invalid(snooze("won-since", today.plusDays(367), "r"), "/opportunity", "/until");
    invalid(snooze("none", "tomorrow", "r"), "/until");
    String path = DATASETS + "/" + dataset + "/today/snooze";
    invalid(Api.post(path, "{}"), "/opportunity", "/reason", "/until");
    invalid(Api.post(path, "{\"opportunity\":\"none\",\"day\":1}"), "/day", "/reason", "/until");
    problem(Api.post(path, "{"), 400, "MALFORMED_INPUT");
    problem(
        Api.post(DATASETS + "/" + UUID.randomUUID() + "/today/snooze", "{}"),
        404,
        "DATASET_NOT_FOUND");
    assertEquals(0, Api.get(path).json().path("items").size(), "nothing is half stored");
  }
}
