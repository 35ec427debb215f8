package org.salesadvisor.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.salesadvisor.account.batch.ProfileGenerator;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.publishing.RuleSetApi;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rules.Domain;
import org.salesadvisor.web.Api;

/** A consultant sees what a candidate would change for those who were advised. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImpactIT {

  private static final String IMPACT = RuleSetApi.RULE_SETS + "/impact";
  private static final RuleSet MORE_ARE_LARGE =
      Rules.edited(
          Rules.shipped(),
          "norms.yaml",
          text -> text.replace("largeOrderUnits:\n  value: 200", "largeOrderUnits:\n  value: 150"));

  /** Between these moments nobody else was advised. */
  private static Instant begin;

  private static Instant end;

  @BeforeEach
  void adviseOnce() {
    if (begin == null) {
      RuleSetApi.restoreShipped();
      begin = Instant.now();
      advise(1, 600);
      end = Instant.now();
    }
  }

  /** Advises on made-up accounts by these numbers; the same number is the same profile. */
  private static void advise(int from, int to) {
    ProfileGenerator generator = new ProfileGenerator(7);
    String lines =
        IntStream.rangeClosed(1, to)
            .mapToObj(number -> ProfileGenerator.json(generator.next(number)))
            .skip(from - 1L)
            .collect(Collectors.joining("\n"));
    Api.Reply reply =
        Api.call(
            "POST",
            "/api/v1/advice/batch",
            BodyPublishers.ofString(lines),
            "Content-Type",
            "application/x-ndjson",
            "Accept",
            "text/csv");
    assertEquals(to - from + 2, reply.text().lines().count());
  }

  private static Api.Reply start(RuleSet candidate, String query) {
    return RuleSetApi.post(
        "/impact?from=" + begin + "&to=" + end + query,
        Rules.zip(candidate),
        "Content-Type",
        "application/zip");
  }

  private static JsonNode ended(Api.Reply started) {
    assertEquals(202, started.status(), started::text);
    JsonNode run = Api.get(started.header("Location")).json();
    for (int tries = 0; run.path("state").asText().equals("RUNNING") && tries < 600; tries++) {
      pause();
      run = Api.get(started.header("Location")).json();
    }
    return run;
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  private static Set<String> accounts(Api.Reply started, String column) throws IOException {
    Api.Reply table = Api.get(started.header("Location") + "/changes");
    assertEquals(200, table.status(), table::text);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(new String(table.response().body(), UTF_8))) {
      return csv.stream()
          .filter(row -> !row.getField(column).isEmpty())
          .map(row -> row.getField("account.id"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> recount(
      java.util.function.Predicate<java.util.Map<String, Object>> it) {
    return Samples.profiles(600).stream()
        .filter(profile -> it.test(Samples.facts(profile)))
        .map(profile -> profile.account().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void aMovedNormChangesExactlyWhomAnIndependentRecountFinds() throws IOException {
    Api.Reply started = start(MORE_ARE_LARGE, "");

    JsonNode run = ended(started);

    assertEquals("DONE", run.path("state").asText(), run::toString);
    assertEquals(600, run.path("total").asInt());
    assertEquals(600, run.path("done").asInt());
    assertEquals(MORE_ARE_LARGE.digest(), run.at("/after/digest").asText());
    assertEquals(Rules.shipped().digest(), run.at("/before/digest").asText());
    assertEquals(600, run.at("/report/compared").asInt());
    Set<String> loops =
        recount(facts -> !Objects.equals(Domain.loop(facts, 200), Domain.loop(facts, 150)));
    assertFalse(loops.isEmpty());
    assertEquals(loops, accounts(started, "loop.before"));
    assertEquals(
        recount(
            facts ->
                Domain.reaches(facts, "order.units", 150)
                    && Domain.below(facts, "order.units", 200)),
        accounts(started, "rules.after"));
    JsonNode example = run.at("/report/decisions/0");
    JsonNode stored = Api.get(Api.ADVICE + "/" + example.path("decision").asText()).json();
    assertEquals(stored.at("/account/id").asText(), example.at("/profile/account/id").asText());
  }

  @Test
  void aVersionThatDecidesTheSameChangesNobody() {
    JsonNode report = ended(start(Rules.variant("impact"), "")).path("report");

    assertEquals(600, report.path("compared").asInt(), report::toString);
    assertEquals(0, report.path("changed").asInt() + report.path("otherRules").asInt());
    assertEquals(0, report.path("rules").size());
  }

  @Test
  void onlyWhatIsAskedForIsCompared() {
    JsonNode one = ended(start(MORE_ARE_LARGE, "&account=A-7"));
    assertEquals(1, one.path("total").asInt());
    assertEquals("A-7", one.at("/filter/account").asText());

    JsonNode some = ended(start(MORE_ARE_LARGE, "&loop=1&loop=UNDETERMINED")).path("report");
    int wanted =
        recount(facts -> Domain.loop(facts, 200) == null || Domain.loop(facts, 200).equals(1))
            .size();
    assertEquals(wanted, some.path("compared").asInt());
    assertEquals(600 - wanted, some.path("leftOut").asInt());

    JsonNode none =
        ended(cold("none", "?to=" + begin.minusMillis(1) + "&from=" + begin.minusMillis(2)));
    assertEquals(0, none.path("total").asInt());
    assertEquals("DONE", none.path("state").asText());
  }

  @Test
  void decisionsOfAnOlderVersionAreTakenAnewByBothSides() {
    RuleSetApi.publish(Rules.small(UUID.randomUUID()), "*");
    try {
      Api.post(
          Api.ADVICE,
          "{\"account\":{\"id\":\"OLDER\"},\"product\":{\"standardisation\":\"CUSTOM\"}}");
    } finally {
      RuleSetApi.restoreShipped();
    }

    JsonNode report = ended(cold("older", "?account=OLDER")).path("report");

    assertEquals(1, report.path("compared").asInt(), report::toString);
    assertEquals(0, report.path("changed").asInt(), report::toString);
  }

  @Test
  void aStoredVersionIsComparedToo() {
    RuleSet other = Rules.small("stored candidate");
    RuleSetApi.publish(other, "*");
    RuleSetApi.restoreShipped();

    Api.Reply started =
        Api.call(
            "POST",
            IMPACT + "?account=A-1&candidate=" + other.digest() + "&from=" + begin,
            BodyPublishers.noBody());

    assertEquals(1, ended(started).at("/report/changed").asInt());
  }

  @Test
  void aRunIsCancelledWithinASecondAndLeavesNoThread() throws InterruptedException {
    advise(1_001, 4_000);

    Api.Reply started = cold("cancelled", "");
    Api.Reply table = Api.get(started.header("Location") + "/changes");
    cancel(started);

    assertTrue(ImpactTest.isQuietWithin(1_000), "a thread goes on");
    JsonNode run = ended(started);
    assertEquals("CANCELLED", run.path("state").asText());
    assertTrue(run.path("done").asLong() < 3_600, run::toString);
    problem(table, 409, "IMPACT_NOT_DONE");
    cancel(started);
    problem(Api.get(started.header("Location")), 404, "IMPACT_NOT_FOUND");
  }

  @Test
  void noMoreThanTwoRunAtATime() {
    List<CompletableFuture<Api.Reply>> calls =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> cold("at once " + i, ""), call -> new Thread(call).start()))
            .toList();

    List<Api.Reply> replies = calls.stream().map(CompletableFuture::join).toList();

    long begun = replies.stream().filter(reply -> reply.status() == 202).count();
    // a third may begin when the first has ended, before the last has asked
    assertTrue(begun >= 2 && begun < replies.size(), () -> begun + " began");
    replies.stream()
        .filter(reply -> reply.status() != 202)
        .forEach(reply -> problem(reply, 429, "TOO_MANY_IMPACTS"));
    replies.stream()
        .filter(reply -> reply.status() == 202)
        .forEach(reply -> assertEquals("DONE", ended(reply).path("state").asText()));
  }

  /** By rules that were just loaded; over all that is stored it takes a while. */
  private static Api.Reply cold(String name, String query) {
    return RuleSetApi.post(
        "/impact" + query, Rules.zip(Rules.variant(name)), "Content-Type", "application/zip");
  }

  private static void cancel(Api.Reply started) {
    Api.Reply reply = Api.call("DELETE", started.header("Location"), BodyPublishers.noBody());
    assertEquals(204, reply.status(), reply::text);
  }

  @Test
  void everyFaultOfTheFilterIsNamed() {
    Api.Reply reply =
        RuleSetApi.post(
            "/impact?account="
                + "x".repeat(201)
                + "&from=2026-06-01&to=2026-05-01&loop=6&koop=x&buyingClass=NEW"
                + "&sellingMode=transaction",
            Rules.zip(MORE_ARE_LARGE),
            "Content-Type",
            "application/zip");

    invalid(reply, "account", "from", "loop", "koop", "buyingClass", "sellingMode");
    invalid(cold("soon", "?to=soon"), "to");
  }

  @Test
  void aCandidateThatCannotDecideIsRefusedWithItsReport() {
    RuleSet faulty =
        Rules.edited(
            Rules.shipped(),
            "account/product/volume.drl",
            text -> text.replaceFirst("units >= norm", "unitz >= norm"));

    JsonNode problem = problem(start(faulty, ""), 422, "RULESET_REFUSED");

    assertEquals(
        "account/product/volume.drl",
        problem.at("/report/faults/0/file").asText(),
        problem::toString);
    problem(
        RuleSetApi.post("/impact", "PK".getBytes(UTF_8), "Content-Type", "application/zip"),
        422,
        "RULESET_REFUSED");
  }

  @Test
  void whatIsNotThereIsNamed() {
    problem(
        Api.call("POST", IMPACT + "?candidate=" + "0".repeat(64), BodyPublishers.noBody()),
        404,
        "RULESET_NOT_FOUND");
    problem(Api.call("POST", IMPACT, BodyPublishers.noBody()), 400, "INVALID_PARAMETER");
    problem(
        Api.call("POST", IMPACT + "?candidate=%00", BodyPublishers.noBody()),
        400,
        "INVALID_PARAMETER");
    problem(start(MORE_ARE_LARGE, "&candidate=abc"), 400, "INVALID_PARAMETER");
    problem(Api.get(IMPACT + "/" + UUID.randomUUID()), 404, "IMPACT_NOT_FOUND");
    problem(Api.get(IMPACT + "/none"), 400, "INVALID_PARAMETER");
  }
}
