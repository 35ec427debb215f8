package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.publishing.RuleSetApi.RULE_SETS;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.check.RuleSetCheck;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.web.Api;

/** Rule sets that may not serve, and what is said of them. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RefusedRulesIT {

  @Inject ActiveRules rules;
  @Inject Publishing publishing;
  private final RuleSet next = Rules.small(UUID.randomUUID());

  @BeforeEach
  @AfterEach
  void shippedRulesServe() {
    RuleSetApi.restoreShipped();
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @Test
  void aFaultyRuleSetIsRefusedWithEveryFaultAndStoresNothing() {
    RuleSet faulty =
        Rules.without(
            Rules.edited(
                Rules.shipped(), "texts/nl.yaml", text -> text.replaceFirst("rules:", "rulez:")),
            "account/buying-class/buying-class.drl");

    Api.Reply reply = RuleSetApi.publish(faulty, RuleSetApi.etag());

    JsonNode problem = problem(reply, 422, "RULESET_REFUSED");
    JsonNode report = problem.path("report");
    assertFalse(report.path("clean").asBoolean());
    assertTrue(report.path("faults").size() > 100, reply::text);
    JsonNode fault = report.at("/faults/0");
    assertFalse(fault.path("file").asText().isBlank());
    assertFalse(fault.path("code").asText().isBlank());
    assertFalse(fault.path("message").asText().isBlank());
    assertEquals(Rules.shipped().digest(), rules.get().digest());
    problem(Api.get(RULE_SETS + "/" + faulty.digest()), 404, "RULESET_NOT_FOUND");
  }

  @Test
  void aScenarioThatComesOutOtherwiseIsTold() {
    RuleSet wrong =
        Rules.edited(
            next,
            "loop/loop.scenarios.yaml",
            text -> text.replaceFirst("loop: 5", "loop: UNDETERMINED"));

    JsonNode problem =
        problem(RuleSetApi.publish(wrong, RuleSetApi.etag()), 422, "RULESET_REFUSED");

    JsonNode failed = problem.at("/report/scenarios/failed/0");
    assertEquals("loop/loop.scenarios.yaml", failed.path("file").asText());
    assertTrue(failed.path("line").asInt() > 0);
    assertEquals("loop", failed.at("/differences/0/what").asText());
    assertEquals("UNDETERMINED", failed.at("/differences/0/expected/0").asText());
    assertEquals("5", failed.at("/differences/0/got/0").asText());
    assertEquals(1, problem.at("/report/scenarios/failed").size());
  }

  @Test
  void aGapIsRefusedWithAProfileThatShowsIt() {
    RuleSet gap =
        Rules.edited(
            next, "loop/loop.drl", text -> text.replace("  insert( new Koop( 1 ) );\n", ""));
    JsonNode problem = problem(RuleSetApi.publish(gap, RuleSetApi.etag()), 422, "RULESET_REFUSED");

    JsonNode finding = problem.at("/report/findings/0");
    assertEquals("ERROR", finding.path("severity").asText());
    assertEquals("UNDECIDED", finding.path("code").asText());
    assertEquals("STANDARD", finding.at("/witness/product/standardisation").asText());
  }

  @Test
  void scenariosThatTestTooLittleAreRefused() {
    RuleSet untested =
        Rules.edited(
            next,
            "loop/loop.scenarios.yaml",
            text -> text.substring(0, text.indexOf("- title: a standard")));

    JsonNode problem =
        problem(RuleSetApi.publish(untested, RuleSetApi.etag()), 422, "RULESET_REFUSED");

    assertTrue(problem.at("/report/faults").findValuesAsText("code").contains("BELOW_MINIMUM"));
  }

  @Test
  void whatWasNotCheckedInFullCannotBePublished() {
    RuleSetCheck.Checked quick = RuleSetCheck.quickly(next);
    Change change = new Change("test", null, Origin.API, null, IfMatch.ANYTHING, null);

    assertTrue(quick.report().isClean());
    assertThrows(IllegalArgumentException.class, () -> publishing.publish(quick, change));
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @Test
  void aCheckReportsAndPublishesNothing() {
    Api.Reply clean = RuleSetApi.check(Rules.zip(next));
    Api.Reply faulty = RuleSetApi.check(Rules.zip(Rules.without(next, "norms.yaml")));

    assertEquals(200, clean.status());
    assertTrue(clean.json().path("clean").asBoolean(), clean::text);
    assertEquals(next.digest(), clean.json().path("digest").asText());
    assertEquals(200, faulty.status());
    assertFalse(faulty.json().path("clean").asBoolean());
    assertEquals(Rules.shipped().digest(), rules.get().digest());
  }

  @Test
  void whatIsNoZipIsRefusedByName() {
    byte[] text = "hello".getBytes();

    assertEquals("NO_ZIP", RuleSetApi.check(text).json().at("/faults/0/code").asText());
    JsonNode problem =
        problem(RuleSetApi.publish(text, "", RuleSetApi.etag()), 422, "RULESET_REFUSED");
    assertEquals("NO_ZIP", problem.at("/report/faults/0/code").asText());
    assertEquals(415, RuleSetApi.post("/check", text, "Content-Type", "text/plain").status());
  }
}
