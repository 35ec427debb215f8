package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Leads on the command line, each command as a process of its own that calls the service. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class LeadCommandsIT {

  @TempDir Path folder;
  @TempDir Path output;

  private Ended run(String... arguments) throws Exception {
    Map<String, String> environment =
        Map.of(
            "ADVISOR_TOKEN",
            TestToken.ADMIN,
            "ADVISOR_URL",
            Api.uri("").toString(),
            "LC_ALL",
            "C.UTF-8");
    return Ended.after(output, environment, arguments);
  }

  @Test
  void aLeadIsAddedPlannedAndRefusedWhatItMayNot() throws Exception {
    String owner = "cli-" + UUID.randomUUID();
    Path lead =
        Files.writeString(
            folder.resolve("lead.json"),
            "{\"company\":\"Acme\",\"telephone\":\"020 123 4567\",\"owner\":\""
                + owner
                + "\",\"targetIndustry\":true,\"servedRegion\":true,\"needStated\":true}");

    Ended added = run("leads", "add", lead.toString());
    assertEquals(0, added.exitCode(), added.err());
    assertTrue(added.out().contains("fit 60/60 (up to 40 more)"), added.out());
    assertTrue(added.out().contains("[LEADFIT-INDUSTRY]"), added.out());

    JsonNode page = Api.get("/api/v1/leads?owner=" + owner).json();
    String id = page.at("/items/0/id").asText();
    Ended plan = run("leads", "plan", id, "--lang", "nl");
    assertTrue(plan.out().contains("TELEPHONE  Nodig de lead uit"), plan.out());

    Ended learned = run("leads", "learned", id, "--lang", "nl");
    assertTrue(learned.out().contains("Punten volgens de regels: past 60"), learned.out());

    Ended refused = run("leads", "event", id, "WON");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("Allowed now: MARKETING_QUALIFIED"), refused.err());
  }
}
