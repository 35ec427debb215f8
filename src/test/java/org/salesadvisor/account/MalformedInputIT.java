package org.salesadvisor.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Bodies that are no profile, or far too much of one. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class MalformedInputIT {

  private static final int MIB = 1_048_576;
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

  static Stream<Arguments> noProfiles() {
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("blank", " \n\t "),
        Arguments.of("a list", "[]"),
        Arguments.of("a list of profiles", "[" + with("\"order\":{}") + "]"),
        Arguments.of("text", "\"profile\""),
        Arguments.of("number", "1"),
        Arguments.of("true", "true"),
        Arguments.of("null", "null"),
        Arguments.of("two profiles", with("\"order\":{}") + with("\"order\":{}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noProfiles")
  void whatIsNoProfileIsNamed(String name, String body) {
    JsonNode problem = problem(Api.post(ADVICE, body), 422, "INVALID_INPUT");
    assertEquals(1, problem.path("errors").size());
  }

  static Stream<Arguments> malformed() {
    String good = with("\"order\":{\"units\":1}");
    return Stream.of(
        Arguments.of("cut off", bytes(good.substring(0, good.length() - 1))),
        Arguments.of("cut off in text", bytes("{\"account\":{\"id\":\"A")),
        Arguments.of("cut off in a number", bytes(with("\"order\":{\"units\":1."))),
        Arguments.of("no JSON", bytes("account=A-1")),
        Arguments.of("XML", bytes("<profile/>")),
        Arguments.of("single quotes", bytes("{'account':{'id':'A'}}")),
        Arguments.of("comma at the end", bytes(with("\"order\":{},"))),
        Arguments.of("comment", bytes(with("/* x */\"order\":{}"))),
        Arguments.of("NaN", bytes(with("\"order\":{\"units\":NaN}"))),
        Arguments.of("Infinity", bytes(with("\"order\":{\"units\":-Infinity}"))),
        Arguments.of("plus", bytes(with("\"order\":{\"units\":+1}"))),
        Arguments.of("leading zero", bytes(with("\"order\":{\"units\":007}"))),
        Arguments.of("hexadecimal", bytes(with("\"order\":{\"units\":0x1F}"))),
        Arguments.of("raw line break in text", bytes("{\"account\":{\"id\":\"a\nb\"}}")),
        Arguments.of("raw NUL in text", bytes("{\"account\":{\"id\":\"a\u0000b\"}}")),
        Arguments.of("wrong escape", bytes("{\"account\":{\"id\":\"\\x41\"}}")),
        Arguments.of("half a character in a name", bytes(with("\"x\\ud800\":1"))),
        Arguments.of("cut escape", bytes("{\"account\":{\"id\":\"\\u12\"}}")),
        Arguments.of(
            "10^5 digits", bytes(with("\"order\":{\"units\":" + "9".repeat(100_000) + "}"))),
        Arguments.of(
            "10^5 digits after the point",
            bytes(with("\"order\":{\"units\":0." + "1".repeat(100_000) + "}"))),
        Arguments.of(
            "exponent of 10^5 digits",
            bytes(with("\"order\":{\"units\":1e" + "9".repeat(100_000) + "}"))),
        Arguments.of(
            "text of 10^6", bytes("{\"account\":{\"id\":\"" + "x".repeat(1_000_000) + "\"}}")),
        Arguments.of("name of 10^6", bytes(with("\"" + "n".repeat(1_000_000) + "\":1"))),
        Arguments.of("100k [", bytes("[".repeat(100_000))),
        Arguments.of("100k [ in a field", bytes(with("\"order\":" + "[".repeat(100_000)))),
        Arguments.of(
            "100k { in an unknown field", bytes(with("\"x\":" + "{\"x\":".repeat(100_000)))),
        Arguments.of(
            "deep and closed", bytes(with("\"x\":" + "[".repeat(50_000) + "]".repeat(50_000)))),
        Arguments.of("Latin-1", latin("é")),
        Arguments.of("overlong slash", latin("\u00C0\u00AF")),
        Arguments.of("overlong NUL", latin("\u00C0\u0080")),
        Arguments.of("surrogate in UTF-8", latin("\u00ED\u00A0\u0080")),
        Arguments.of("beyond Unicode", latin("\u00F5\u0080\u0080\u0080")),
        Arguments.of("stray continuation", latin("\u0080")),
        Arguments.of("cut character", latin("\u00E2\u0082")),
        Arguments.of("UTF-16", encoded(good, UTF_16)),
        Arguments.of("UTF-16 without mark", encoded(good, UTF_16LE)),
        Arguments.of("UTF-32", encoded(good, Charset.forName("UTF-32"))),
        Arguments.of("odd UTF-32", new byte[] {0, 0, 0, '{', -1, -1, -1, -1}),
        Arguments.of("odd order of bytes", new byte[] {0, '{', 0, 0, 0, '}', 0, 0}),
        Arguments.of("zeros", new byte[1000]),
        Arguments.of("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] encoded(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] latin(String id) {
    return ("{\"account\":{\"id\":\"" + id + "\"}}").getBytes(ISO_8859_1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void whatIsNoJsonIsNamed(String name, byte[] body) {
    JsonNode problem = problem(Api.post(ADVICE, body), 400, "MALFORMED_INPUT");
    assertTrue(problem.path("errors").size() >= 1);
  }

  @Test
  void namesThatAreNoFieldsAreCountedAndTheFirstHundredAreNamed() {
    String fields =
        IntStream.range(0, 60_000)
            .mapToObj(i -> "\"orders" + i + "\":1")
            .collect(Collectors.joining(","));
    long start = System.nanoTime();

    JsonNode problem = problem(Api.post(ADVICE, with(fields)), 422, "INVALID_INPUT");

    assertTrue(System.nanoTime() - start < 2_000_000_000L, "takes more than 2 s");
    assertEquals(100, problem.path("errors").size());
    assertEquals("60000 faults; the first 100 are named.", problem.path("detail").asText());
  }

  @Test
  void namesThatShareTheirHashDoNotHoldUpTheService() {
    // "Aa" and "BB" have one hash: 2^13 names of 13 pairs have one, too
    String fields =
        IntStream.range(0, 1 << 13)
            .mapToObj(
                i ->
                    IntStream.range(0, 13)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "\"", "\":1")))
            .collect(Collectors.joining(","));
    long start = System.nanoTime();

    problem(Api.post(ADVICE, with(fields)), 422, "INVALID_INPUT");

    assertTrue(System.nanoTime() - start < 2_000_000_000L, "takes more than 2 s");
  }

  @Test
  void tooManyOrdersAreCounted() {
    String order = "{\"at\":\"2025-01-01T00:00:00Z\"}";
    String orders =
        Stream.generate(() -> order).limit(10_001).collect(Collectors.joining(",", "[", "]"));

    JsonNode problem = invalid(Api.post(ADVICE, with("\"orders\":" + orders)), "/orders");

    assertEquals("has 10001 entries; write 10000 at most", message(problem, "/orders"));
  }

  @Test
  void aHundredThousandRolesAreNamed() {
    String roles =
        Stream.generate(() -> "\"BUYER\"")
            .limit(100_000)
            .collect(Collectors.joining(",", "[", "]"));

    problem(
        Api.post(ADVICE, with("\"purchase\":{\"dmuKnown\":" + roles + "}")), 422, "INVALID_INPUT");
  }

  @Test
  void aBodyOfTheLargestSizeIsReadAndALargerOneIsNot() {
    String profile = with("\"order\":{}");
    String filled = profile + " ".repeat(MIB - profile.length());

    assertEquals(200, Api.post(ADVICE + "?store=false", filled).status());
    problem(Api.post(ADVICE, filled + " "), 413, "BODY_TOO_LARGE");
  }
}
