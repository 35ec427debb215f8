package org.salesadvisor.datasets.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.uuid.Generators;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.datasets.imports.Asked;
import org.salesadvisor.datasets.mapping.Fields;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.store.Job;
import org.salesadvisor.datasets.store.Jobs;
import org.salesadvisor.postgres.PostgresTestResource;

/** What a stop interrupted is done at the next start; what has ended is cleared away. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ResumedJobIT {

  @Inject JobDesk desk;
  @Inject Jobs jobs;
  @Inject Spool spool;
  @TempDir Path folder;

  private UUID interrupted() throws IOException {
    UUID id = Generators.timeBasedEpochGenerator().generate();
    Path file = Files.writeString(folder.resolve("a.csv"), "id,lead\n" + id + ",2018-01-01\n");
    spool.keep(id, List.of(new Sent("a.csv", file)));
    Mapping mapping = Mapping.read(Fields.OPPORTUNITIES, "columns: {id: id, leadAt: lead}");
    Asked asked = new Asked(List.of("a.csv"), mapping, false, false, false, null, id.toString());
    jobs.add(new Jobs.Added(id, "IMPORT", asked.json(), null, Instant.now(), null, null));
    jobs.begin(id, Instant.now());
    return id;
  }

  private Job ended(UUID id) throws InterruptedException {
    for (int tries = 0; !jobs.get(id).state().isEnded() && tries < 200; tries++) {
      Thread.sleep(50);
    }
    return jobs.get(id);
  }

  @Test
  void anInterruptedImportIsDoneAtTheNextStart() throws Exception {
    UUID id = interrupted();

    desk.start(new StartupEvent());

    Job job = ended(id);
    assertEquals(Job.State.DONE, job.state(), job::result);
    assertTrue(job.result().contains("\"added\":1"), job::result);
  }

  @Test
  void oneThatWasCancelledMeanwhileEndsAsSuch() throws Exception {
    UUID id = interrupted();
    jobs.askToCancel(id);

    desk.start(new StartupEvent());

    assertEquals(Job.State.CANCELLED, ended(id).state());
  }

  @Test
  void filesOfAnImportThatEndedAreClearedAway() throws Exception {
    UUID id = interrupted();
    jobs.end(id, Job.State.FAILED, "{}", Instant.now());

    desk.start(new StartupEvent());

    assertFalse(spool.has(id, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LEADS", "SPEND"})
  void workOfOtherRoomsIsDoneAtTheNextStartToo(String kind) throws Exception {
    UUID id = Generators.timeBasedEpochGenerator().generate();
    String text = "email,client,category,sales\n%s@example.com,A,B,1\n".formatted(id);
    spool.keep(id, List.of(new Sent("a.csv", Files.writeString(folder.resolve("a.csv"), text))));
    String asked =
        kind.equals("LEADS")
            ? "{'files':['a.csv'],'mapping':{'columns':{'email':'email'}},'digest':'%s'}"
            : "{'file':'a.csv','mapping':'{name: N, currency: EUR, columns: {client: client,"
                + " category: category, sales: sales}}','digest':'wallet:%s'}";
    String json = asked.formatted(id).replace('\'', '"');
    jobs.add(new Jobs.Added(id, kind, json, null, Instant.now(), null, null));
    jobs.begin(id, Instant.now());

    desk.start(new StartupEvent());

    Job job = ended(id);
    assertEquals(Job.State.DONE, job.state(), job::result);
    assertTrue(job.result().contains("\"added\":1"), job::result);
  }
}
