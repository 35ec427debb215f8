package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.language.Language;
import org.salesadvisor.publishing.Rules;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** The commands that work on a rule folder alone: check, test and verify. */
class RuleCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DRL = "loop/loop.drl";
  private static final String SCENARIOS = "loop/loop.scenarios.yaml";

  @TempDir Path folder;

  @BeforeEach
  void smallRules() throws IOException {
    for (Map.Entry<String, String> file : Rules.small("cli").files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private void edit(String path, String from, String to) throws IOException {
    String before = Files.readString(folder.resolve(path));
    assertTrue(before.contains(from), from);
    Files.writeString(folder.resolve(path), before.replace(from, to));
  }

  private Told run(Language language, String command, String... options) {
    String[] all = new String[options.length + 3];
    all[0] = command;
    all[1] = "--rules";
    all[2] = folder.toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return Told.by(language, all);
  }

  @Test
  void aCleanFolderIsSaidToBeClean() {
    Told told = run(Language.EN, "check");

    assertEquals(0, told.exitCode(), told.out() + told.err());
    assertTrue(told.out().contains("scenarios passed 3/3 · rules tested 3/3"), told.out());
    assertTrue(told.out().endsWith("Clean: it may serve.\n"), told.out());
    assertTrue(run(Language.NL, "check", "--quick").out().contains("geslaagde scenario’s 3/3"));
  }

  @Test
  void everyFaultStandsOnALineWithItsPlace() throws IOException {
    edit(DRL, "new Koop( 5 )", "new Kop( 5 )");
    edit(DRL, "Standardisation.TURNKEY )", "Standardisation.TURNKY )");

    Told told = run(Language.NL, "check");

    assertEquals(1, told.exitCode());
    String place = "fout " + folder + "/" + DRL;
    assertTrue(told.out().contains(place + ":6:47 UNKNOWN_CONSTANT"), told.out());
    assertTrue(told.out().contains(place + ":9:15 UNKNOWN_FACT"), told.out());
    assertTrue(told.out().endsWith("Te verbeteren: 3.\n"), told.out());
  }

  @Test
  void programsGetTheReportThatTheServiceGives() throws IOException {
    edit(SCENARIOS, "koop: 5", "koop: 1");

    Told told = run(Language.EN, "check", "--format", "json");

    JsonNode report = JSON.readTree(told.out());
    assertEquals(1, told.exitCode());
    assertFalse(report.path("clean").asBoolean());
    assertTrue(report.at("/faults").findValuesAsText("code").contains("SCENARIO_FAILED"));
    assertEquals(2, report.at("/scenarios/passed").asInt());
  }

  @Test
  void codeHostsGetSarif() throws IOException {
    edit(DRL, "  insert( new Koop( 1 ) );\n", "");
    edit("texts/en.yaml", "  KOOP_1: none of it\n", "");
    edit("texts/nl.yaml", "  KOOP_1: none of it\n", "");
    Told gap = run(Language.EN, "verify", "--format", "sarif");
    edit(DRL, "new Koop( 5 )", "new Kop( 5 )");
    Told fault = run(Language.NL, "check", "--format", "sarif");

    assertEquals(Set.of(), sarif().validate(JSON.readTree(gap.out())), gap.out());
    assertEquals(Set.of(), sarif().validate(JSON.readTree(fault.out())), fault.out());
    JsonNode shown = result(gap, "UNDECIDED");
    assertEquals("STANDARD", shown.at("/properties/witness/product/standardisation").asText());
    JsonNode placed = result(fault, "UNKNOWN_FACT").at("/locations/0");
    assertTrue(
        placed.at("/physicalLocation/artifactLocation/uri").asText().endsWith("/loop/loop.drl"));
    assertEquals(9, placed.at("/physicalLocation/region/startLine").asInt());
    assertEquals(15, placed.at("/physicalLocation/region/startColumn").asInt());
  }

  private static JsonNode result(Told sarif, String code) throws IOException {
    for (JsonNode result : JSON.readTree(sarif.out()).at("/runs/0/results")) {
      if (result.path("ruleId").asText().equals(code)) {
        return result;
      }
    }
    throw new AssertionError("no " + code + " in " + sarif.out());
  }

  private static JsonSchema sarif() {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
        .getSchema(RuleCommandsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
  }

  @Test
  void buildServersGetJunit() throws Exception {
    edit(SCENARIOS, "koop: 5", "koop: 1");

    Told told = run(Language.EN, "test", "--format", "junit");

    assertEquals(1, told.exitCode());
    Element suite = (Element) xml(told).getElementsByTagName("testsuite").item(0);
    assertEquals("3", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    NodeList cases = suite.getElementsByTagName("testcase");
    assertEquals(3, cases.getLength());
    Element failed = (Element) cases.item(0);
    assertEquals("a turnkey project is level 5", failed.getAttribute("name"));
    assertEquals("1", failed.getAttribute("line"));
    assertTrue(
        failed
            .getElementsByTagName("failure")
            .item(0)
            .getTextContent()
            .contains("koop: expected 1, got 5"));
    assertEquals(0, ((Element) cases.item(1)).getElementsByTagName("failure").getLength());
  }

  @Test
  void whatKeepsScenariosFromRunningIsAnErrorForBuildServers() throws Exception {
    edit(DRL, "new Koop( 5 )", "new Kop( 5 )");

    Document xml = xml(run(Language.EN, "test", "--format", "junit"));

    Element error = (Element) xml.getElementsByTagName("error").item(0);
    assertTrue(error.getAttribute("message").contains("UNKNOWN_FACT"));
  }

  private static Document xml(Told told) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(told.out().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFailedScenarioShowsWhatCameOutAndWhatKeptARuleSilent() throws IOException {
    edit(SCENARIOS, "standardisation: TURNKEY", "standardisation: CUSTOM");

    Told told = run(Language.EN, "test");

    assertEquals(1, told.exitCode());
    assertTrue(told.out().contains(SCENARIOS + ":1 a turnkey project is level 5\n"), told.out());
    assertTrue(told.out().contains("\n  loop: expected 5, got 1\n"), told.out());
    assertTrue(told.out().contains("WHOLE-COMPANY should have fired and was silent"), told.out());
    assertTrue(told.out().endsWith("1 of 3 scenarios failed.\n"), told.out());
  }

  @Test
  void coverageNamesTheChangesThatNobodyNotices() throws IOException {
    edit(SCENARIOS, "silent: [ WHOLE-COMPANY, ALL-OPEN ]", "silent: [ ALL-OPEN ]");

    Told told = run(Language.EN, "test", "--coverage");

    assertEquals(0, told.exitCode(), told.out());
    assertTrue(told.out().contains("conditions that matter"), told.out());
    assertTrue(told.out().endsWith("All 3 scenarios passed.\n"), told.out());
  }

  @Test
  void watchingRunsAgainWhenTheFolderChanges() throws Exception {
    StringWriter out = new StringWriter();
    CommandLine command =
        AdvisorCommand.commandLine(Language.EN).setOut(new PrintWriter(out, true));
    Thread watching =
        new Thread(() -> command.execute("test", "--watch", "--rules", folder.toString()));
    watching.start();
    try {
      waitFor(out, "All 3 scenarios passed.");
      edit(SCENARIOS, "koop: 5", "koop: 1");
      waitFor(out, "1 of 3 scenarios failed.");
      Files.delete(folder.resolve("norms.yaml"));
      waitFor(out, "MISSING_FILE");
    } finally {
      watching.interrupt();
      watching.join();
    }
  }

  private static void waitFor(StringWriter out, String words) throws InterruptedException {
    for (int i = 0; i < 600 && !out.toString().contains(words); i++) {
      Thread.sleep(100);
    }
    assertTrue(out.toString().contains(words), () -> words + " in " + out);
  }

  @Test
  void whatIsNotUnderstoodIsToldApartFromFaults() {
    assertEquals(2, Told.by(Language.EN, "check", "--rules", "/nowhere").exitCode());
    assertEquals(2, Told.by(Language.EN, "check", "--format", "xml").exitCode());
    assertEquals(2, run(Language.EN, "test", "--watch", "--format", "json").exitCode());
  }
}
