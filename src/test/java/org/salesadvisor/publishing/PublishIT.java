package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.web.Api;

/** A consultant publishes over HTTP, sees what is wrong, and goes back. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PublishIT {

  private static final String PROFILE = "{\"account\":{\"id\":\"PUBLISH\"}}";
  @Inject ActiveRules rules;
  private final RuleSet next = Rules.small(UUID.randomUUID());

  @BeforeEach
  @AfterEach
  void shippedRulesServe() {
    RuleSetApi.restoreShipped();
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  private static JsonNode activation(Api.Reply reply) {
    return reply.json().path("activation");
  }

  @Test
  void aCleanRuleSetServesAtOnceAndSaysWhoWhenWhyAndFromWhere() {
    JsonNode before = RuleSetApi.active().json();

    Api.Reply reply = RuleSetApi.publish(Rules.zip(next), "?message=H%C3%B6her", RuleSetApi.etag());

    assertEquals(201, reply.status(), reply::text);
    JsonNode activation = activation(reply);
    assertEquals(next.digest(), activation.path("digest").asText());
    assertEquals(before.path("number").asLong() + 1, activation.path("number").asLong());
    assertEquals(before.path("digest"), activation.path("previousDigest"));
    assertEquals("Höher", activation.path("message").asText());
    assertEquals("API", activation.path("origin").asText());
    assertFalse(activation.path("at").asText().isBlank());
    assertEquals(activation, RuleSetApi.active().json());
    assertEquals(reply.header("ETag"), RuleSetApi.etag());
    assertEquals(next.digest(), Api.post(ADVICE, PROFILE).json().at("/ruleset/digest").asText());
    assertTrue(reply.json().at("/report/clean").asBoolean());
    assertEquals(3, reply.json().at("/report/scenarios/total").asInt());
  }

  @Test
  void theShippedRulesAreCheckedInFull() {
    Api.Reply reply = RuleSetApi.check(Rules.zip(Rules.variant(UUID.randomUUID())));

    assertTrue(reply.json().path("clean").asBoolean(), reply::text);
    assertTrue(reply.json().at("/scenarios/total").asInt() > 300);
    assertEquals(0, reply.json().at("/coverage/neverFired").size());
  }

  @Test
  void whatIsActiveAlreadyIsNotPublishedAgain() {
    long number = RuleSetApi.active().json().path("number").asLong();

    Api.Reply reply = RuleSetApi.publish(Rules.shipped(), RuleSetApi.etag());

    assertEquals(200, reply.status(), reply::text);
    assertEquals(number, activation(reply).path("number").asLong());
  }

  @Test
  void ofTwoConsultantsTheSecondIsToldWhatTheFirstDid() {
    String seenByBoth = RuleSetApi.etag();
    RuleSetApi.publish(Rules.zip(next), "?message=first", seenByBoth);

    Api.Reply second = RuleSetApi.publish(Rules.small("second"), seenByBoth);

    JsonNode problem = problem(second, 412, "RULESET_CHANGED");
    assertEquals(next.digest(), problem.at("/active/digest").asText());
    assertEquals("first", problem.at("/active/message").asText());
    assertEquals(RuleSetApi.etag(), problem.at("/active/etag").asText());
    assertEquals(next.digest(), rules.get().digest());
  }

  @Test
  void ofManyAtOnceExactlyOneWins() {
    String seenByAll = RuleSetApi.etag();
    List<CompletableFuture<Api.Reply>> calls =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> RuleSetApi.publish(Rules.small("at once " + i), seenByAll)))
            .toList();

    List<Integer> statuses = calls.stream().map(it -> it.join().status()).sorted().toList();

    assertEquals(201, statuses.get(0));
    assertEquals(5, statuses.stream().filter(status -> status == 412).count(), statuses::toString);
  }

  @Test
  void theSameContentPublishedInBetweenDoesNotHideAChange() {
    String seen = RuleSetApi.etag();
    RuleSetApi.publish(next, seen);
    RuleSetApi.restoreShipped();

    problem(RuleSetApi.publish(Rules.small("late"), seen), 412, "RULESET_CHANGED");
  }

  @Test
  void withoutIfMatchNothingIsPublished() {
    Api.Reply reply = RuleSetApi.post("", Rules.zip(next), "Content-Type", "application/zip");

    problem(reply, 428, "IF_MATCH_REQUIRED");
    problem(
        RuleSetApi.post("/" + Rules.shipped().digest() + "/activate", new byte[0]),
        428,
        "IF_MATCH_REQUIRED");
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7", "\"a\" \"b\"", "**"})
  void anIfMatchThatIsNoneIsRefused(String etag) {
    problem(RuleSetApi.publish(next, etag), 400, "INVALID_PARAMETER");
  }

  @Test
  void anIfMatchMayNameSeveral() {
    String etag = "\"0-nothing\", " + RuleSetApi.etag();

    assertEquals(201, RuleSetApi.publish(next, etag).status());
  }

  @Test
  void aWeakTagNeverMatches() {
    problem(RuleSetApi.publish(next, "W/" + RuleSetApi.etag()), 412, "RULESET_CHANGED");
  }

  @Test
  void theSameKeyAndRequestGetTheStoredAnswer() {
    String key = UUID.randomUUID().toString();
    String etag = RuleSetApi.etag();
    Api.Reply first = RuleSetApi.publish(next, etag, "Idempotency-Key", key);
    RuleSetApi.publish(Rules.small("between"), "*");

    Api.Reply again = RuleSetApi.publish(next, etag, "Idempotency-Key", key);

    assertEquals(201, again.status(), again::text);
    assertEquals(first.json(), again.json());
    assertNotEquals(next.digest(), rules.get().digest());
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    RuleSetApi.publish(next, RuleSetApi.etag(), "Idempotency-Key", key);

    Api.Reply other =
        RuleSetApi.publish(Rules.small("other"), RuleSetApi.etag(), "Idempotency-Key", key);
    Api.Reply activate =
        RuleSetApi.activate(Rules.shipped().digest(), RuleSetApi.etag(), "Idempotency-Key", key);

    problem(other, 409, "IDEMPOTENCY_KEY_REUSED");
    problem(activate, 409, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void ofManyWithOneKeyOneIsStoredAndAllGetItsAnswer() {
    String key = UUID.randomUUID().toString();
    String etag = RuleSetApi.etag();
    List<CompletableFuture<Api.Reply>> calls =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> RuleSetApi.publish(next, etag, "Idempotency-Key", key)))
            .toList();

    List<JsonNode> answers = calls.stream().map(it -> it.join().json()).distinct().toList();

    assertEquals(1, answers.size(), answers::toString);
    assertEquals(next.digest(), answers.get(0).at("/activation/digest").asText());
  }
}
