package org.salesadvisor.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.ProblemAssert.invalid;
import static org.salesadvisor.web.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

/** The plan over HTTP, with real norms. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class PlanIT {

  private static final String PATH = "/api/v1/funnels/plan";

  private static String sample() throws IOException {
    return Files.readString(Path.of("src/main/samples/plan.json"));
  }

  @Test
  void forecastsForwardsAndBackwardsAndNamesTheBottleneck() throws IOException {
    Api.Reply reply = Api.post(PATH, sample());

    assertEquals(200, reply.status(), reply.text());
    JsonNode found = reply.json();
    assertEquals("COGNITION", found.at("/phases/0/behaviour").asText());
    assertEquals("NEXT_GROUP", found.at("/phases/0/hitRate/source").asText());
    assertEquals("SHRUNK", found.at("/phases/1/hitRate/source").asText());
    assertTrue(found.at("/wanted/isReachable").asBoolean(), reply.text());
    assertTrue(found.at("/bottleneck/best").isInt(), reply.text());
    assertEquals(0, found.path("missing").size(), reply.text());
    assertEquals(reply.text(), Api.post(PATH, sample()).text(), "the same plan, the same answer");
  }

  @Test
  void isDutchForWhoAsksThat() throws IOException {
    JsonNode found = Api.post(PATH, sample(), "Accept-Language", "nl").json();
    assertTrue(found.at("/bottleneck/text").asText().startsWith("Verbeter eerst"));
  }

  @Test
  void refusesWithEveryFault() {
    invalid(
        Api.post(
            PATH,
            "{\"phases\":[{\"phase\":\"ORDER_REALISATION\",\"hitRate\":{}}],"
                + "\"marginShare\":7,\"on\":1}"),
        "/phases/0/hitRate",
        "/marginShare",
        "/on",
        "/targetGroupThousands");
    problem(Api.post(PATH, "{\"phases\":["), 400, "MALFORMED_INPUT");
    problem(Api.post(PATH, " ".repeat(1_048_577)), 413, "BODY_TOO_LARGE");
  }
}
