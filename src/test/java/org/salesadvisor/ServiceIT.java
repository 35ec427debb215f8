package org.salesadvisor;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.postgres.PostgresTestResource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ServiceIT {

  @Test
  void isReadyOnItsOwnDatabase() {
    when().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/metrics", "/q/openapi", "/q/swagger-ui/"})
  void canBeWatchedAndRead(String path) {
    when().get(path).then().statusCode(200);
  }
}
