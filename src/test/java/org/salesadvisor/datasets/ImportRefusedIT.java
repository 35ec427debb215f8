package org.salesadvisor.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.datasets.DatasetApi.DATASETS;
import static org.salesadvisor.datasets.DatasetApi.ended;
import static org.salesadvisor.datasets.DatasetApi.files;
import static org.salesadvisor.datasets.DatasetApi.send;
import static org.salesadvisor.datasets.Deals.HEADER;
import static org.salesadvisor.datasets.Deals.MAPPING;
import static org.salesadvisor.datasets.Deals.rows;
import static org.salesadvisor.datasets.Deals.unique;
import static org.salesadvisor.web.ProblemAssert.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** What is no import. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ImportRefusedIT {

  @Test
  void whatIsWrongWithTheMappingIsTheAnswer() {
    Api.Reply reply =
        send(files("sales.csv", rows(unique())), "columns: {id: number, rap: rep}", "");

    problem(reply, 422, "INVALID_INPUT");
    problem(
        send(files("sales.csv", rows(unique())), "columns: {id: number, leadAt: when}", ""),
        422,
        "INVALID_INPUT");
    problem(send(files("sales.csv", rows(unique())), "hubsport", ""), 422, "INVALID_INPUT");
    problem(send(files("sales.csv", rows(unique())), "{a: [", ""), 400, "MALFORMED_INPUT");
    problem(send(files(), MAPPING, ""), 422, "INVALID_INPUT");
    problem(send(files("a.csv", ""), MAPPING, ""), 422, "UNREADABLE_FILE");
    problem(send(files("a.csv", "x\n1\n"), MAPPING, "?dryRun=maybe"), 400, "INVALID_PARAMETER");
    problem(
        send(files("a.csv", "x\n1\n"), MAPPING, "?dataset=" + UUID.randomUUID()),
        404,
        "DATASET_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "multipart/form-data; boundary=",
        "application/json"
      })
  void bodiesThatAreNoFormAreRefused(String type) {
    for (String body : List.of("", "{}", "--x\r\nnonsense", "--x\r\n\r\n--x--")) {
      Api.Reply reply =
          Api.call("POST", DATASETS, BodyPublishers.ofString(body), "Content-Type", type);

      assertTrue(reply.status() >= 400 && reply.status() < 500, type + body + reply.text());
    }
  }

  @Test
  void garbageIsRefusedOrReportedAndNeverAFailureOfTheService() {
    Random random = new Random(4);
    byte[][] begins = {{}, {'P', 'K', 3, 4}, {0x1F, (byte) 0x8B, 8, 0}, HEADER.getBytes(UTF_8)};
    for (int i = 0; i < 60; i++) {
      byte[] bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      byte[] begin = begins[i % begins.length];
      System.arraycopy(begin, 0, bytes, 0, Math.min(begin.length, bytes.length));

      Api.Reply reply = send(Map.of("g.csv", bytes), i % 3 == 0 ? null : MAPPING, "?dryRun=true");

      assertTrue(reply.status() < 500, reply::text);
      if (reply.status() == 202) {
        String text = ended(reply).toString();
        assertFalse(text.contains("UNEXPECTED") || text.contains("DATABASE"), text);
      }
    }
  }
}
