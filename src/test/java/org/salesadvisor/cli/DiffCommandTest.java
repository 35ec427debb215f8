package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.account.batch.ProfileGenerator;
import org.salesadvisor.language.Language;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.RuleSet;
import picocli.CommandLine;

/** What a change of the rules changes for a file of profiles, without a service. */
class DiffCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Profiles from 150 to below 200 units, counted where they are made. */
  private static int between;

  @TempDir static Path folder;

  @BeforeAll
  static void writeProfilesAndRules() throws IOException {
    ProfileGenerator generator = new ProfileGenerator(3);
    List<String> table = new ArrayList<>();
    for (int number = 1; number <= 400; number++) {
      Map<String, String> facts = generator.next(number);
      if (number == 1) {
        table.add(ProfileGenerator.row(facts.keySet()));
      }
      table.add(ProfileGenerator.row(facts.values()));
      String units = facts.get("order.units");
      between += !units.isEmpty() && IntStream.range(150, 200).anyMatch(is(units)) ? 1 : 0;
    }
    Files.write(folder.resolve("profiles.csv"), table);
    write(
        "moved",
        Rules.edited(
            Rules.shipped(),
            "norms.yaml",
            text ->
                text.replace("largeOrderUnits:\n  value: 200", "largeOrderUnits:\n  value: 150")));
    write(
        "faulty",
        Rules.edited(
            Rules.shipped(),
            "account/product/volume.drl",
            text -> text.replaceFirst("units >= norm", "unitz >= norm")));
  }

  private static java.util.function.IntPredicate is(String units) {
    return number -> Integer.toString(number).equals(units);
  }

  private static void write(String name, RuleSet files) throws IOException {
    for (Map.Entry<String, String> file : files.files().entrySet()) {
      Path path = folder.resolve(name).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Ended diff(Language language, String before, String after, String... options) {
    List<String> args = new ArrayList<>(List.of("diff", "--rules", before, "--rules", after));
    args.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        AdvisorCommand.commandLine(language)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return new Ended(command.execute(args.toArray(String[]::new)), out.toString(), err.toString());
  }

  private static String named(String file) {
    return folder.resolve(file).toString();
  }

  @Test
  void tellsWhoGetsAnotherAdviceByWhichRule() throws IOException {
    Path changes = folder.resolve("changes.csv");

    Ended ended =
        diff(
            Language.NL,
            "rules",
            named("moved"),
            "--profiles",
            named("profiles.csv"),
            "--changes",
            changes.toString());

    assertEquals(0, ended.exitCode(), ended.err());
    assertTrue(ended.out().contains("krijgen een ander advies"), ended.out());
    assertTrue(
        ended.out().lines().anyMatch(line -> line.matches(" +\\+" + between + " .*VOLUME-LARGE.*")),
        ended.out());
    assertEquals(between + 1, Files.readAllLines(changes).size());
  }

  @Test
  void tellsProgramsTheSameAsJsonWithProfilesOfTheExamples() throws IOException {
    Ended ended =
        diff(
            Language.EN,
            "rules",
            named("moved"),
            "--profiles",
            named("profiles.csv"),
            "--format",
            "json");

    JsonNode report = JSON.readTree(ended.out());
    assertEquals(400, report.path("compared").asInt());
    assertEquals(between, report.path("changed").asInt() + report.path("otherRules").asInt());
    assertEquals("VOLUME-LARGE", ruleWith(report, between).path("rule").asText());
    assertTrue(report.at("/decisions/0/profile/account/id").asText().startsWith("A-"));
  }

  private static JsonNode ruleWith(JsonNode report, int onlyAfter) {
    for (JsonNode rule : report.path("rules")) {
      if (rule.path("rule").asText().equals("VOLUME-LARGE")
          && rule.path("onlyAfter").asInt() == onlyAfter) {
        return rule;
      }
    }
    return JSON.missingNode();
  }

  @Test
  void theSameRulesChangeNobody() throws IOException {
    Ended ended =
        diff(
            Language.EN, "rules", "rules", "--profiles", named("profiles.csv"), "--format", "json");

    JsonNode report = JSON.readTree(ended.out());
    assertEquals(0, report.path("changed").asInt() + report.path("otherRules").asInt());
    assertEquals(0, report.path("conclusions").size() + report.path("rules").size());
  }

  @Test
  void linesWithFaultsAreNamedAndTheRestIsCompared() throws IOException {
    Path profiles =
        Files.writeString(
            folder.resolve("faulty.csv"), "account.id,order.units\nA,many\nB,160\n,1\n");

    Ended ended = diff(Language.EN, "rules", named("moved"), "--profiles", profiles.toString());

    assertEquals(1, ended.exitCode());
    assertTrue(ended.out().contains("2  could not be compared"), ended.out());
    assertTrue(ended.out().contains("2 line 2, column order.units: "), ended.out());
    assertTrue(ended.out().contains("1  decisions compared"), ended.out());
  }

  @Test
  void withoutProfilesItTellsWhatDiffersInTheRules() {
    Ended ended = diff(Language.EN, "rules", named("moved"));

    assertEquals(0, ended.exitCode());
    assertTrue(ended.out().contains("largeOrderUnits"), ended.out());
    assertTrue(ended.out().contains("norms.yaml"), ended.out());
    assertEquals(2, diff(Language.EN, "rules", named("moved"), "--format", "csv").exitCode());
  }

  @Test
  void whatIsWrongIsNamedAllAtOnce() throws IOException {
    Ended filters =
        diff(
            Language.EN,
            "rules",
            "rules",
            "--profiles",
            named("profiles.csv"),
            "--loop",
            "1,6",
            "--buying-class",
            "NEW");
    assertEquals(2, filters.exitCode());
    assertTrue(filters.err().contains("loop: is `6`"), filters.err());
    assertTrue(filters.err().contains("buyingClass: is `NEW`; "), filters.err());

    Ended faulty =
        diff(Language.EN, named("faulty"), named("faulty"), "--profiles", named("profiles.csv"));
    assertEquals(2, faulty.exitCode());
    assertEquals(
        2, faulty.err().lines().filter(line -> line.contains("have faults")).count(), faulty.err());
    assertEquals(2, faulty.err().lines().filter(line -> line.contains("unitz")).count());

    assertEquals(2, diff(Language.EN, "rules", "rules", "--rules", "rules").exitCode());
    Ended nowhere = diff(Language.EN, "rules", "rules", "--profiles", "nowhere.csv");
    assertTrue(nowhere.err().contains("There is no file nowhere.csv"), nowhere.err());
    assertEquals(2, diff(Language.EN, "rules", "/nowhere").exitCode());
  }
}
