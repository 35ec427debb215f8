package org.salesadvisor.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.account.AdviceIT.routine;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.account.profile.ProfileJson;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Api;

/** A stored advice is judged again and comes out the same. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ReplayIT {

  private static final String UNKNOWN = "0".repeat(64);

  @Inject ActiveRules rules;
  @Inject KeptDecisions kept;

  private static Api.Reply replay(String id, String query) {
    return Api.call("POST", ADVICE + "/" + id + "/replay" + query, BodyPublishers.noBody());
  }

  @Test
  void aReplayUnderItsOwnRulesIsTheSame() {
    Api.Reply posted = Api.post(ADVICE, routine("REPLAY"));
    long before = kept.count();

    Api.Reply reply = replay(posted.id(), "");

    assertEquals(200, reply.status(), reply::text);
    JsonNode replay = reply.json();
    assertTrue(replay.path("same").asBoolean(), reply::text);
    assertEquals(posted.json(), replay.path("stored"));
    assertEquals(posted.json(), replay.path("replayed"));
    assertEquals(0, replay.path("differences").size());
    assertEquals(before, kept.count());
  }

  @Test
  void randomProfilesReplayTheSame() {
    List<byte[]> bodies =
        Profiles.any().sampleStream().limit(60).map(ProfileJson::canonical).toList();
    for (byte[] body : bodies) {
      Api.Reply posted = Api.post(ADVICE, body);
      assertEquals(201, posted.status(), posted::text);

      JsonNode replay = replay(posted.id(), "").json();

      assertTrue(replay.path("same").asBoolean(), () -> new String(body, UTF_8));
      assertEquals(posted.json(), replay.path("replayed"));
    }
  }

  @Test
  void aReplayUnderTheRulesByTheirDigestIsTheSame() {
    Api.Reply posted = Api.post(ADVICE, routine("DIGEST"));

    JsonNode replay = replay(posted.id(), "?ruleset=" + rules.get().digest()).json();

    assertTrue(replay.path("same").asBoolean());
  }

  @Test
  void rulesThatNeverServedAreNotFound() {
    Api.Reply posted = Api.post(ADVICE, routine("UNKNOWN"));

    JsonNode problem =
        problem(replay(posted.id(), "?ruleset=" + UNKNOWN), 404, "RULESET_NOT_FOUND");

    assertTrue(problem.path("detail").asText().contains(UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%00", "%0A"})
  void aDigestThatIsNoneIsRefused(String digest) {
    Api.Reply posted = Api.post(ADVICE, routine("WRONG"));

    problem(replay(posted.id(), "?ruleset=" + digest), 400, "INVALID_PARAMETER");
  }

  @Test
  void aReplayOfNothingIsNotFound() {
    problem(replay("00000000-0000-7000-8000-000000000000", ""), 404, "DECISION_NOT_FOUND");
    problem(replay("nothing", ""), 400, "INVALID_PARAMETER");
  }
}
