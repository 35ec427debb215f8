package org.salesadvisor.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.datasets.DatasetApi.ended;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.datasets.DatasetApi.imported;
import static org.salesadvisor.datasets.DatasetApi.send;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** Who brought datasets in and took them away stands in the audit trail. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class RemovalIT {

  private static final String MAPPING = "columns: {id: nr, leadAt: made}";

  @Inject DataSource database;

  private final Map<String, byte[]> files =
      files("r.csv", "nr,made\n" + UUID.randomUUID() + ",2018-02-01\n");

  private static Api.Reply remove(String dataset) {
    return Api.call("DELETE", DATASETS + "/" + dataset, BodyPublishers.noBody());
  }

  private static JsonNode newest(String action) {
    JsonNode newest = Api.get("/api/v1/audit?limit=1").json().at("/items/0");
    assertEquals(action, newest.path("action").asText(), newest::toString);
    return newest;
  }

  @Test
  void anImportIsInTheTrailAndADryRunIsNot() {
    JsonNode dry = ended(send(files, MAPPING, "?dryRun=true"));
    JsonNode job = ended(send(files, MAPPING, ""));

    JsonNode entry = newest("DATASET_IMPORTED");
    assertEquals("dataset:" + job.at("/result/dataset").asText(), entry.path("subject").asText());
    assertEquals(job.path("by"), entry.path("actor"));
    assertEquals("r.csv", entry.at("/details/files").asText());
    assertEquals("1", entry.at("/details/added").asText());
    assertEquals(job.path("id"), entry.at("/details/job"));
    JsonNode trail = Api.get("/api/v1/audit?limit=5").json();
    assertFalse(trail.toString().contains(dry.path("id").asText()), trail::toString);
  }

  @Test
  void whatIsRemovedIsGoneAndMayComeAgain() {
    JsonNode job = ended(send(files, MAPPING, ""));
    String dataset = job.at("/result/dataset").asText();

    assertEquals(204, remove(dataset).status());

    problem(Api.get(DATASETS + "/" + dataset), 404, "DATASET_NOT_FOUND");
    problem(Api.get(DATASETS + "/" + dataset + "/opportunities"), 404, "DATASET_NOT_FOUND");
    problem(Api.get("/api/v1/jobs/" + job.path("id").asText()), 404, "JOB_NOT_FOUND");
    problem(remove(dataset), 404, "DATASET_NOT_FOUND");
    JsonNode entry = newest("DATASET_REMOVED");
    assertEquals("dataset:" + dataset, entry.path("subject").asText());
    assertEquals("1", entry.at("/details/opportunities").asText());
    assertEquals(1, imported(files, MAPPING, "").path("added").asInt());
  }

  @Test
  void whileSomethingIsAddedNothingIsRemoved() throws SQLException {
    String dataset = imported(files, MAPPING, "").path("dataset").asText();

    try (Connection adding = database.getConnection();
        var lock = adding.prepareStatement("SELECT pg_advisory_lock(hashtextextended(?, 4))")) {
      lock.setString(1, dataset);
      lock.execute();
      problem(remove(dataset), 409, "DATASET_BUSY");
      adding.createStatement().execute("SELECT pg_advisory_unlock_all()");
    }

    assertEquals(204, remove(dataset).status());
  }
}
