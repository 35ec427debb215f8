package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.publishing.RuleSetApi;
import org.salesadvisor.publishing.Rules;
import org.salesadvisor.web.Api;

/** The command impact as a process of its own that calls the service. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImpactCommandIT {

  @TempDir Path folder;
  @TempDir Path output;

  private final String account = "IMPACT-" + UUID.randomUUID();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void oneDecisionBetweenOldAndNewNorm() throws IOException {
    environment.put("ADVISOR_TOKEN", TestToken.ADMIN);
    environment.put("ADVISOR_URL", Api.uri("").toString());
    environment.put("ADVISOR_RULES", folder.toString());
    environment.put("LC_ALL", "nl_NL.UTF-8");
    for (Map.Entry<String, String> file : Rules.shipped().files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, moved(file.getValue()));
    }
    RuleSetApi.restoreShipped();
    Api.post(
        Api.ADVICE,
        """
        {"account": {"id": "%s"},
         "product": {"standardisation": "STANDARD", "specificationNeeded": false},
         "order": {"units": 170, "customerCollects": true}}
        """
            .formatted(account));
  }

  private static String moved(String text) {
    return text.replace("largeOrderUnits:\n  value: 200", "largeOrderUnits:\n  value: 150");
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    return Ended.after(output, environment, arguments);
  }

  @Test
  void tellsWhomTheFolderWouldAdviseOtherwise() throws Exception {
    Path changes = output.resolve("changes.csv");

    Ended ended = run("impact", "--account", account, "--changes", changes.toString());

    assertEquals(0, ended.exitCode(), ended.err());
    assertTrue(ended.out().contains("1  krijgen een ander advies"), ended.out());
    assertTrue(ended.out().contains("1 → 2"), ended.out());
    assertTrue(ended.out().contains(account), ended.out());
    assertEquals("", ended.err());
    List<String> rows = Files.readAllLines(changes);
    assertEquals(2, rows.size());
    assertTrue(rows.get(1).contains("," + account + ","), rows.get(1));
  }

  @Test
  void programsGetJsonOrATable() throws Exception {
    Ended json = run("impact", "--account", account, "--loop", "1", "--format", "json");
    JsonNode report = new ObjectMapper().readTree(json.out());
    assertEquals(1, report.path("changed").asInt(), json.err());

    Ended csv = run("impact", "--account", account, "--format", "csv");
    assertEquals(2, csv.out().lines().count(), csv.out());
    assertTrue(csv.err().contains("1 → 2"), csv.err());
  }

  @Test
  void whatIsRefusedIsToldWithEveryFault() throws Exception {
    Ended filters = run("impact", "--loop", "6", "--koop", "x");
    assertEquals(1, filters.exitCode());
    assertTrue(filters.err().contains("loop: is `6`"), filters.err());
    assertTrue(filters.err().contains("koop: is `x`"), filters.err());

    Path rules = folder.resolve("account/product/volume.drl");
    Files.writeString(rules, Files.readString(rules).replace("units >= norm", "unitz >= norm"));
    Ended faulty = run("impact");
    assertEquals(1, faulty.exitCode());
    assertTrue(faulty.err().contains("account/product/volume.drl:"), faulty.err());
    assertTrue(faulty.err().contains("unitz"), faulty.err());

    assertEquals(1, run("impact", "--candidate", "0".repeat(12)).exitCode());
    assertEquals(2, run("impact", "--candidate", "x", "--rules", "rules").exitCode());
    assertEquals(2, run("impact", "--from", "soon").exitCode());
    assertEquals(3, run("impact", "--url", "http://127.0.0.1:1").exitCode());
  }
}
