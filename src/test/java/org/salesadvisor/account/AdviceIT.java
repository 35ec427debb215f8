package org.salesadvisor.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.web.Api;
import org.salesadvisor.web.ProblemAssert;

/** Advice over HTTP: given, kept, found and listed. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class AdviceIT {

  /** A routine order, decided in every leading conclusion, with reasons that read values. */
  static final String ROUTINE =
      """
      {"account": {"id": "%s", "name": "Jansen & Zn. 漢"}, "asOf": "2025-06-30T12:00:00.123456789+02:00",
       "purchase": {"boughtBefore": true, "knownItemsShare": 0.85, "sameSupplierAndTerms": true,
         "specificationChanged": false, "dmuKnown": ["USER", "BUYER"], "peopleDeciding": 1,
         "perceivedRisk": "LOW"},
       "product": {"standardisation": "STANDARD", "specificationNeeded": false,
         "productionLeadTimeDays": 10, "promisedDeliveryDays": 3},
       "order": {"units": 40, "value": {"amount": 250.00, "currency": "EUR"}, "ordersPerYear": 12,
         "customerCollects": true, "awkwardToTransport": false, "purchaseAdvantageMatters": false,
         "financialRisk": "HIGH"},
       "orders": [{"at": "2025-01-01T00:00:00Z", "value": {"amount": 250, "currency": "EUR"},
         "lines": [{"item": "A", "units": 3}]}]}
      """;

  @Inject KeptDecisions kept;
  @Inject ActiveRules rules;

  static String routine(String account) {
    return ROUTINE.formatted(account);
  }

  @Test
  void adviceIsKeptAndFoundAtItsLocation() {
    Api.Reply posted = Api.post(ADVICE, routine("KEPT"));

    assertEquals(201, posted.status(), posted::text);
    assertEquals("application/json", type(posted));
    assertEquals(ADVICE + "/" + posted.json().path("id").asText(), posted.header("Location"));
    assertEquals(1, kept.of("KEPT"));
    Api.Reply got = Api.get(posted.header("Location"));
    assertEquals(200, got.status());
    assertArrayEquals(posted.response().body(), got.response().body(), got::text);
  }

  private static String type(Api.Reply reply) {
    return reply.header("Content-Type").replaceAll(";.*", "");
  }

  @Test
  void adviceHasEveryPartOfTheContract() {
    JsonNode advice = Api.post(ADVICE, routine("PARTS")).json();

    List<String> names = new ArrayList<>();
    advice.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "id",
            "account",
            "decidedAt",
            "asOf",
            "ruleset",
            "buyingClass",
            "sellingMode",
            "loop",
            "koop",
            "involvement",
            "principles",
            "processMap",
            "leadSources",
            "cycleAlignment",
            "interventions",
            "warnings",
            "missing",
            "conflicts"),
        names);
    assertEquals("STRAIGHT_REBUY", advice.at("/buyingClass/value").asText());
    assertEquals("DETERMINED", advice.at("/buyingClass/status").asText());
    assertEquals(rules.get().digest(), advice.at("/ruleset/digest").asText());
    assertEquals(rules.get().label(), advice.at("/ruleset/label").asText());
    assertEquals("2025-06-30T10:00:00.123456Z", advice.path("asOf").asText());
    assertEquals("Jansen & Zn. 漢", advice.at("/account/name").asText());
    JsonNode because = advice.at("/buyingClass/because/0");
    for (String field : List.of("rule", "text", "source", "assumption", "facts")) {
      assertTrue(because.has(field), because::toString);
    }
  }

  @Test
  void adviceThatIsNotToBeKeptIsGivenAndForgotten() {
    Api.Reply reply = Api.post(ADVICE + "?store=false", routine("FORGOTTEN"));

    assertEquals(200, reply.status());
    assertEquals("application/json", type(reply));
    assertTrue(reply.find("Location").isEmpty());
    assertFalse(reply.json().has("id"));
    assertEquals(0, kept.of("FORGOTTEN"));
    assertEquals(decided(Api.post(ADVICE, routine("FORGOTTEN"))), decided(reply));
  }

  /** An answer without what differs from moment to moment. */
  private static JsonNode decided(Api.Reply reply) {
    return ((ObjectNode) reply.json()).without(List.of("id", "decidedAt"));
  }

  @Test
  void theLanguageChangesTextsAndNothingElse() {
    Api.Reply english = Api.post(ADVICE, routine("LANGUAGE"));
    String location = english.header("Location");

    Api.Reply dutch = Api.get(location, "Accept-Language", "nl-NL,nl;q=0.9,en;q=0.8");

    assertNotEquals(english.json(), dutch.json());
    assertEquals(withoutTexts(english.json()), withoutTexts(dutch.json()));
    List<String> englishTexts = english.json().findValuesAsText("text");
    List<String> dutchTexts = dutch.json().findValuesAsText("text");
    assertEquals(englishTexts.size(), dutchTexts.size());
    IntStream.range(0, dutchTexts.size())
        .forEach(i -> assertNotEquals(englishTexts.get(i), dutchTexts.get(i)));
  }

  private static JsonNode withoutTexts(JsonNode tree) {
    tree.findParents("text").forEach(parent -> ((ObjectNode) parent).remove("text"));
    return tree;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|nl",
        "NL|nl",
        "nl-BE|nl",
        "de, nl;q=0.5|nl",
        "en;q=0.1, nl|nl",
        "en-US|en",
        "de|en",
        "*|en",
        "nl;q=0|en",
        "nl;q=0, en|en",
        "''|en",
        ";;;|en",
        "nl;q=much|en",
        "q=1|en",
        "-|en",
        "a-b-c-d-e-f-g-h-i-j-k|en",
        "nl;q=2|en"
      })
  void theLanguageIsTheBestOfThoseAskedFor(String header, String language) {
    String english = Api.post(ADVICE + "?store=false", routine("L")).json().at(TEXT).asText();

    Api.Reply reply = Api.post(ADVICE + "?store=false", routine("L"), "Accept-Language", header);

    assertEquals(200, reply.status(), reply::text);
    assertEquals(language.equals("en"), english.equals(reply.json().at(TEXT).asText()), header);
  }

  private static final String TEXT = "/buyingClass/text";

  @Test
  void aVeryLongListOfLanguagesHoldsUpNobody() {
    String languages =
        IntStream.range(0, 1000).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
    long start = System.nanoTime();

    assertEquals(
        200,
        Api.post(ADVICE + "?store=false", routine("L"), "Accept-Language", languages).status());
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
  }

  @Test
  void theHistoryOfAnAccountComesPageAfterPageNewestFirst() {
    String account = "PAGED " + UUID.randomUUID();
    List<String> newestFirst = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      newestFirst.add(0, Api.post(ADVICE, routine(account)).id());
    }
    Api.post(ADVICE, routine("ANOTHER"));

    List<String> found = new ArrayList<>();
    String query = "?account=" + account.replace(" ", "%20") + "&limit=3";
    JsonNode page = Api.get(ADVICE + query).json();
    int pages = 1;
    found.addAll(ids(page));
    while (page.has("next")) {
      assertEquals(3, page.path("items").size());
      page = Api.get(ADVICE + query + "&after=" + page.path("next").asText()).json();
      found.addAll(ids(page));
      pages++;
    }

    assertEquals(newestFirst, found);
    assertEquals(3, pages);
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  @Test
  void theLastPageThatIsJustFullHasNoNext() {
    String account = "FULL-" + UUID.randomUUID();
    Stream.of(1, 2).forEach(i -> Api.post(ADVICE, routine(account)));

    JsonNode page = Api.get(ADVICE + "?account=" + account + "&limit=2").json();

    assertEquals(2, page.path("items").size());
    assertFalse(page.has("next"));
  }

  @Test
  void anItemOfAPageIsTheAdviceItself() {
    String account = "ITEM-" + UUID.randomUUID();
    Api.Reply posted = Api.post(ADVICE, routine(account));

    JsonNode page = Api.get(ADVICE + "?account=" + account, "Accept-Language", "en").json();

    assertEquals(posted.json(), page.at("/items/0"));
  }

  @Test
  void anAccountWithoutAdviceHasAnEmptyHistory() {
    Api.Reply reply = Api.get(ADVICE + "?account=NOBODY&limit=100");

    assertEquals(200, reply.status());
    assertEquals("{\"items\":[]}", reply.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "limit=-1",
        "limit=x",
        "limit=",
        "limit=99999999999",
        "limit=2.0",
        "limit=%EF%BC%95",
        "after=x",
        "after=",
        "after=1-1-1-1-1",
        "after=%00"
      })
  void aWrongParameterOfAPageIsNamed(String parameter) {
    JsonNode problem =
        ProblemAssert.problem(
            Api.get(ADVICE + "?account=A&" + parameter), 400, "INVALID_PARAMETER");
    String name = parameter.substring(0, parameter.indexOf('='));
    assertTrue(problem.path("detail").asText().contains("`" + name + "`"), problem::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?account=", "?account=%20", "?account=%00", "?account=a%0Ab"})
  void aHistoryNeedsAnAccount(String query) {
    ProblemAssert.problem(Api.get(ADVICE + query), 400, "INVALID_PARAMETER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "", "TRUE", "false%00"})
  void storeIsTrueOrFalse(String store) {
    long before = kept.count();
    ProblemAssert.problem(
        Api.post(ADVICE + "?store=" + store, routine("STORE")), 400, "INVALID_PARAMETER");
    assertEquals(before, kept.count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "%00", "a%2Fb"})
  void anIdThatIsNoneIsRefused(String id) {
    ProblemAssert.problem(Api.get(ADVICE + "/" + id), 400, "INVALID_PARAMETER");
  }

  @Test
  void anIdThatNobodyHasIsNotFound() {
    JsonNode problem =
        ProblemAssert.problem(
            Api.get(ADVICE + "/00000000-0000-7000-8000-000000000000"), 404, "DECISION_NOT_FOUND");
    assertTrue(problem.path("detail").asText().contains("00000000-0000-7000-8000-000000000000"));
  }

  @Test
  void idsFollowTimeAndMayBeWrittenInCapitals() {
    Api.Reply posted = Api.post(ADVICE, routine("CAPITALS"));

    assertEquals(7, UUID.fromString(posted.id()).version());
    assertEquals(200, Api.get(ADVICE + "/" + posted.id().toUpperCase()).status());
  }
}
