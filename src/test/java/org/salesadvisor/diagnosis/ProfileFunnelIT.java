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

    assertTrue(early.path("interventions").isEmpty(), early::toString);
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
