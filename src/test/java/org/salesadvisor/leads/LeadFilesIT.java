package org.salesadvisor.leads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Leads of files over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LeadFilesIT {

  private static final String MAPPING =
      """
      name: made-up crm
      zone: UTC
      columns:
        id: Nr
        name: Wie
        email: Post
        source: Bron
        owner: Eigenaar
        cameAt: Binnen
        step: Stand
        stepAt: Sinds
        reason: Waarom
        optedOutOfEmail: Stop
        nextContactOn: Volgende
        nextContactBy: Hoe
      values:
        source: {REFERENCE: [Via via]}
        step: {MARKETING_QUALIFIED: [Rijp], ACCEPTED: [Opgepakt], LOST: [Weg]}
        nextContactBy: {EMAIL: [Post]}
      """;

  private static final String HEADER =
      "Nr,Wie,Post,Bron,Eigenaar,Binnen,Stand,Sinds,Waarom,Stop,Volgende,Hoe\n";

  /** One for each test, so that they do not see each other's leads. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private static Api.Reply send(String text, String query, String mapping, String... headers) {
    return DatasetApi.sendTo(
        LeadApi.LEADS + "/imports" + query, files("leads.csv", text), mapping, headers);
  }

  /** A row of a lead of this test, as MAPPING reads it. */
  private String row(String nr, String more) {
    return "%s-%s,Ann %s,Ann.%s@Example.com,Via via,%s,%s\n"
        .formatted(mark, nr, nr, nr + mark, mark, more);
  }

  private static JsonNode job(String text, String query) {
    return DatasetApi.ended(send(text, query, MAPPING));
  }

  private static JsonNode imported(String text) {
    JsonNode job = job(text, "");
    assertEquals("DONE", job.path("state").asText(), job::toPrettyString);
    return job.path("result");
  }

  private List<JsonNode> leads() {
    List<JsonNode> leads = new ArrayList<>();
    Api.get(LeadApi.LEADS + "?owner=" + mark).json().path("items").forEach(leads::add);
    return leads;
  }

  private static List<String> log(JsonNode lead) {
    List<String> log = new ArrayList<>();
    LeadApi.get(lead.path("id").asText())
        .path("events")
        .forEach(
            event ->
                log.add(
                    event.path("kind").asText()
                        + " "
                        + event.path("at").asText().substring(0, 10)));
    return log;
  }

  private static List<String> findings(JsonNode result) {
    List<String> found = new ArrayList<>();
    for (JsonNode one : result.path("findings")) {
      found.add(
          one.path("code").asText()
              + " "
              + one.path("line").asText()
              + " "
              + one.path("column").asText());
    }
    return found;
  }

  @Test
  void aRowBecomesALeadWithTheStepsThatItTells() {
    String text =
        HEADER
            + row("1", "2026-01-05,Rijp,2026-01-20,,nee,,")
            + row("2", "2026-01-05,Weg,2026-02-01,Te laat,ja,,")
            + row("3", "2026-01-05,,,,,,");

    JsonNode result = imported(text);

    assertEquals(3, result.path("added").asInt(), result::toPrettyString);
    assertEquals(List.of("UNMAPPED_REASON 3 Waarom"), findings(result));
    List<JsonNode> leads = leads();
    assertEquals(3, leads.size());
    JsonNode lost =
        leads.stream()
            .filter(one -> one.path("step").asText().equals("LOST"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of("CAME_IN 2026-01-05", "OPTED_OUT 2026-01-05", "LOST 2026-02-01"), log(lost));
    JsonNode end = LeadApi.get(lost.path("id").asText()).at("/events/2");
    assertEquals("OTHER", end.path("reason").asText());
    assertEquals("Te laat", end.path("note").asText());
    assertEquals("REFERENCE", lost.path("source").asText());
  }

  @Test
  void whoIsKnownIsToldGoesOnForwardAndIsNotDoubled() {
    imported(
        HEADER
            + row("1", "2026-01-05,Rijp,2026-01-20,,,,")
            + row("2", "2026-01-05,Opgepakt,2026-02-01,,,,"));
    String text =
        HEADER
            + row("1", "2026-01-05,Opgepakt,2026-02-03,,ja,,").replace("Ann.1", "ANOTHER.1")
            + row("2", "2026-01-05,Rijp,2026-02-09,,,,")
                .replace(mark + "-2,", ",")
                .replace("Ann.2", "ann.2")
            + row("3", "2026-01-05,,,,,,");

    JsonNode result = imported(text);

    assertEquals(1, result.path("added").asInt(), result::toPrettyString);
    assertEquals(2, result.path("known").asInt());
    assertEquals(1, result.path("advanced").asInt());
    assertEquals(List.of("KNOWN_LEAD 2 ", "KNOWN_LEAD 3 "), findings(result));
    List<List<String>> logs = leads().stream().map(LeadFilesIT::log).toList();
    assertEquals(3, logs.size());
    assertTrue(
        logs.stream()
            .anyMatch(
                log ->
                    log.size() == 4
                        && log.subList(0, 3)
                            .equals(
                                List.of(
                                    "CAME_IN 2026-01-05",
                                    "MARKETING_QUALIFIED 2026-01-20",
                                    "ACCEPTED 2026-02-03"))
                        && log.get(3).startsWith("OPTED_OUT")),
        logs::toString);
    assertTrue(
        logs.contains(List.of("CAME_IN 2026-01-05", "ACCEPTED 2026-02-01")), "back is not forward");
  }

  @Test
  void theSameFileAgainAddsNothing() {
    String text = HEADER + row("1", "2026-01-05,,,,,,");
    imported(text);

    JsonNode again = imported(text);

    assertTrue(again.path("isKnown").asBoolean(), again::toPrettyString);
    assertEquals(0, again.path("added").asInt());
  }

  @Test
  void everyFaultIsNamedAndNothingIsStored() {
    String text =
        HEADER
            + row("1", "2026-01-05,,,,,,")
            + row("2", "2026-01-05,,,,,,").replace("Ann.2", "a@b.nl;Ann.2")
            + row("3", "2026-01-05,,,,ja," + LocalDate.now(ZoneOffset.UTC).plusDays(9) + ",Post")
            + row("4", "2026-01-05,Opgepkat,2026-01-07,,,,")
            + row("5", "2026-01-05,Rijp,2025-12-07,,,,")
            + row("6", "2026-01-05,Rijp,,,,,")
            + row("7", "2026-01-05,Rijp,2199-01-01,,,,")
            + row("8", "2026-01-05,,,,misschien,,")
            + row("1", "2026-01-06,,,,,,")
                .replace(mark + "-1", mark + "-9")
                .replace("Ann.1", "ANN.1")
            + row("1", "2026-01-07,,,,,,").replace("Ann.1", "Bob.1")
            + "too,few\n";

    JsonNode refused = job(text, "");

    assertEquals("FAILED", refused.path("state").asText(), refused::toPrettyString);
    JsonNode result = refused.path("result");
    assertEquals("IMPORT_REFUSED", result.at("/failure/code").asText());
    List<String> found = findings(result);
    found.sort(null);
    assertEquals(
        List.of(
            "BEFORE 6 Binnen",
            "DOUBLE_EMAIL 10 Post",
            "DOUBLE_ID 11 Nr",
            "NO_STEP_DAY 7 Stand",
            "OPT_OUT_AND_PLAN 4 Volgende",
            "ROW_WIDTH 12 ",
            "STEP_IN_FUTURE 8 Sinds",
            "TWO_EMAILS 3 Post",
            "UNMAPPED_OPT_OUT 9 Stop",
            "UNMAPPED_STEP 5 Stand"),
        found);
    assertTrue(result.toString().contains("nearest is `opgepakt`"), result::toPrettyString);
    assertEquals(List.of(), leads());
    JsonNode rest = job(text, "?skipFaulty=true").path("result");
    assertEquals(1, rest.path("added").asInt(), rest::toPrettyString);
    assertEquals(1, leads().size());
  }

  @Test
  void aDryRunProposesAMappingAndStoresNothing() {
    String text =
        "Voornaam,Achternaam,E-mail,Leadstatus,Kleur\nAnn,Bos,ann.%s@example.com,Nieuw,rood\n";

    JsonNode result =
        DatasetApi.ended(send(text.formatted(mark), "?dryRun=true", null)).path("result");

    assertTrue(result.path("mappingIsProposed").asBoolean(), result::toPrettyString);
    assertEquals("Voornaam", result.at("/mapping/files/0/columns/firstName").asText());
    assertEquals("nieuw", result.at("/mapping/values/step/LEAD/0").asText());
    assertEquals(1, result.path("added").asInt());
    assertEquals(List.of("COLUMNS_UNUSED 1 "), findings(result));
    JsonNode stored =
        DatasetApi.ended(send(text.formatted(mark), "", result.path("mapping").toString()));
    assertEquals(1, stored.at("/result/added").asInt(), stored::toPrettyString);
  }

  @Test
  void withoutAMappingColumnsAreTheFieldsOfALead() {
    String text = "Name,email,Opted out of,owner\nAnn,%1$s@example.com,EMAIL; TELEPHONE,%1$s\n";

    JsonNode job = DatasetApi.ended(send(text.formatted(mark), "", null));

    assertEquals(1, job.at("/result/added").asInt(), job::toPrettyString);
    assertEquals(3, log(leads().get(0)).size());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'columns: {email: Post}', 422, UNREADABLE_FILE",
    "'Post\na@b.nl\n', 'columns: {email: Pots}', 422, INVALID_INPUT",
    "'Post\na@b.nl\n', 'columns: {emial: Post}', 422, INVALID_INPUT",
    "'Post\na@b.nl\n', 'columns: {email: [Post, Post]}', 422, INVALID_INPUT",
    "'Post\na@b.nl\n', 'columns: {email: Post, email: Post}', 400, MALFORMED_INPUT",
    "'Post\na@b.nl\n', 'hubspto', 422, INVALID_INPUT",
    "'Kleur\nrood\n', 'salesforce', 422, INVALID_INPUT"
  })
  void whatCannotBeReadIsTheAnswer(String text, String mapping, int status, String code) {
    problem(send(text, "", mapping), status, code);
  }

  @Test
  void aFileInTheWrongEncodingIsToldWithItsLine() {
    byte[] text = "name,email\nAnné Bé,a@b.nl\nX,c@d.nl\n".getBytes(StandardCharsets.UTF_8);
    text[text.length - 9] = (byte) 0xE9;

    Api.Reply refused =
        DatasetApi.sendTo(LeadApi.LEADS + "/imports", Map.of("leads.csv", text), "standard");

    problem(refused, 422, "UNREADABLE_FILE");
    assertTrue(refused.text().contains("line 3"), refused::text);
  }

  @Test
  void whoOptedOutBeforeIsOptedOutAgain() {
    String mail = "gone." + mark + "@example.com";
    String lead = LeadApi.added("{\"name\":\"Gone\",\"email\":\"" + mail + "\"}");
    LeadApi.event(lead, "OPTED_OUT");
    Api.call("DELETE", LeadApi.LEADS + "/" + lead + "/personal-data", BodyPublishers.noBody());

    JsonNode result =
        imported(
            HEADER
                + row("1", "2026-01-05,Rijp,2026-01-20,,,,")
                    .replace("Ann.1" + mark, "GONE." + mark));

    assertEquals(1, result.path("optedOut").asInt(), result::toPrettyString);
    assertEquals(
        List.of("CAME_IN 2026-01-05", "OPTED_OUT 2026-01-05", "MARKETING_QUALIFIED 2026-01-20"),
        log(leads().get(0)));
  }

  @Test
  void theSameKeyGetsTheSameJobAndAnotherFileIsRefused() {
    String text = HEADER + row("1", "2026-01-05,,,,,,");
    Api.Reply first = send(text, "", MAPPING, "Idempotency-Key", mark);

    assertEquals(
        first.header("Location"),
        send(text, "", MAPPING, "Idempotency-Key", mark).header("Location"));
    problem(
        send(text + row("2", "2026-01-05,,,,,,"), "", MAPPING, "Idempotency-Key", mark),
        409,
        "IDEMPOTENCY_KEY_REUSED");
    DatasetApi.ended(first);
    assertEquals(1, leads().size());
  }
}
