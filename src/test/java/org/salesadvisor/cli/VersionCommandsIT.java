package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.publishing.RuleSetApi;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.rulebase.ActiveRules;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.web.Api;

/** publish, rollback and versions, each as a process of its own that calls the service. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class VersionCommandsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject ActiveRules active;
  @TempDir Path folder;
  @TempDir Path output;

  private final RuleSet next = Rules.small(UUID.randomUUID());
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void asConsultant() throws IOException {
    environment.put("ADVISOR_TOKEN", TestToken.ADMIN);
    environment.put("ADVISOR_URL", Api.uri("").toString());
    environment.put("ADVISOR_RULES", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    for (Map.Entry<String, String> file : next.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    RuleSetApi.restoreShipped();
  }

  @AfterEach
  void shippedRulesServe() {
    RuleSetApi.restoreShipped();
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    return Ended.after(output, environment, arguments);
  }

  @Test
  void aFolderIsPublishedListedAndTakenBack() throws Exception {
    Ended published = run("publish", "-m", "Höher", "--over", Rules.shipped().label());

    assertEquals(0, published.exitCode(), published.err());
    assertTrue(published.out().startsWith("Version " + next.label() + " serves"), published.out());
    assertTrue(published.out().contains("before it " + Rules.shipped().label()), published.out());
    assertEquals(next.digest(), active.get().digest());

    Ended listed = run("versions", "--limit", "2");
    String newest = listed.out().lines().skip(1).findFirst().orElseThrow();
    assertTrue(newest.matches(" *\\d+  " + next.label() + "  \\S+Z +API +\\S+ +Höher"), newest);
    JsonNode items = JSON.readTree(run("versions", "--format", "json").out());
    assertEquals(next.digest(), items.at("/0/digest").asText());

    Ended back = run("rollback", "-m", "too high");
    assertEquals(0, back.exitCode(), back.err());
    assertEquals(Rules.shipped().digest(), active.get().digest());
    assertTrue(run("versions").out().contains("too high"));
    assertEquals(0, run("rollback", next.label(), "-m", "again").exitCode());
    assertEquals(next.digest(), active.get().digest());
  }

  @Test
  void whoWorkedFromAnotherVersionOverwritesNothing() throws Exception {
    RuleSetApi.publish(Rules.zip(Rules.small("theirs")), "?message=theirs", "*");
    environment.put("LC_ALL", "nl_NL.UTF-8");

    Ended late = run("publish", "-m", "mine", "--over", Rules.shipped().label());

    assertEquals(1, late.exitCode());
    assertTrue(
        late.err().startsWith("U noemt versie " + Rules.shipped().label() + ", maar "), late.err());
    assertTrue(late.err().contains("theirs"), late.err());
    assertEquals(Rules.small("theirs").digest(), active.get().digest());
  }

  @Test
  void aFaultyFolderIsRefusedWithEveryFault() throws Exception {
    Path file = folder.resolve("loop/loop.drl");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("new Koop( 5 )", "new Kop( 5 )")
            .replace("Loop( 1 )", "Lop( 1 )"));

    Ended refused = run("publish", "-m", "broken");

    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("loop/loop.drl:9:15 UNKNOWN_FACT"), refused.err());
    assertTrue(refused.err().contains("there is no fact `Lop`"), refused.err());
    assertEquals(Rules.shipped().digest(), active.get().digest());
  }

  @Test
  void withoutServiceOrMessageItSaysSo() throws Exception {
    assertEquals(3, run("publish", "-m", "x", "--url", "http://127.0.0.1:1").exitCode());
    assertEquals(3, run("versions", "--url", "http://127.0.0.1:1").exitCode());
    assertEquals(2, run("publish").exitCode());
    Ended unknown = run("rollback", "0".repeat(12), "-m", "x");
    assertEquals(1, unknown.exitCode());
    assertTrue(unknown.err().contains("0".repeat(12)), unknown.err());
  }
}
