package org.salesadvisor.planning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

class PlanReaderTest {

  private static final LoadedRuleSet RULES =
      LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ORDERS =
      "{\"phase\": \"ORDER_REALISATION\", \"hitRate\": {\"rateShare\": 0.1}}";

  private static List<String> faults(String json) {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> PlanReader.read(json.getBytes(UTF_8)));
    return refused.faults().stream().map(Fault::toString).toList();
  }

  private static void assertFault(String start, List<String> faults) {
    assertTrue(faults.stream().anyMatch(one -> one.startsWith(start)), faults::toString);
  }

  private static JsonNode answer(byte[] json) {
    try {
      byte[] told = PlanJson.of(Planned.of(PlanReader.read(json), RULES), Language.NL);
      String text = new String(told, UTF_8);
      assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
      return JSON.readTree(told);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void namesEveryFaultAtOnceWithItsPlace() {
    List<String> faults =
        faults(
            """
            {"targetGroupThousands": 0.0005, "phases": [
              {"phase": "CLIENT_RETENTION", "hitRate": {"rateShare": 1.5}},
              {"phase": "LEAD_GENERATION", "hitRate": {"rateShare": 0.5, "counts": []}},
              {"phase": "LEAD_GENERATION", "hitRate": {"counts": [
                {"group": "a", "k": 9, "n": 3}, {"group": "a", "k": 1, "n": 3}], "group": "b"}},
              {"phase": "LEAD_GENERATION", "hitRate": {"counts": [{"k": 0, "n": 0}]},
               "fixedCost": {"amount": 1, "currency": "USD"}},
              {"phase": "LEAD_GENERATION", "hitRate": {"rateShare": 0.5, "group": "b"},
               "improvement": {"toRateShare": 0.4, "cost": {"amount": 0, "currency": "EUR"}}}],
             "orderValue": {"amount": 9, "currency": "EUR"}, "margin": 0.3,
             "client": {"years": 0}, "whatIf": [{"set": []},
               {"set": [{"path": "/phases/9/hitRate/rateShare", "value": 1}]},
               {"set": [{"path": "/phases", "value": 1}]},
               {"set": [{"path": "/marginShar", "value": 1}]},
               {"set": [{"path": "/marginShare", "value": 2}]}]}""");

    assertFault("/targetGroupThousands: is 0.0005, which is 0.5 members", faults);
    assertFault("/phases/0/hitRate/rateShare", faults);
    assertFault("/phases/1/hitRate: needs either rateShare or counts", faults);
    assertFault("/phases/1/phase: is LEAD_GENERATION after CLIENT_RETENTION", faults);
    assertFault("/phases/2/hitRate/counts/0/k: is 9 of 3", faults);
    assertFault("/phases/2/hitRate/counts/1/group: has the group of entry 0", faults);
    assertFault("/phases/2/hitRate/group: is `b`, of which there are no counts; nearest", faults);
    assertFault("/phases/3/hitRate/counts: counts nobody", faults);
    assertFault("/phases/3/fixedCost/currency: is USD where /orderValue is in EUR", faults);
    assertFault("/phases/4/hitRate/group: names a group", faults);
    assertFault("/phases/4/improvement/toRateShare: is 40 %, and the hit rate is 50 %", faults);
    assertFault("/phases/4/improvement/cost/amount: is 0", faults);
    assertFault("/phases: has no ORDER_REALISATION", faults);
    assertFault("/margin: there is no such field; nearest is `marginShare`", faults);
    assertFault("/client/years: is 0; write 1 to 100 years", faults);
    assertFault("/whatIf/0/set: is empty", faults);
    assertFault("/whatIf/1/set/0/path: is `/phases/9/hitRate/rateShare`", faults);
    assertFault("/whatIf/2/set/0/path: is `/phases`", faults);
    assertFault("/whatIf/3: makes it wrong at /marginShar: there is no such", faults);
    assertFault("/whatIf/4: makes it wrong at /marginShare", faults);
  }

  @Test
  void aPlanGoesForwardsOrBackwards() {
    assertFault(
        "/targetGroupThousands: is missing, and so is wanted",
        faults("{\"phases\": [" + ORDERS + "]}"));
    JsonNode back =
        answer(("{\"wanted\": {\"orders\": 10}, \"phases\": [" + ORDERS + "]}").getBytes(UTF_8));
    assertTrue(back.at("/wanted/isReachable").asBoolean());
    assertEquals(back.at("/wanted/neededTargetGroupThousands"), back.path("targetGroupThousands"));
    assertEquals(0.8, back.at("/wanted/certaintyShare").asDouble(), "the norm");
  }

  @Test
  void whatCannotBeReachedSaysWhyAndForecastsNothing() {
    JsonNode never =
        answer(
            "{\"wanted\": {\"orders\": 1}, \"phases\": [%s]}"
                .formatted(ORDERS.replace("0.1", "0"))
                .getBytes(UTF_8));
    assertEquals("NOBODY_COMES_THROUGH", never.at("/wanted/code").asText());
    assertTrue(never.at("/wanted/text").asText().contains("orderrealisatie"), never::toString);
    assertFalse(never.has("outcomes"));
  }

  @Test
  void whatIsMissingIsNamedAndIsNotZero() {
    JsonNode found =
        answer(("{\"targetGroupThousands\": 1, \"phases\": [" + ORDERS + "]}").getBytes(UTF_8));
    assertEquals(100, found.at("/outcomes/orders/expected").asDouble(), 1e-9);
    assertEquals(
        "[\"/phases/0/fixedCost\",\"/phases/0/costPerContact\"]",
        found.at("/outcomes/cost/missing").toString());
    assertTrue(found.path("missing").toString().contains("/client/yearlyDiscountShare"));
    assertFalse(found.at("/outcomes/cost").has("expected"));
  }

  /** Each another number than the sample has, in one plan with as many what-ifs. */
  @Test
  void everyNumberCanBeAnother() throws IOException {
    Map<String, Double> others = new LinkedHashMap<>();
    others.put("/targetGroupThousands", 40.0);
    others.put("/phases/0/hitRate/counts/2/k", 352.0);
    others.put("/phases/0/hitRate/counts/2/n", 7800.0);
    others.put("/phases/0/fixedCost/amount", 24000.0);
    others.put("/phases/1/costPerContact/amount", 70.0);
    others.put("/phases/3/hitRate/rateShare", 0.6);
    others.put("/orderValue/amount", 13000.0);
    others.put("/marginShare", 0.56);
    others.put("/client/ordersPerYear", 3.0);
    others.put("/client/yearlyDiscountShare", 0.16);
    others.put("/client/yearlyRetentionShare", 0.35);
    others.put("/client/years", 10.0);
    others.put("/client/yearlyCost/amount", 500.0);
    ObjectNode plan =
        (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of("src/main/samples/plan.json")));
    ArrayNode whatIf = plan.putArray("whatIf");
    others.forEach(
        (path, value) ->
            whatIf.addObject().putArray("set").addObject().put("path", path).put("value", value));

    JsonNode found = answer(JSON.writeValueAsBytes(plan));
    double now = found.at("/outcomes/lifeContribution/expected").asDouble();
    assertEquals(others.size(), found.path("whatIf").size());
    for (JsonNode one : found.path("whatIf")) {
      JsonNode life = one.at("/outcomes/lifeContribution");
      assertTrue(Math.abs(life.path("difference").asDouble()) > 1, one::toString);
      assertEquals(
          life.path("expected").asDouble() - now, life.path("difference").asDouble(), 1e-6);
    }
  }

  /** Whatever a plan says there is an answer, and numbers in it are numbers. */
  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void everyPlanGetsAnAnswerInNumbers(
      @ForAll @Size(4) List<@IntRange(min = 0, max = 12) Integer> rates,
      @ForAll @Size(4) List<@IntRange(min = 0, max = 12) Integer> costs,
      @ForAll @IntRange(min = 0, max = 12) int wanted,
      @ForAll @IntRange(min = 0, max = 10) int group) {
    String[] values = {"0", "1", "0.5", "1e-30", "0.999999999999", "0.3", "0.01", "0.8"};
    String[] amounts = {"0", "1e12", "1e-30", "7", "0.01", "3", "120"};
    String[] names = {
      "LEAD_GENERATION", "PROSPECT_QUALIFICATION", "ORDER_REALISATION", "CLIENT_RETENTION"
    };
    StringBuilder json = new StringBuilder("{\"marginShare\": 0.3, \"phases\": [");
    for (int i = 0; i < names.length; i++) {
      int rate = rates.get(i);
      String hit =
          rate < values.length
              ? "\"rateShare\": " + values[rate]
              : "\"counts\": [{\"group\": \"a\", \"k\": %d, \"n\": %d}, {\"group\": \"b\", \"k\": 0, \"n\": 1000000000000}]%s"
                  .formatted(rate % 3, rate, rate % 2 == 0 ? ", \"group\": \"a\"" : "");
      json.append(i == 0 ? "" : ",")
          .append("{\"phase\": \"%s\", \"hitRate\": {%s}".formatted(names[i], hit));
      if (costs.get(i) < amounts.length) {
        String cost = "{\"amount\": %s, \"currency\": \"EUR\"}".formatted(amounts[costs.get(i)]);
        json.append(", \"fixedCost\": " + cost + ", \"costPerContact\": " + cost);
      }
      json.append('}');
    }
    String[] groups = {"0", "0.001", "10000000", "5"};
    json.append("], \"orderValue\": {\"amount\": 1000, \"currency\": \"EUR\"}");
    json.append(group < groups.length ? ", \"targetGroupThousands\": " + groups[group] : "");
    json.append(", \"client\": {\"ordersPerYear\": 1000000000000, \"yearlyDiscountShare\": 0,");
    json.append(" \"years\": 100, \"yearlyCost\": {\"amount\": 5, \"currency\": \"EUR\"}}");
    json.append(", \"wanted\": {\"orders\": " + (long) Math.pow(10, wanted));
    json.append(", \"certaintyShare\": " + (wanted % 4 == 0 ? 1 : 0.9) + "}}");

    JsonNode found = answer(json.toString().getBytes(UTF_8));
    assertTrue(found.path("wanted").has("isReachable"), found::toString);
  }
}
