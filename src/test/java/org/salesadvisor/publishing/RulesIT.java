package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** What people read of the rules that serve. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RulesIT {

  private static final String RULES = "/api/v1/rules";

  @BeforeEach
  void shippedRulesServe() {
    RuleSetApi.restoreShipped();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.isTextual() ? one.asText() : one.path("words").asText()));
    return texts;
  }

  @Test
  void aRuleIsToldInWordsWithItsSourceAndItsNeighbours() {
    JsonNode rule = Api.get(RULES + "/LOOP-1", "Accept-Language", "nl").json();

    assertEquals(
        List.of(
            "StandardProduct geldt",
            "SmallOrder geldt",
            "CollectedByCustomer geldt",
            "Product: specificationNeeded is nee",
            "er geldt geen UnsuitableForTradeChannel"),
        texts(rule.path("conditions")));
    assertEquals(List.of("Loop: 1"), texts(rule.path("conclusions")));
    assertTrue(rule.path("source").asText().startsWith("[S]"));
    assertFalse(rule.path("assumption").asBoolean());
    assertTrue(texts(rule.path("fedBy")).contains("PRODUCT-STANDARD"), rule::toString);
    assertFalse(texts(rule.path("feeds")).isEmpty());
  }

  @Test
  void firingsAreCounted() {
    String turnkey =
        "{\"account\":{\"id\":\"RULES\"},\"product\":{\"standardisation\":\"TURNKEY\"}}";
    long before = Api.get(RULES + "/LOOP-5").json().path("fired").asLong();
    Api.post(ADVICE + "?store=false", turnkey);

    assertEquals(before + 1, Api.get(RULES + "/LOOP-5").json().path("fired").asLong());
  }

  @Test
  void allAreListedOnceInPages() {
    Set<String> ids = new HashSet<>();
    int listed = 0;
    String after = "";
    while (after != null) {
      JsonNode page = Api.get(RULES + "?limit=100" + after).json();
      page.path("items").forEach(rule -> ids.add(rule.path("id").asText()));
      listed += page.path("items").size();
      after = page.has("next") ? "&after=" + page.path("next").asText() : null;
    }

    assertTrue(ids.size() > 200);
    assertEquals(listed, ids.size());
  }

  @Test
  void aRuleThatIsNotThereIsSaid() {
    problem(Api.get(RULES + "/NONE"), 404, "RULE_NOT_FOUND");
    problem(Api.get(RULES + "?after=NONE"), 404, "RULE_NOT_FOUND");
    problem(Api.get(RULES + "?limit=0"), 400, "INVALID_PARAMETER");
  }
}
