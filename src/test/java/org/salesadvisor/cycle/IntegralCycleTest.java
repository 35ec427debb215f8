package org.salesadvisor.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesadvisor.errors.Fault;
import org.salesadvisor.errors.InvalidInputException;
import org.salesadvisor.language.Language;
import org.salesadvisor.rulebase.LoadedRuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

class IntegralCycleTest {

  private static final LoadedRuleSet RULES =
      LoadedRuleSet.load(RuleSetFiles.read(Path.of("rules")));
  private static final LocalDate NOW = LocalDate.of(2026, 11, 26);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static IntegralCycle sample() {
    try {
      return IntegralCycle.of(
          Files.readAllBytes(Path.of("src/main/samples/cycles.json")), NOW, RULES);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static JsonNode told(IntegralCycle cycle) {
    try {
      return JSON.readTree(CycleJson.of(cycle, Language.EN));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonNode told(String json) {
    return told(
        IntegralCycle.of(
            ("{\"account\": {\"id\": \"A\"}" + json.replace('\'', '"') + "}").getBytes(UTF_8),
            NOW,
            RULES));
  }

  private static List<String> gaps(JsonNode told) {
    List<String> gaps = new ArrayList<>();
    told.path("gaps").forEach(gap -> gaps.add(gap.at("/cycleGap/value").asText()));
    return gaps;
  }

  @Test
  void theStepAfterTheLastThatWasDoneIsNow() {
    JsonNode told = told(sample());

    assertEquals("SPECIFICATION", told.at("/cycles/customer/now").asText());
    assertEquals("ORDER_REALISATION", told.at("/cycles/external/now").asText());
    assertEquals("CALCULATION", told.at("/cycles/internal/now").asText());
    assertTrue(told.at("/cycles/internal/steps/0/overdue").asBoolean());
  }

  /** A tenth of 48,000 is done twice, and 20 November is 6 days ago. */
  @Test
  void eachGapSaysWhatItCosts() {
    JsonNode told = told(sample());

    assertEquals(List.of("SALES_AHEAD", "CUSTOMER_WAITS", "ONLY_BUYER_CONTACTED"), gaps(told));
    assertEquals("REWORK", told.at("/gaps/0/costs/kind").asText());
    assertEquals(4_800, told.at("/gaps/0/costs/money/amount").asDouble());
    assertEquals(6, told.at("/gaps/1/costs/days").asInt());
    assertEquals("LOST_ORDER", told.at("/gaps/2/costs/kind").asText());
    assertEquals(48_000, told.at("/gaps/2/costs/money/amount").asDouble());
    assertTrue(told.at("/gaps/0/cycleGap/because/0/source").asText().startsWith("[S]"));
  }

  /** Delivered on 1 February; 5 days a step and 30 for making bring the order to 23 December. */
  @Test
  void thePlanGoesBackFromTheDayThatIsWanted() {
    JsonNode plan = told(sample()).path("plan");

    assertEquals(9, plan.size(), plan::toPrettyString);
    assertEquals("CLIENT_INPUT", plan.at("/0/clientStep/value").asText());
    assertEquals("2026-10-20", plan.at("/0/doneOn").asText());
    assertEquals("Ann", plan.at("/2/owner").asText());
    assertEquals("2026-12-05", plan.at("/2/on").asText());
    assertEquals("PLACE_ORDER", plan.at("/4/clientStep/value").asText());
    assertEquals("2026-12-23", plan.at("/4/on").asText());
    assertEquals("2027-02-01", plan.at("/7/on").asText());
    assertEquals("2027-02-06", plan.at("/8/on").asText());
    plan.forEach(step -> assertTrue(!step.path("measure").asText().isBlank()));
  }

  @Test
  void withoutAWantedDayThePlanGoesForwardFromToday() {
    JsonNode plan =
        told(", 'product': {'standardisation': 'CUSTOM', 'promisedDeliveryDays': 30}").path("plan");
    assertEquals("2026-11-26", plan.at("/0/on").asText());
    assertEquals("2026-12-01", plan.at("/1/on").asText());
  }

  /** Done two steps ago, and at work further on: nobody says when it came there. */
  @Test
  void aStepThatIsToldWithoutADayIsWhereItStands() {
    JsonNode told =
        told(
            ", 'customer': [{'step': 'NEED', 'doneOn': '2026-10-01'}, {'step': 'PROPOSALS'}],"
                + " 'internal': [{'step': 'PRODUCTION'}]");
    assertEquals("PROPOSALS", told.at("/cycles/customer/now").asText());
    assertEquals("PRODUCTION", told.at("/cycles/internal/now").asText());
  }

  @Test
  void oneIsOnePhaseAndTwoArePhases() {
    String one = told(sample()).at("/gaps/0/cycleGap/because/0/text").asText();
    JsonNode two =
        told(
            ", 'product': {'standardisation': 'CUSTOM', 'promisedDeliveryDays': 30}, 'customer':"
                + " [{'step': 'NEED'}], 'external': [{'step': 'ORDER_REALISATION'}]");

    assertTrue(one.contains("1 phase ahead"), one);
    assertTrue(two.toString().contains("2 phases ahead"), two::toString);
  }

  @Test
  void whatIsLostIsNeitherPlannedNorOutOfStep() {
    JsonNode told = told(", 'lost': true, 'internal': [{'step': 'PRODUCTION'}]");
    assertTrue(told.path("lost").asBoolean());
    for (String part : List.of("plan", "gaps", "missing")) {
      assertTrue(told.path(part).isEmpty(), part);
    }
  }

  @Test
  void whatNobodyToldIsNotInStep() {
    JsonNode told = told("");
    assertEquals(List.of(), gaps(told));
    List<String> missing = new ArrayList<>();
    told.path("missing").forEach(one -> missing.add(one.path("path").asText()));
    assertTrue(missing.contains("salesCycles.salesLead"), missing::toString);
    assertTrue(missing.contains("salesCycles.internalLead"), missing::toString);
  }

  @Test
  void aDeliveryAfterTheWantedDayLosesTheOrderAndOnTheDayDoesNot() {
    String on = ", 'wantedOn': '2026-12-10', 'internal': [{'step': 'DELIVERY', 'plannedOn': '%s'}]";
    assertEquals(List.of(), gaps(told(on.formatted("2026-12-10"))));
    JsonNode late = told(on.formatted("2026-12-11"));
    assertEquals(List.of("DELIVERY_TOO_LATE"), gaps(late));
    assertTrue(late.at("/gaps/0/costs/money").isNull(), "an order of unknown value costs unknown");
  }

  @Test
  void anOverdueStepBeginsTheDayAfter() {
    String step = ", 'external': [{'step': 'LEAD_GENERATION', 'plannedOn': '%s'}]";
    assertEquals(List.of(), gaps(told(step.formatted("2026-11-26"))));
    assertEquals(List.of("CUSTOMER_WAITS"), gaps(told(step.formatted("2026-11-25"))));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () ->
                told(
                    ", 'wantedOn': 'soon', 'customer': [{'step': 'REVIEW', 'doneOn':"
                        + " '2027-01-01'}, {'step': 'NEED'}, {'step': 'NEED'}, {'step':"
                        + " 'NEEDS'}], 'plan': [{'step': 'DELIVERY'}], 'extern': []"));
    List<String> pointers = refused.faults().stream().map(Fault::pointer).sorted().toList();
    assertEquals(
        List.of(
            "/customer/0/doneOn",
            "/customer/1/step",
            "/customer/2/step",
            "/customer/3/step",
            "/extern",
            "/plan/0/step",
            "/wantedOn"),
        pointers);
  }

  @Test
  void theCalendarHasTheStepsThatAreNotDone() {
    List<VEvent> events =
        Biweekly.parse(CycleCalendar.of(sample(), Language.NL)).first().getEvents();
    assertEquals(8, events.size());
    assertEquals("ANALYSE_NEED@S-4", events.get(0).getUid().getValue());
    assertEquals("behoefte analyseren: S-4", events.get(0).getSummary().getValue());
  }

  @Test
  void theTableHasEveryStep() {
    List<String> lines = CycleTable.of(sample(), Language.EN).lines().toList();
    assertEquals(10, lines.size());
    assertTrue(lines.get(3).startsWith("S-4,SPECIFY_TOGETHER,SUPPLIER,Ann,2026-12-05,"));
  }

  /**
   * Ann specifies by 5 December, so the need is analysed 5 days before and the input 5 before that.
   */
  @Test
  void whatComesBeforeAStepWithAnAgreedDayIsReadyBeforeIt() {
    JsonNode plan = told(sample()).path("plan");

    assertEquals("2026-11-30", plan.at("/1/on").asText());
    for (int i = 1; i < plan.size(); i++) {
      String day = plan.get(i).path("on").asText();
      assertTrue(plan.get(i - 1).path("on").asText().compareTo(day) < 0, plan::toPrettyString);
    }
  }

  @Test
  void whatComesAfterAStepWithAnAgreedDayComesAfterIt() {
    JsonNode plan =
        told(", 'product': {'standardisation': 'CUSTOM', 'promisedDeliveryDays': 30}, 'plan':"
                + " [{'step': 'ANALYSE_NEED', 'plannedOn': '2026-12-20'}]")
            .path("plan");
    assertEquals("ANALYSE_NEED", plan.at("/1/clientStep/value").asText());
    assertEquals("2026-12-20", plan.at("/1/on").asText());
    assertEquals("2026-12-25", plan.at("/2/on").asText());
  }
}
