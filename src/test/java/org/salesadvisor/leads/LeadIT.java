package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.leads.LeadApi.FITS;
import static org.salesadvisor.leads.LeadApi.LEADS;
import static org.salesadvisor.leads.LeadApi.added;
import static org.salesadvisor.leads.LeadApi.event;
import static org.salesadvisor.leads.LeadApi.get;
import static org.salesadvisor.leads.LeadApi.plan;
import static org.salesadvisor.leads.LeadApi.steps;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.message;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The life of leads over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LeadIT {

  @Inject DataSource database;

  private static List<String> kinds(JsonNode lead) {
    List<String> kinds = new ArrayList<>();
    lead.path("events").forEach(event -> kinds.add(event.path("kind").asText()));
    return kinds;
  }

  @Test
  void aLeadGoesFromComingInToWon() {
    String lead = added();

    steps(lead, "MARKETING_QUALIFIED", "ACCEPTED", "SALES_QUALIFIED", "OPPORTUNITY", "WON");

    JsonNode now = get(lead);
    assertEquals("WON", now.path("step").asText());
    assertEquals("NOBODY", now.at("/actor/value").asText());
    assertEquals(
        List.of(
            "CAME_IN", "MARKETING_QUALIFIED", "ACCEPTED", "SALES_QUALIFIED", "OPPORTUNITY", "WON"),
        kinds(now));
    assertTrue(now.path("allowed").isEmpty());
  }

  @Test
  void aRejectedLeadGoesBackToNurturingAndMayComeBack() {
    String lead = added();
    steps(lead, "MARKETING_QUALIFIED");
    assertTrue(get(lead).hasNonNull("acceptBy"));
    assertEquals(201, event(lead, "REJECTED", "\"reason\":\"NOT_READY\"").status());
    steps(lead, "NURTURING", "MARKETING_QUALIFIED", "ACCEPTED");

    assertEquals("SALES", get(lead).at("/actor/value").asText());
  }

  @Test
  void aStepThatCannotBeMadeIsRefusedWithThoseThatCan() {
    String lead = added();

    JsonNode refused = problem(event(lead, "ACCEPTED"), 409, "LEAD_STEP_REFUSED");

    List<String> allowed = new ArrayList<>();
    refused.path("allowed").forEach(kind -> allowed.add(kind.asText()));
    assertEquals(List.of("MARKETING_QUALIFIED", "NURTURING", "DISQUALIFIED"), allowed);
    assertTrue(refused.path("advice").asText().contains("MARKETING_QUALIFIED"));
    assertEquals(List.of("CAME_IN"), kinds(get(lead)));
  }

  @Test
  void eventsAtOnceNeitherGetLostNorStandTwice() {
    String lead = added();

    List<CompletableFuture<Integer>> visits =
        IntStream.range(0, 12)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> event(lead, "SITE_VISITED").status()))
            .toList();
    List<CompletableFuture<Integer>> steps =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> event(lead, "MARKETING_QUALIFIED").status()))
            .toList();

    visits.forEach(one -> assertEquals(201, one.join()));
    assertEquals(1, steps.stream().filter(one -> one.join() == 201).count());
    assertEquals(5, steps.stream().filter(one -> one.join() == 409).count());
    JsonNode events = get(lead).path("events");
    assertEquals(14, events.size());
    for (int i = 0; i < events.size(); i++) {
      assertEquals(i + 1, events.get(i).path("number").asInt());
    }
  }

  @Test
  void theSameKeyAddsOnce() {
    String body = "{\"name\":\"Key\",\"email\":\"" + LeadApi.address() + "\"}";
    String key = UUID.randomUUID().toString();
    String first = Api.post(LEADS, body, "Idempotency-Key", key).json().path("id").asText();
    String again = Api.post(LEADS, body, "Idempotency-Key", key).json().path("id").asText();
    String events = LEADS + "/" + first + "/events";
    String step = "{\"kind\":\"MARKETING_QUALIFIED\"}";

    assertEquals(first, again);
    problem(
        Api.post(LEADS, "{\"name\":\"Other\"}", "Idempotency-Key", key),
        409,
        "IDEMPOTENCY_KEY_REUSED");
    assertEquals(201, Api.post(events, step, "Idempotency-Key", "e" + key).status());
    assertEquals(201, Api.post(events, step, "Idempotency-Key", "e" + key).status());
    assertEquals(2, get(first).path("events").size());
    problem(
        Api.post(events, "{\"kind\":\"REPLIED\"}", "Idempotency-Key", "e" + key),
        409,
        "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void anOptOutHoldsAtOnceAndForGood() {
    String email = LeadApi.address();
    String lead = added("{\"name\":\"Bob\",\"email\":\"" + email + "\"," + FITS + "}");
    String day = LocalDate.now(ZoneOffset.UTC).toString();
    assertEquals(4, plan(lead).size());

    steps(lead, "OPTED_OUT");

    assertTrue(plan(lead).isEmpty());
    assertEquals("LEAVE", get(lead).at("/route/value").asText());
    JsonNode told =
        invalid(
            event(lead, "CONTACT_PLANNED", "\"channel\":\"EMAIL\"", "\"day\":\"" + day + "\""),
            "/channel");
    assertTrue(message(told, "/channel").contains(day), told::toString);
    invalid(event(lead, "CONTACTED", "\"channel\":\"EMAIL\""), "/channel");

    erase(lead);
    String anew =
        added("{\"name\":\"Bob\",\"email\":\"" + email.toUpperCase() + "\"," + FITS + "}");
    assertTrue(get(anew).path("optedOut").asBoolean(), "also when it comes in anew");
    assertTrue(plan(anew).isEmpty());
  }

  private static void erase(String lead) {
    Api.Reply reply =
        Api.call("DELETE", LEADS + "/" + lead + "/personal-data", BodyPublishers.noBody());
    assertEquals(204, reply.status(), reply::text);
  }

  @Test
  void anAdminErasesWhoItIsAndTheTrailSaysSo() {
    String lead = added("{\"name\":\"Cees\",\"company\":\"Acme\",\"telephone\":\"020-1234567\"}");
    event(lead, "NURTURING", "\"note\":\"Call Cees\"");

    erase(lead);
    erase(lead);

    JsonNode now = get(lead);
    assertFalse(now.toString().contains("Cees") || now.toString().contains("Acme"), now::toString);
    assertTrue(now.hasNonNull("erasedAt"));
    assertEquals(List.of("CAME_IN", "NURTURING"), kinds(now));
    problem(event(lead, "MARKETING_QUALIFIED"), 409, "LEAD_ERASED");
    JsonNode trail = Api.get("/api/v1/audit?limit=50").json().path("items");
    List<String> erased = new ArrayList<>();
    trail.forEach(
        entry -> {
          if (entry.path("subject").asText().equals("lead:" + lead)) {
            erased.add(entry.path("action").asText());
          }
        });
    assertEquals(List.of("LEAD_ERASED"), erased);
  }

  @Test
  void everyFaultOfALeadIsNamedAtOnce() {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    JsonNode told =
        invalid(
            Api.post(
                LEADS,
                "{\"email\":\"a@example.com; b@example.com\",\"telephone\":\"x\",\"cameAt\":"
                    + "\"2199-01-01T00:00:00Z\",\"optedOut\":true,\"nextContactOn\":\""
                    + today
                    + "\",\"nextContactBy\":\"SOCIAL\",\"emial\":1,\"source\":\"FAX\"}"),
            "/email",
            "/telephone",
            "/cameAt",
            "/nextContactOn",
            "/nextContactBy",
            "/emial",
            "/source");

    assertTrue(message(told, "/email").contains("two addresses"), told::toString);
    assertTrue(message(told, "/nextContactOn").contains("opts out"), told::toString);
    invalid(Api.post(LEADS, "{}"), "/name");
    invalid(Api.post(LEADS, "{\"name\":\"A\",\"email\":[\"a@b.nl\",\"c@d.nl\"]}"), "/email");
    invalid(
        Api.post(LEADS, "{\"name\":\"A\",\"nextContactOn\":\"2000-01-01\"}"),
        "/nextContactOn",
        "/nextContactBy");
    problem(Api.post(LEADS, "["), 400, "MALFORMED_INPUT");
  }

  @Test
  void noContactIsPlannedWithoutAnAddress() {
    String lead = added();
    String day = "\"day\":\"" + LocalDate.now(ZoneOffset.UTC).plusDays(1) + "\"";

    JsonNode told =
        invalid(event(lead, "CONTACT_PLANNED", "\"channel\":\"TELEPHONE\"", day), "/channel");

    assertTrue(message(told, "/channel").contains("has no telephone"), told::toString);
    invalid(event(lead, "CONTACT_PLANNED", "\"channel\":\"SOCIAL\"", day), "/channel");
    assertEquals(201, event(lead, "CONTACT_PLANNED", "\"channel\":\"EMAIL\"", day).status());
    assertEquals(201, event(lead, "CONTACT_PLANNED", "\"channel\":\"WEB\"", day).status());
    String nameless = added("{\"telephone\":\"+31 20 123 4567\"}");
    invalid(event(nameless, "CONTACT_PLANNED", "\"channel\":\"EMAIL\"", day), "/channel");
  }

  @Test
  void everyFaultOfAnEventIsNamedAtOnce() {
    String lead = added();

    invalid(event(lead, "REJECTED", "\"channel\":\"WEB\""), "/reason", "/channel");
    invalid(event(lead, "CONTACT_PLANNED"), "/channel", "/day");
    invalid(event(lead, "LEARNED", "\"day\":\"soon\""), "/day", "/kind");
    invalid(event(lead, "CAME_IN"), "/kind");
    invalid(event(lead, "REPLIED", "\"at\":\"2199-01-01T00:00:00Z\""), "/at");
    invalid(event(lead, "REPLIED", "\"at\":\"2001-01-01T00:00:00Z\""), "/at");
    invalid(Api.post(LEADS + "/" + lead + "/events", "{\"kind\":\"REPLID\"}"), "/kind");
    problem(event(UUID.randomUUID().toString(), "REPLIED"), 404, "LEAD_NOT_FOUND");
    assertEquals(List.of("CAME_IN"), kinds(get(lead)));
  }

  @Test
  void twoLeadsCannotHaveOneAddress() {
    String email = LeadApi.address();
    String first = added("{\"email\":\"" + email + "\"}");

    JsonNode told =
        problem(Api.post(LEADS, "{\"email\":\"" + email.toUpperCase() + "\"}"), 409, "LEAD_KNOWN");

    assertTrue(told.path("detail").asText().contains(first), told::toString);
  }

  @Test
  void aListGoesPageByPageAndHoldsWhatIsAskedFor() {
    String owner = "owner " + UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      added("{\"name\":\"" + i + "\",\"owner\":\"" + owner + "\",\"source\":\"REFERENCE\"}");
    }
    String mine = LEADS + "?owner=" + owner.replace(" ", "%20");
    steps(Api.get(mine).json().at("/items/2/id").asText(), "NURTURING");

    JsonNode first = Api.get(mine + "&limit=2").json();
    JsonNode rest = Api.get(mine + "&limit=2&after=" + first.path("next").asText()).json();

    assertEquals("2", first.at("/items/0/name").asText(), "the newest first");
    assertEquals(1, rest.path("items").size());
    assertTrue(rest.path("next").isNull());
    assertEquals(1, Api.get(mine + "&step=NURTURING").json().path("items").size());
    assertEquals(3, Api.get(mine + "&source=REFERENCE").json().path("items").size());
    JsonNode told = problem(Api.get(LEADS + "?step=NURTURE"), 422, "INVALID_INPUT");
    assertTrue(message(told, "step").contains("NURTURING"), told::toString);
  }

  /** The trigger erases the one that is in the way after the statement that found it there. */
  @Test
  void whoComesInWhileTheOneWithItsAddressIsErasedIsAdded() throws SQLException {
    String address = LeadApi.address();
    String before = added("{\"name\":\"Before\",\"email\":\"" + address + "\"}");
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "CREATE FUNCTION erased_meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN UPDATE"
              + " lead SET email = NULL, name = NULL, erased_at = now() WHERE id = '"
              + before
              + "'; RETURN NULL; END$$");
      sql.execute(
          "CREATE TRIGGER erased_meanwhile AFTER INSERT ON lead FOR EACH STATEMENT EXECUTE FUNCTION"
              + " erased_meanwhile()");
      try {
        String after = added("{\"name\":\"After\",\"email\":\"" + address + "\"}");
        assertEquals("After", get(after).path("name").asText());
      } finally {
        sql.execute("DROP FUNCTION erased_meanwhile CASCADE");
      }
    }
  }
}
