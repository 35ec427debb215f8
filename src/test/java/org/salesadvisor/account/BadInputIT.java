package org.salesadvisor.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.message;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Bodies that are wrong: each is refused with every fault named, and nothing is kept. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class BadInputIT {

  @Inject KeptDecisions kept;
  private long before;

  @BeforeEach
  void countBefore() {
    before = kept.count();
  }

  @AfterEach
  void nothingIsKept() {
    assertEquals(before, kept.count());
  }

  /** A profile with these fields next to its account. */
  private static String with(String fields) {
    return "{\"account\":{\"id\":\"BAD\"}," + fields + "}";
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("\"order\":{\"units\":\"many\"}", "/order/units", "a number from 0"),
        Arguments.of("\"order\":{\"units\":\"5\"}", "/order/units", "a number from 0"),
        Arguments.of("\"order\":{\"units\":-1}", "/order/units", "`-1`"),
        Arguments.of("\"order\":{\"units\":1e13}", "/order/units", "1000000000000"),
        Arguments.of("\"order\":{\"units\":1e999999999}", "/order/units", "`1e999999999`"),
        Arguments.of("\"order\":{\"units\":1e-999999999}", "/order/units", "`1e-999999999`"),
        Arguments.of("\"order\":{\"units\":true}", "/order/units", "`true`"),
        Arguments.of("\"order\":{\"units\":[1]}", "/order/units", "is a list"),
        Arguments.of("\"order\":{\"units\":{\"a\":[[]]}}", "/order/units", "is an object"),
        Arguments.of("\"order\":{\"units\":\"NaN\"}", "/order/units", "`NaN`"),
        Arguments.of("\"order\":{\"repeatShare\":1.01}", "/order/repeatShare", "`1.01`"),
        Arguments.of("\"order\":{\"repeatShare\":-0.1}", "/order/repeatShare", "between 0 and 1"),
        Arguments.of("\"order\":{\"repeatShare\":80}", "/order/repeatShare", "0.85"),
        Arguments.of("\"order\":{\"financialRisk\":\"HUGE\"}", "/order/financialRisk", "HIGH"),
        Arguments.of("\"order\":{\"financialRisk\":\"high\"}", "/order/financialRisk", "`HIGH`"),
        Arguments.of("\"order\":{\"financialRisk\":2}", "/order/financialRisk", "one of LOW"),
        Arguments.of(
            "\"order\":{\"customerCollects\":\"true\"}", "/order/customerCollects", "quotes"),
        Arguments.of(
            "\"order\":{\"customerCollects\":0}", "/order/customerCollects", "true or false"),
        Arguments.of("\"order\":{\"value\":250}", "/order/value", "amount, currency"),
        Arguments.of("\"order\":{\"value\":{\"amount\":1}}", "/order/value/currency", "missing"),
        Arguments.of("\"order\":{\"value\":{}}", "/order/value/amount", "missing"),
        Arguments.of(
            "\"order\":{\"value\":{\"amount\":1,\"currency\":\"EURO\"}}",
            "/order/value/currency",
            "`EUR"),
        Arguments.of(
            "\"order\":{\"value\":{\"amount\":1,\"currency\":\"XTS\"}}",
            "/order/value/currency",
            "no currency"),
        Arguments.of(
            "\"order\":{\"value\":{\"amount\":1,\"currency\":\"\"}}",
            "/order/value/currency",
            "``"),
        Arguments.of(
            "\"order\":{\"value\":{\"amount\":-1,\"currency\":\"EUR\"}}",
            "/order/value/amount",
            "`-1`"),
        Arguments.of("\"purchase\":{\"peopleDeciding\":2.5}", "/purchase/peopleDeciding", "whole"),
        Arguments.of("\"purchase\":{\"peopleDeciding\":-3}", "/purchase/peopleDeciding", "`-3`"),
        Arguments.of(
            "\"purchase\":{\"peopleDeciding\":9223372036854775808}",
            "/purchase/peopleDeciding",
            "1000000"),
        Arguments.of("\"purchase\":{\"dmuKnown\":[\"BUYR\"]}", "/purchase/dmuKnown/0", "`BUYER`"),
        Arguments.of("\"purchase\":{\"dmuKnown\":\"BUYER\"}", "/purchase/dmuKnown", "brackets"),
        Arguments.of("\"purchase\":{\"dmuKnown\":[null]}", "/purchase/dmuKnown/0", "null"),
        Arguments.of(
            "\"purchase\":{\"dmuKnown\":[\"USER\",\"USER\"]}", "/purchase/dmuKnown/1", "twice"),
        Arguments.of("\"purchase\":[]", "/purchase", "is a list"),
        Arguments.of(
            "\"purchase\":{\"boughtBefor\":true}", "/purchase/boughtBefor", "`boughtBefore`"),
        Arguments.of("\"odrer\":{}", "/odrer", "`order`"),
        Arguments.of("\"ORDER\":{}", "/ORDER", "`order`"),
        Arguments.of("\"a/b~c\":{}", "/a~1b~0c", "no such field"),
        Arguments.of("\"\":{}", "/", "no such field"),
        Arguments.of("\"fromMapping\":[\"x\"]", "/fromMapping", "no such field"),
        Arguments.of("\"asOf\":\"2999-01-01T00:00:00Z\"", "/asOf", "future"),
        Arguments.of("\"asOf\":\"+999999999-01-01T00:00:00Z\"", "/asOf", "future"),
        Arguments.of("\"asOf\":\"-999999999-01-01T00:00:00Z\"", "/asOf", "offset"),
        Arguments.of("\"asOf\":\"2025-02-30T00:00:00Z\"", "/asOf", "offset"),
        Arguments.of("\"asOf\":\"2025-01-01\"", "/asOf", "offset"),
        Arguments.of("\"asOf\":\"2025-01-01T00:00:00\"", "/asOf", "offset"),
        Arguments.of("\"asOf\":1700000000", "/asOf", "offset"),
        Arguments.of("\"orders\":{}", "/orders", "list"),
        Arguments.of("\"orders\":[null]", "/orders/0", "null"),
        Arguments.of("\"orders\":[{}]", "/orders/0/at", "missing"),
        Arguments.of("\"orders\":[{\"at\":\"2999-01-01T00:00:00Z\"}]", "/orders/0/at", "past"),
        Arguments.of(
            "\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\",\"lines\":[{\"units\":1}]}]",
            "/orders/0/lines/0/item",
            "missing"),
        Arguments.of(
            "\"asOf\":\"2024-01-01T00:00:00Z\",\"orders\":[{\"at\":\"2024-01-01T00:00:00.001Z\"}]",
            "/orders/0/at",
            "after asOf"),
        Arguments.of(
            "\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\",\"value\":{\"amount\":1,\"currency\":\"EUR\"}},"
                + "{\"at\":\"2025-01-01T00:00:00Z\",\"value\":{\"amount\":1,\"currency\":\"USD\"}}]",
            "/orders",
            "[EUR, USD]"),
        Arguments.of(
            "\"orders\":[{\"at\":\"2025-01-01T00:00:00Z\",\"value\":{\"amount\":1,\"currency\":\"EUR\"},"
                + "\"lines\":[{\"item\":\"A\",\"value\":{\"amount\":1,\"currency\":\"USD\"}}]}]",
            "/orders",
            "[EUR, USD]"),
        Arguments.of("\"funnel\":{\"current\":{\"leads\":-5}}", "/funnel/current/leads", "`-5`"),
        Arguments.of("\"funnel\":{\"current\":{\"leads\":1.5}}", "/funnel/current/leads", "whole"),
        Arguments.of("\"funnel\":{\"signs\":[\"COMPARED\"]}", "/funnel/signs/0", "not known"),
        Arguments.of("\"order\":{\"units\":1,\"units\":2}", "/order/units", "twice"),
        Arguments.of("\"order\":{},\"order\":{}", "/order", "twice"),
        Arguments.of("\"account\":{\"id\":\"B\"}", "/account", "twice"));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void aWrongValueIsNamedWithWhatToWrite(String fields, String pointer, String hint) {
    JsonNode problem = problem(Api.post(ADVICE, with(fields)), 422, "INVALID_INPUT");

    String message = message(problem, pointer);
    assertTrue(message.contains(hint), message);
  }

  static Stream<String> wrongAccounts() {
    return Stream.of(
        "",
        "   ",
        "a\\u0000b",
        "\\u0000",
        "a\\nb",
        "\\ud800",
        "\\udc00\\ud800",
        "x\\udfff",
        "x".repeat(201),
        "x".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("wrongAccounts")
  void anAccountThatIsNoLineOfTextIsNamed(String id) {
    String message =
        message(
            invalid(Api.post(ADVICE, "{\"account\":{\"id\":\"" + id + "\"}}"), "/account/id"),
            "/account/id");
    assertTrue(message.contains("1 to 200 characters"), message);
  }

  @ParameterizedTest
  @CsvSource({"\\ud800, ?", "\\u0000, ?", "\\udc00x, ?x", "a\\u0007, a?"})
  void whatCannotBeShownIsNotSentBack(String bad, String shown) {
    invalid(
        Api.post(
            ADVICE,
            with(
                "\"order\":{\"financialRisk\":\""
                    + bad
                    + "\",\"x"
                    + (bad.contains("\\ud") ? shown : bad)
                    + "\":1,\"value\":{\"amount\":1,\"currency\":\""
                    + bad
                    + "\"}},\"asOf\":\""
                    + bad
                    + "\"")),
        "/order/financialRisk",
        "/order/x" + shown,
        "/order/value/currency",
        "/asOf");
  }

  @Test
  void everyFaultIsNamedAtOnceInItsPlace() {
    String body =
        """
        {"acount": {}, "asOf": "2999-01-01T00:00:00Z", "order": {"units": -1, "repeatShare": 2},
         "orders": [{"lines": [{}]}, {"at": "2998-01-01T00:00:00Z"}, {"at": "2999-06-01T00:00:00Z"},
                    {"at": "yesterday", "value": {"amount": 1, "currency": "XX"}}]}
        """;
    JsonNode problem =
        invalid(
            Api.post(ADVICE, body),
            "/acount",
            "/account",
            "/asOf",
            "/order/units",
            "/order/repeatShare",
            "/orders/0/at",
            "/orders/0/lines/0/item",
            "/orders/2/at",
            "/orders/3/at",
            "/orders/3/value/currency");
    assertEquals("10 faults.", problem.path("detail").asText());
    assertTrue(message(problem, "/acount").contains("nearest is `account`"));
  }

  @Test
  void faultsAreTheSameWhenNothingIsToBeKept() {
    invalid(Api.post(ADVICE + "?store=false", with("\"order\":{\"units\":-1}")), "/order/units");
  }
}
