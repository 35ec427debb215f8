package org.salesadvisor.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;
import org.salesadvisor.web.Api;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BatchResourceIT {

  private static final String PATH = "/api/v1/advice/batch";
  private static final String NDJSON = "application/x-ndjson";
  private static final String LINE = "{\"account\":{\"id\":\"BATCH-1\"}}\n";

  @TestHTTPResource(PATH)
  URI uri;

  @Inject BatchWork work;
  private int places;

  @BeforeEach
  void count() {
    places = work.freePlaces();
  }

  private static RequestSpecification asAdmin() {
    return given().header(Api.AUTHORIZATION, TestToken.BEARER);
  }

  private static RequestSpecification sending(String type) {
    return asAdmin()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(NDJSON, io.restassured.http.ContentType.TEXT)
                        .encodeContentTypeAs("text/csv", io.restassured.http.ContentType.TEXT)))
        .contentType(type);
  }

  @Test
  void answersInOrderAndKeepsWhatItAdvised() {
    String answers =
        sending(NDJSON)
            .body(LINE + "{\"acount\":1}\n" + LINE)
            .post(PATH)
            .then()
            .statusCode(200)
            .contentType(startsWith(NDJSON))
            .extract()
            .asString();
    String[] lines = answers.split("\n");
    assertEquals(3, lines.length);
    assertTrue(lines[1].startsWith("{\"line\":2,\"code\":\"INVALID_INPUT\""), lines[1]);
    String id = lines[2].replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    asAdmin()
        .get("/api/v1/advice/" + id)
        .then()
        .statusCode(200)
        .body("account.id", equalTo("BATCH-1"));
  }

  @Test
  void aTableGivesATableAndKeepsNothingWhenAsked() {
    String answer =
        sending("text/csv")
            .queryParam("store", "false")
            .body("account.id,product.standardisation\nNOT-KEPT,TURNKEY\n")
            .post(PATH)
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    assertTrue(answer.lines().toList().get(1).startsWith("2,NOT-KEPT,,"), answer);
    asAdmin()
        .get("/api/v1/advice?account=NOT-KEPT")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
  }

  @Test
  void answersInTheFormatThatTheClientAccepts() {
    sending("text/csv")
        .accept(NDJSON)
        .header("Accept-Language", "nl")
        .queryParam("store", "false")
        .body("account.id\nA\n")
        .post(PATH)
        .then()
        .statusCode(200)
        .contentType(startsWith(NDJSON))
        .body(startsWith("{\"line\":2,"));
  }

  @Test
  void refusesAHeaderWithFaultsBeforeItAnswers() {
    sending("text/csv")
        .body("account.id,order.unit\nA,1\n")
        .post(PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID_INPUT"))
        .body("errors[0].pointer", equalTo("line 1, column order.unit"));
    sending("text/csv").body("").post(PATH).then().statusCode(422);
    assertEquals(places, work.freePlaces());
  }

  @Test
  void refusesWhatItDoesNotRead() {
    sending("application/json").body("{}").post(PATH).then().statusCode(415);
    sending("text/csv;charset=iso-8859-1").body("account.id\n").post(PATH).then().statusCode(415);
    sending(NDJSON).queryParam("store", "perhaps").body(LINE).post(PATH).then().statusCode(400);
  }

  @Test
  void otherCallsKeepTheirLimit() {
    asAdmin()
        .contentType("application/json")
        .body("{\"x\":\"" + "y".repeat(1_100_000) + "\"}")
        .post("/api/v1/advice")
        .then()
        .statusCode(413);
  }

  /** Sends chunk after chunk for ever, or until the service stops taking them. */
  private Thread sender(OutputStream out, int most, AtomicLong sent) {
    byte[] content = LINE.repeat(100).getBytes(StandardCharsets.UTF_8);
    Thread sender =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < most; i++) {
                  out.write(
                      (Integer.toHexString(content.length) + "\r\n")
                          .getBytes(StandardCharsets.US_ASCII));
                  out.write(content);
                  out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                  sent.addAndGet(100);
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
              } catch (IOException closed) {
                sent.addAndGet(0);
              }
            });
    sender.setDaemon(true);
    sender.start();
    return sender;
  }

  private Socket open() throws IOException {
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    String head =
        "POST "
            + PATH
            + "?store=false HTTP/1.1\r\nHost: test\r\nContent-Type: "
            + NDJSON
            + "\r\nAuthorization: "
            + TestToken.BEARER
            + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void aReaderThatStopsIsReadNoFurther() throws Exception {
    AtomicLong sent = new AtomicLong();
    try (Socket socket = open()) {
      sender(socket.getOutputStream(), 100_000, sent);
      long before = -1;
      while (before != sent.get()) {
        before = sent.get();
        Thread.sleep(3_000);
      }
      assertTrue(before < 1_000_000, () -> sent + " lines were taken without a reader");
    }
    mustBeFreedSoon();
  }

  @Test
  void aClientThatLeavesHalfWayFreesItsPlace() throws Exception {
    try (Socket socket = open()) {
      sender(socket.getOutputStream(), 100_000, new AtomicLong());
      InputStream in = socket.getInputStream();
      in.readNBytes(100_000);
      assertEquals(places - 1, work.freePlaces());
    }
    mustBeFreedSoon();
  }

  @Test
  void everyLineOfALongStreamIsAnsweredInOrder() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri + "?store=false"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", NDJSON)
            .header(Api.AUTHORIZATION, TestToken.BEARER)
            .POST(HttpRequest.BodyPublishers.ofString(LINE.repeat(5_000)))
            .build();
    AtomicLong next = new AtomicLong();
    try (Stream<String> lines =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      lines.forEach(
          line -> {
            String start = "{\"line\":" + next.incrementAndGet() + ",\"account\"";
            assertTrue(line.startsWith(start), () -> line.substring(0, 60));
          });
    }
    assertEquals(5_000, next.get());
    mustBeFreedSoon();
  }

  private void mustBeFreedSoon() throws InterruptedException {
    for (int i = 0; i < 200 && work.freePlaces() < places; i++) {
      Thread.sleep(100);
    }
    assertEquals(places, work.freePlaces());
  }
}
