package org.salesadvisor.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.invalid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** A funnel in the profile of an account is judged as one that is sent alone. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ProfileFunnelIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode counts() throws Exception {
    return (ObjectNode) JSON.readTree(Files.readString(Path.of("src/main/samples/funnel.json")));
  }

  /** The same with moment and product where a profile has them. */
  private static ObjectNode profile() throws Exception {
    ObjectNode funnel = counts();
    ObjectNode profile = JSON.createObjectNode();
    profile.putObject("account").put("id", "A-1");
    profile.set("asOf", funnel.remove("asOf"));
    profile.set("product", funnel.remove("product"));
    profile.set("funnel", funnel);
    return profile;
  }

  @Test
  void comesToTheSameInterventionsForTheSameReasons() throws Exception {
    JsonNode alone = Api.post(DiagnosisIT.PATH, counts().toString()).json();
    JsonNode advice = Api.post(ADVICE, profile().toString()).json();

    assertFalse(alone.path("interventions").isEmpty());
    assertEquals(alone.path("interventions"), advice.path("interventions"));
    assertTrue(
        advice.at("/interventions/0/because").toString().contains("REALISATION_DROP"),
        advice::toString);
  }

  @Test
  void isDutchForWhoAsksThat() throws Exception {
    JsonNode alone =
        Api.post(DiagnosisIT.PATH, counts().toString(), "Accept-Language", "nl").json();
    JsonNode advice = Api.post(ADVICE, profile().toString(), "Accept-Language", "nl").json();

    assertEquals(alone.path("interventions"), advice.path("interventions"));
  }

  @Test
  void theSampleIsAdvisedOn() throws Exception {
    String sample = Files.readString(Path.of("src/main/samples/narrowing-account.json"));
    JsonNode advice = Api.post(ADVICE, sample).json();

    assertEquals(
        "PROBLEM_ANALYSIS", advice.at("/interventions/0/value").asText(), advice::toString);
  }

  /** A month of which nobody had the horizon yet shows nothing. */
  @Test
  void theMomentOfTheProfileSaysWhatIsMature() throws Exception {
    JsonNode early =
        Api.post(ADVICE, profile().put("asOf", "2025-07-02T00:00:00Z").toString()).json();

    JsonNode open = early.at("/interventions/0");
    assertEquals("UNDETERMINED", open.path("status").asText(), early::toString);
    assertEquals("funnel.current", open.at("/waitsFor/0").asText());
    JsonNode gate = reason(open, "FUNNEL_MATURE");
    assertEquals("MATURE", gate.at("/facts/funnel.gate").asText());
    assertEquals("asOf", gate.at("/facts/funnel.missing/0").asText());
    assertEquals(
        "It can be judged from 2025-08-30.",
        reason(open, "FUNNEL_MATURE_ON").path("text").asText());
  }

  private static JsonNode reason(JsonNode conclusion, String ground) {
    for (JsonNode reason : conclusion.path("because")) {
      if (reason.path("rule").asText().equals(ground)) {
        return reason;
      }
    }
    throw new AssertionError("no reason " + ground + " in " + conclusion);
  }

  /** Those of the diagnosis of the same rows. */
  @Test
  void theFiguresBehindTheSignsAreReasons() throws Exception {
    JsonNode alone = Api.post(DiagnosisIT.PATH, counts().toString()).json();
    JsonNode advice = Api.post(ADVICE, profile().toString()).json();
    JsonNode fallen = alone.at("/transitions/1");
    assertEquals("NARROWS", fallen.path("reading").asText(), alone::toString);

    JsonNode told = reason(advice.at("/interventions/0"), "FUNNEL_TRANSITION").path("facts");
    assertEquals("PROSPECTS", told.path("funnel.from").asText(), advice::toString);
    assertEquals(fallen.at("/baseline/k"), told.path("funnel.baseline.k"));
    assertEquals(fallen.at("/baseline/n"), told.path("funnel.baseline.n"));
    assertEquals(fallen.at("/current/k"), told.path("funnel.current.k"));
    assertEquals(fallen.at("/current/n"), told.path("funnel.current.n"));
    assertEquals(fallen.path("z"), told.path("funnel.z"));
    assertEquals(fallen.path("q"), told.path("funnel.q"));
    assertEquals(
        fallen.path("mixExplains"),
        reason(advice.at("/interventions/0"), "FUNNEL_MIX").at("/facts/funnel.mixExplainsShare"));
  }

  @Test
  void theFiguresAreKeptAndReadInBothLanguages() throws Exception {
    JsonNode advice = Api.post(ADVICE, profile().toString()).json();
    String place = ADVICE + "/" + advice.path("id").asText();

    assertEquals(advice.path("interventions"), Api.get(place).json().path("interventions"));
    JsonNode dutch = Api.get(place, "Accept-Language", "nl").json().at("/interventions/0");
    String text = reason(dutch, "FUNNEL_TRANSITION").path("text").asText();
    assertTrue(text.startsWith("PROSPECTS → ORDERS: eerst kwamen "), text);
    assertFalse(text.contains("{") || text.contains("?"), text);
  }

  /** One period against another has no history, so no q. */
  @Test
  void countsOfTwoPeriodsShowTheirDenominators() throws Exception {
    JsonNode advice =
        Api.post(
                ADVICE + "?store=false",
                """
                {"account": {"id": "A"}, "funnel": {"signs": ["NEW_HIRES"],
                 "baseline": {"leads": 1000, "prospects": 500, "orders": 250},
                 "current": {"leads": 1000, "prospects": 500, "orders": 125}}}""")
            .json();

    JsonNode told = reason(advice.at("/interventions/0"), "FUNNEL_COUNTS");
    assertEquals("TRAINING", advice.at("/interventions/0/value").asText(), advice::toString);
    assertEquals(
        "PROSPECTS → ORDERS: 250 of 500 came through before (50%), 125 of 500 now (25%);"
            + " z -8.16.",
        told.path("text").asText());
  }

  @Test
  void countsThatCannotBeComparedSaySo() throws Exception {
    JsonNode advice =
        Api.post(
                ADVICE + "?store=false",
                """
                {"account": {"id": "A"}, "funnel": {
                 "baseline": {"leads": 1000}, "current": {"leads": 1000, "prospects": 5}}}""")
            .json();

    assertEquals(
        "funnel.current", advice.at("/interventions/0/waitsFor/0").asText(), advice::toString);
  }

  @Test
  void aReplayComesToTheSame() throws Exception {
    String id = Api.post(ADVICE, profile().toString()).json().path("id").asText();
    JsonNode replay =
        Api.call("POST", ADVICE + "/" + id + "/replay", BodyPublishers.noBody()).json();

    assertTrue(replay.path("same").asBoolean(), replay::toString);
  }

  @Test
  void aBatchComesToTheSame() throws Exception {
    JsonNode advice = Api.post(ADVICE + "?store=false", profile().toString()).json();
    Api.Reply batch =
        Api.post(ADVICE + "/batch", profile() + "\n", "Content-Type", "application/x-ndjson");

    assertEquals(200, batch.status(), batch.text());
    JsonNode line = JSON.readTree(batch.text().lines().findFirst().orElseThrow());
    assertEquals(advice.path("interventions"), line.path("interventions"), line::toString);
  }

  @Test
  void refusesWithEveryFault() throws Exception {
    ObjectNode profile = profile();
    ObjectNode funnel = (ObjectNode) profile.get("funnel");
    ((ObjectNode) funnel.at("/rows/3")).put("period", "May");
    ((ObjectNode) funnel.at("/rows/5")).put("orders", 100_000);
    funnel.put("asOf", "2025-09-01T00:00:00Z");

    invalid(
        Api.post(ADVICE, profile.toString()),
        "/funnel/rows/3/period",
        "/funnel/rows/5/orders",
        "/funnel/asOf");
  }
}
