package org.salesadvisor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every refusal looks like. */
public final class ProblemAssert {

  private static final Pattern INTERNAL =
      Pattern.compile(
          "Exception|org\\.|com\\.|java\\.|io\\.|\\bat [a-z]+\\.|StreamReadConstraints|\\[Source"
              + "|SELECT|ERROR:|jakarta|Jackson|Hibernate|PSQL");

  private ProblemAssert() {}

  /** The body of a problem of this status and code, with nothing internal in it. */
  public static JsonNode problem(Api.Reply reply, int status, String code) {
    String text = reply.text();
    assertEquals(status, reply.status(), text);
    assertTrue(reply.header("Content-Type").startsWith("application/problem+json"), text);
    JsonNode problem = reply.json();
    assertEquals(code, problem.path("code").asText(), text);
    assertEquals(status, problem.path("status").asInt());
    String slug = code.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    assertEquals("urn:sales-advisor:problem:" + slug, problem.path("type").asText());
    assertFalse(problem.path("title").asText().isBlank(), text);
    assertFalse(problem.path("detail").asText().isBlank(), text);
    assertFalse(problem.path("advice").asText().isBlank(), text);
    assertNothingInternal(text);
    return problem;
  }

  public static void assertNothingInternal(String text) {
    var found = INTERNAL.matcher(text);
    assertFalse(found.find(), () -> "`" + found.group() + "` in " + text);
  }

  /** A refused input with exactly these faults, in any order. */
  public static JsonNode invalid(Api.Reply reply, String... pointers) {
    JsonNode problem = problem(reply, 422, "INVALID_INPUT");
    assertEquals(sorted(List.of(pointers)), sorted(pointers(problem)), reply::text);
    return problem;
  }

  public static List<String> pointers(JsonNode problem) {
    List<String> pointers = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      pointers.add(error.path("pointer").asText());
      assertFalse(error.path("message").asText().isBlank());
    }
    return pointers;
  }

  /** What is said about one place. */
  public static String message(JsonNode problem, String pointer) {
    for (JsonNode error : problem.path("errors")) {
      if (error.path("pointer").asText().equals(pointer)) {
        return error.path("message").asText();
      }
    }
    throw new AssertionError("nothing on " + pointer + " in " + problem);
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }
}
