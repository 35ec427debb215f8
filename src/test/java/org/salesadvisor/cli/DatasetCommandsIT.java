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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.datasets.DatasetApi;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** import and funnel, each as a process of its own that calls the service. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class DatasetCommandsIT {

  @TempDir Path folder;
  @TempDir Path output;

  private final Map<String, String> environment = new HashMap<>();
  private final String name = "cli-" + UUID.randomUUID();

  @BeforeEach
  void asManager() {
    environment.put("ADVISOR_TOKEN", TestToken.ADMIN);
    environment.put("ADVISOR_URL", Api.uri("").toString());
    environment.put("LC_ALL", "C.UTF-8");
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    return Ended.after(output, environment, arguments);
  }

  private Path file(String called, String text) throws IOException {
    return Files.writeString(folder.resolve(called), text);
  }

  @Test
  void anExportIsTriedImportedAndShown() throws Exception {
    Path rows =
        file(
            "deals.csv",
            "deal_id,owner,source,created,status,close_date\n"
                + name
                + "-1,Ann,,2018-01-01,Won,2018-01-11\n"
                + name
                + "-2,Ann,email,2018-01-02,Lost,2018-01-05\n");
    Path mapping = folder.resolve("mapping.yaml");

    Ended tried = run("import", rows.toString(), "--dry-run", "--save-mapping", mapping.toString());
    assertEquals(0, tried.exitCode(), tried.err() + tried.out());
    assertTrue(tried.out().contains("Nothing was stored; it would be: 2 new"), tried.out());
    Files.writeString(mapping, "name: " + name + "\n" + Files.readString(mapping));

    Ended stored = run("import", rows.toString(), "--mapping", mapping.toString());
    assertEquals(0, stored.exitCode(), stored.err() + stored.out());
    assertTrue(stored.out().contains("Stored: 2 new"), stored.out());
    assertTrue(stored.out().contains("VALUES_MISSING channel is empty in 1 of 2"), stored.out());

    Ended funnel = run("funnel", name, "--by", "channel");
    List<String> lines = new ArrayList<>(funnel.out().lines().toList());
    assertEquals(0, funnel.exitCode(), funnel.err());
    assertTrue(lines.get(0).matches(" +Leads +Orders"), funnel.out());
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("(not filled in) *")), funnel.out());
    assertTrue(
        lines.get(3).matches("All together +2 · 10 days, .* 1 50\\.0 % \\(9\\.5–90\\.5\\)"),
        funnel.out());
    Ended diagnosed =
        run("diagnose", "--dataset", name, "--as-of", "2018-01-20", "--format", "json");
    assertEquals(0, diagnosed.exitCode(), diagnosed.err());
    JsonNode told = new ObjectMapper().readTree(diagnosed.out());
    String id = Api.get("/api/v1/datasets?limit=1").json().at("/items/0/id").asText();
    assertEquals(Api.get("/api/v1/datasets/" + id + "/diagnosis?asOf=2018-01-20").json(), told);
    Ended page = run("diagnose", "--dataset", name, "--format", "table");
    assertTrue(page.out().contains("Too early to say"), page.out() + page.err());
    assertEquals(2, run("diagnose", "--by", "REP").exitCode(), "of what?");
    Ended only = run("funnel", name, "--only", "channel=email", "--format", "json");
    assertTrue(only.out().contains("\"reached\" : 1"), only.out());
  }

  @Test
  void theListOfTodayIsShownAndGivenToOthers() throws Exception {
    DatasetApi.imported(
        DatasetApi.files("t.csv", "id,rep,lead,next\na,Ann,2026-03-01,2026-03-30\n"),
        "name: " + name + "\ncolumns: {id: id, rep: rep, leadAt: lead, nextStepAt: next}\n",
        "");

    Ended page = run("today", name, "--owner", "Ann", "--as-of", "2026-03-31");
    assertEquals(0, page.exitCode(), page.err());
    assertTrue(page.out().contains("Today. a"), page.out());
    assertTrue(page.out().contains("    Do what was agreed."), page.out());
    assertTrue(page.out().contains("- The day of the next step has passed"), page.out());
    assertTrue(page.out().contains("Not known: The data end on 2026-03-01"), page.out());
    Ended table = run("today", name, "--as-of", "2026-03-31", "--format", "csv");
    assertTrue(table.out().contains("Ann,TODAY,DO_NEXT_STEP,a,"), table.out());
    assertEquals(1, run("today", name, "--owner", "Bob").exitCode());
  }

  @Test
  void theCyclesOfAnAccountAreShownAndGivenToOthers() throws Exception {
    DatasetApi.imported(
        DatasetApi.files("t.csv", "id,account,lead,won\na,Acme,2026-03-01,2026-03-30\n"),
        "name: " + name + "\ncolumns: {id: id, account: account, leadAt: lead, wonAt: won}\n",
        "");

    Ended page = run("cycle", "--dataset", name, "--account", "Acme", "--format", "table");
    assertEquals(0, page.exitCode(), page.err());
    assertTrue(page.out().contains("prospect qualification done 2026-03-30"), page.out());
    assertTrue(page.out().contains("- a, since 2026-03-01, won 2026-03-30"), page.out());
    assertTrue(page.out().contains("? Ask: At which step are the customer"), page.out());
    Ended table = run("cycle", "--dataset", name, "--opportunity", "a", "--format", "csv");
    assertTrue(table.out().contains("Acme,PLACE_ORDER,"), table.out());
    assertEquals(2, run("cycle", "--account", "Acme").exitCode(), "of which dataset?");
  }

  @Test
  void onePictureOfADatasetIsShown() throws Exception {
    DatasetApi.imported(
        DatasetApi.files("t.csv", "id,rep,lead,next\na,Ann,2026-03-01,2026-03-30\n"),
        "name: " + name + "\ncolumns: {id: id, rep: rep, leadAt: lead, nextStepAt: next}\n",
        "");

    Ended page = run("summary", "--dataset", name, "--as-of", "2026-03-31", "--format", "table");
    assertEquals(0, page.exitCode(), page.err());
    assertTrue(page.out().contains("ORDER FUNNEL"), page.out());
    assertTrue(page.out().contains("1 open · 1 overdue"), page.out());
    assertTrue(page.out().contains("/today?asOf=2026-03-31"), page.out());
    assertTrue(page.out().contains("Shares of wallet"), page.out());
    Ended json = run("summary", "--dataset", name, "--format", "json", "--lang", "nl");
    assertEquals("leads", new ObjectMapper().readTree(json.out()).at("/gaps/1/part").asText());
    assertEquals(1, run("summary", "--dataset", name, "--from", "soon").exitCode());
  }

  @Test
  void errorsAreToldByFileAndLine() throws Exception {
    Path rows = file("deals.csv", "id;made\n" + name + ";01-31-2018\nb;yesterday\n");
    Path mapping = file("m.yaml", "columns: {id: id, leadAt: made}\ndates: MM-dd-yyyy\n");

    Ended refused = run("import", rows.toString(), "--mapping", mapping.toString());

    assertEquals(1, refused.exitCode());
    assertTrue(refused.out().contains("deals.csv:3 made: NO_MOMENT `yesterday`"), refused.out());
    assertTrue(refused.out().contains("1 error was found; nothing was stored."), refused.out());
    assertEquals(1, run("import", rows.toString()).exitCode(), "no mapping");
    assertEquals(1, run("import", folder.resolve("none").toString()).exitCode());
    assertEquals(1, run("funnel", "none of this name").exitCode());
    assertEquals(3, run("funnel", "x", "--url", "http://127.0.0.1:1").exitCode());
    assertEquals(2, run("import").exitCode());
  }
}
