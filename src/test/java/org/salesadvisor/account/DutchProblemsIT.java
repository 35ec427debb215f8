package org.salesadvisor.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.language.Translation.assertDutch;
import static org.salesadvisor.language.Translation.assertSays;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.message;
import static org.salesadvisor.web.ProblemAssert.pointers;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Refusals in Dutch: the same codes, pointers and values as in English, in other words. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DutchProblemsIT {

  private static final String BATCH = ADVICE + "/batch?store=false";
  private static final String UNKNOWN = "00000000-0000-7000-8000-000000000000";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "order":{"units":"many"}                  | /order/units | is `many`; vul in: een getal van 0 tot en met 1000000000000
          "order":{"units":[1]}                     | /order/units | is een lijst; vul in: een getal van 0 tot en met 1000000000000
          "order":{"units":{}}                      | /order/units | is een object; vul in: een getal van 0 tot en met 1000000000000
          "order":{"repeatShare":1.01}              | /order/repeatShare | is `1.01`; vul in: een aandeel tussen 0 en 1, zoals 0.85
          "purchase":{"peopleDeciding":2.5}         | /purchase/peopleDeciding | is `2.5`; vul in: een geheel getal van 0 tot en met 1000000
          "order":{"financialRisk":"high"}          | /order/financialRisk | `high` is niet bekend; het meest lijkt `HIGH`
          "order":{"financialRisk":2}               | /order/financialRisk | is `2`; vul in: een van LOW, MEDIUM, HIGH
          "order":{"customerCollects":"true"}       | /order/customerCollects | is `true`; vul in: true of false, zonder aanhalingstekens
          "order":{"value":{"amount":1}}            | /order/value/currency | ontbreekt; bij een bedrag horen amount en currency
          "order":{"value":{"amount":1,"currency":"EURO"}} | /order/value/currency | `EURO` is geen munteenheid; het meest lijkt `EUR`
          "purchase":{"dmuKnown":"BUYER"}           | /purchase/dmuKnown | is `BUYER`; vul in: een lijst tussen rechte haken
          "purchase":{"dmuKnown":["USER","USER"]}   | /purchase/dmuKnown/1 | `USER` staat er twee keer; laat er een weg
          "odrer":{}                                | /odrer | dit veld bestaat niet; het meest lijkt `order`
          "asOf":"2999-01-01T00:00:00Z"             | /asOf | is 2999-01-01T00:00:00Z en ligt in de toekomst; vul een moment tot nu in
          "asOf":"2025-01-01"                       | /asOf | is `2025-01-01`; vul in: een moment met tijdzone, zoals 2026-05-31T12:00:00+02:00
          "orders":[{}]                             | /orders/0/at | ontbreekt; dit is verplicht
          "order":{"units":1,"units":2}             | /order/units | staat er twee keer; laat er een weg
          """)
  void namesAWrongValue(String fields, String pointer, String words) {
    String body = "{\"account\":{\"id\":\"NL\"}," + fields + "}";

    JsonNode problem =
        problem(Api.post(ADVICE, body, "Accept-Language", "nl"), 422, "INVALID_INPUT");

    assertEquals(words, message(problem, pointer));
    assertEquals("Foute invoer", problem.path("title").asText());
    assertEquals("Eén fout.", problem.path("detail").asText());
    assertEquals(
        "Verbeter wat hier genoemd staat en verstuur het opnieuw.",
        problem.path("advice").asText());
  }

  @ParameterizedTest
  @MethodSource("org.salesadvisor.account.BadInputIT#wrongValues")
  void saysTheSameOfTheSameValuesAsEnglishDoes(String fields, String pointer, String hint) {
    byte[] body = ("{\"account\":{\"id\":\"NL\"}," + fields + "}").getBytes(UTF_8);

    assertTranslated(Api.post(ADVICE, body), Api.post(ADVICE, body, "Accept-Language", "nl"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.salesadvisor.account.MalformedInputIT#malformed")
  void saysWhatIsWrongWithJson(String name, byte[] body) {
    assertTranslated(Api.post(ADVICE, body), Api.post(ADVICE, body, "Accept-Language", "nl"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"account":{"id":"A"}                   | , op regel 1, kolom 22: het houdt te vroeg op; sluit wat nog open staat
          {"account":{"id":A}}                    | , op regel 1, kolom 18: `A` hoort hier niet; zet teksten tussen dubbele aanhalingstekens
          {"account":{"id":"A"},}                 | , op regel 1, kolom 23: `}` hoort hier niet; mogelijk staat er een komma, aanhalingsteken of haakje te veel of te weinig
          {"account":{"id":"A"},"order":{"units":007}} | , op regel 1, kolom 41: een getal is niet geschreven zoals JSON dat doet, bijvoorbeeld 0.5 of 12
          {"account":{"id":"\\x41"}}              | , op regel 1, kolom 20: achter een backslash staat iets dat JSON niet kent; schrijf de backslash dubbel
          """)
  void saysWhereJsonIsBroken(String body, String words) {
    JsonNode problem =
        problem(Api.post(ADVICE, body, "Accept-Language", "nl"), 400, "MALFORMED_INPUT");

    assertEquals("dit is geen JSON in UTF-8" + words, message(problem, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /api/v1/nothing             | 404 | Niet gevonden             | Op `/api/v1/nothing` is niets te vinden.
          PUT  | /api/v1/advice              | 405 | Methode niet toegestaan   | `/api/v1/advice` kent geen PUT.
          GET  | /api/v1/advice/x            | 400 | Foute parameter           | Parameter `id` is `x`.
          GET  | /api/v1/advice?account=A&limit=0 | 400 | Foute parameter      | Parameter `limit` is `0`.
          GET  | /api/v1/advice?account=     | 400 | Foute parameter           | Parameter `account` heeft geen waarde.
          GET  | /api/v1/advice/%s           | 404 | Besluit niet gevonden     | Er is geen besluit %s.
          POST | /api/v1/advice/%s/replay?ruleset=abc | 404 | Besluit niet gevonden | Er is geen besluit %s.
          POST | /api/v1/advice/batch        | 415 | Niet-ondersteund mediatype | Inhoud van het type `text/plain` is hier niet te verwerken.
          """)
  void refusesARequest(String method, String path, int status, String title, String detail) {
    Api.Reply reply =
        Api.call(
            method,
            path.formatted(UNKNOWN),
            BodyPublishers.ofString("x"),
            "Accept-Language",
            "nl-BE,en;q=0.5",
            "Content-Type",
            "text/plain");

    JsonNode problem = reply.json();
    assertEquals(status, reply.status(), reply::text);
    assertEquals(title, problem.path("title").asText());
    assertEquals(detail.formatted(UNKNOWN), problem.path("detail").asText());
    assertEquals("nl", reply.header("Content-Language"));
    assertDutch(problem.path("advice").asText());
  }

  @Test
  void refusesAnAnswerThatCannotBeGiven() {
    Api.Reply reply =
        Api.post(
            ADVICE,
            "{\"account\":{\"id\":\"NL\"}}",
            "Accept",
            "text/html",
            "Accept-Language",
            "nl");

    assertEquals(
        "Het antwoord is niet te geven als `text/html`.",
        problem(reply, 406, "NOT_ACCEPTABLE").path("detail").asText());
  }

  @Test
  void refusesBodiesWithoutLengthAndTooLargeOnes() {
    BodyPublisher pieces =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes(UTF_8)));

    assertEquals("De inhoud heeft geen lengte.", detail(411, pieces));
    assertEquals(
        "De inhoud telt 2000000 bytes; de grens is 1048576.",
        detail(413, BodyPublishers.ofByteArray(new byte[2_000_000])));
  }

  private static String detail(int status, BodyPublisher body) {
    Api.Reply reply =
        Api.call("POST", ADVICE, body, "Content-Type", Api.JSON_TYPE, "Accept-Language", "nl");
    assertEquals(status, reply.status(), reply::text);
    return reply.json().path("detail").asText();
  }

  @Test
  void refusesAKeyThatCameWithAnotherBody() {
    String key = UUID.randomUUID().toString();
    // a service that has just started on a busy machine may answer 503, and is asked again
    Api.Reply first = Api.post(ADVICE, "{\"account\":{\"id\":\"NL-1\"}}", "Idempotency-Key", key);
    for (int more = 5; first.status() == 503 && more > 0; more--) {
      first = Api.post(ADVICE, "{\"account\":{\"id\":\"NL-1\"}}", "Idempotency-Key", key);
    }
    assertEquals(201, first.status(), first::text);

    Api.Reply reply =
        Api.post(
            ADVICE,
            "{\"account\":{\"id\":\"NL-2\"}}",
            "Idempotency-Key",
            key,
            "Accept-Language",
            "nl");

    assertEquals(
        "De Idempotency-Key " + key + " kwam eerder met een andere inhoud.",
        problem(reply, 409, "IDEMPOTENCY_KEY_REUSED").path("detail").asText());
  }

  @Test
  void namesFaultsOfLinesOfJson() throws IOException {
    Api.Reply reply = batch("application/x-ndjson", "application/x-ndjson", "{\"acount\":{}}\n{\n");

    List<String> lines = reply.text().lines().toList();
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertEquals("INVALID_INPUT", first.path("code").asText());
    assertEquals("/acount", first.at("/errors/0/pointer").asText());
    assertEquals(
        "dit veld bestaat niet; het meest lijkt `account`", first.at("/errors/0/message").asText());
    assertTrue(lines.get(1).contains("het houdt te vroeg op"), lines.get(1));
  }

  @Test
  void namesFaultsOfRowsWithLineAndColumn() {
    Api.Reply reply = batch("text/csv", "text/csv", "account.id,order.units\nA,many\nB\n");

    List<String> rows = reply.text().lines().toList();
    assertTrue(
        rows.get(1)
            .contains(
                "INVALID_INPUT: regel 2, kolom order.units: is `many`; vul in: een getal van 0"),
        rows.get(1));
    assertTrue(rows.get(2).contains("regel 3: heeft 1 cel; de kopregel heeft er 2"), rows.get(2));
  }

  @Test
  void pointersToRowsStayTheSameForPrograms() throws IOException {
    String table = "account.id,order.units\nA,many\n";
    JsonNode dutch =
        new ObjectMapper().readTree(batch("text/csv", "application/x-ndjson", table).text());

    assertEquals("line 2, column order.units", dutch.at("/errors/0/pointer").asText());
  }

  @Test
  void namesFaultsOfAHeader() {
    Api.Reply reply = batch("text/csv", "text/csv", "account.id,order.unit\n");

    JsonNode problem = problem(reply, 422, "INVALID_INPUT");
    assertEquals(
        "dit feit bestaat niet; het meest lijkt `order.units`",
        message(problem, "line 1, column order.unit"));
  }

  @Test
  void refusesACharset() {
    Api.Reply reply = batch("text/csv;charset=latin1", "text/csv", "account.id\n");

    assertEquals(
        "Volgens de aanvraag is de inhoud in latin1.",
        problem(reply, 415, "UNSUPPORTED_CHARSET").path("detail").asText());
  }

  private static Api.Reply batch(String type, String accept, String content) {
    return Api.call(
        "POST",
        BATCH,
        BodyPublishers.ofByteArray(content.getBytes(ISO_8859_1)),
        "Content-Type",
        type,
        "Accept",
        accept,
        "Accept-Language",
        "nl");
  }

  private static void assertTranslated(Api.Reply english, Api.Reply dutch) {
    assertEquals(english.status(), dutch.status());
    assertEquals("en", english.header("Content-Language"));
    assertEquals("nl", dutch.header("Content-Language"));
    JsonNode en = english.json();
    JsonNode nl = dutch.json();
    for (String same : List.of("type", "status", "code")) {
      assertEquals(en.path(same), nl.path(same));
    }
    for (String words : List.of("title", "detail", "advice")) {
      assertSays(en.path(words).asText(), nl.path(words).asText());
    }
    assertEquals(pointers(en), pointers(nl));
    for (int i = 0; i < en.path("errors").size(); i++) {
      assertSays(
          en.path("errors").path(i).path("message").asText(),
          nl.path("errors").path(i).path("message").asText());
    }
  }
}
