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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Leads on the command line, each command as a process of its own that calls the service. */
@Tag("once")
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

  @Test
  void leadsOfAFileAreTriedAddedAndKnownAgain() throws Exception {
    String mark = UUID.randomUUID().toString();
    String text = "Naam,E-mail,Status,Sinds\nAnn,%s@example.com,Rijp,2026-01-20\n".formatted(mark);
    Path leads = Files.writeString(folder.resolve("leads.csv"), text);
    Path mapping =
        Files.writeString(
            folder.resolve("mapping.yaml"),
            "columns: {name: Naam, email: E-mail, step: Status, stepAt: Sinds}\n"
                + "values: {step: {MARKETING_QUALIFIED: [Rijp]}}\n");

    Ended tried = run("leads", "import", "--dry-run", leads.toString());
    assertEquals(0, tried.exitCode(), tried.err() + tried.out());
    assertTrue(
        tried.out().contains("Nothing was stored; leads that would be added: 1"), tried.out());
    assertTrue(tried.out().contains("Proposed mapping"), tried.out());

    Ended added = run("leads", "import", leads.toString(), "--mapping", mapping.toString());
    assertEquals(0, added.exitCode(), added.err() + added.out());
    assertTrue(added.out().contains("Leads added: 1; known already: 0"), added.out());

    Files.writeString(leads, text.replace("2026-01-20", "2026-01-21"));
    Ended known =
        run("leads", "import", leads.toString(), "--mapping", mapping.toString(), "--lang", "nl");
    assertTrue(known.out().contains("Leads toegevoegd: 0; al bekend: 1"), known.out());
  }
}
