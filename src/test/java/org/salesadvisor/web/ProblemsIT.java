package org.salesadvisor.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.salesadvisor.web.Api.ADVICE;
import static org.salesadvisor.web.ProblemAssert.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.postgres.PostgresTestResource;

/** Requests that the web refuses before anything is advised. */
@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
class ProblemsIT {

  private static final String PROFILE = "{\"account\":{\"id\":\"WEB\"}}";
  private static final String TOKEN = "Authorization: " + TestToken.BEARER + "\r\n";
  private static final int MIB = 1_048_576;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api",
        "/api/v1",
        "/api/v1/nothing",
        "/api/v2/advice",
        ADVICE + "/00000000-0000-7000-8000-000000000000/nothing",
        ADVICE + "/a/b/c",
        "/api/v1/advicee"
      })
  void aRouteThatIsNotThereIsNotFound(String path) {
    problem(Api.get(path), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PUT    | /api/v1/advice                                             | GET, POST
          DELETE | /api/v1/advice                                             | GET, POST
          PATCH  | /api/v1/advice/00000000-0000-7000-8000-000000000000        | GET
          GET    | /api/v1/advice/00000000-0000-7000-8000-000000000000/replay | POST
          POST   | /api/v1/advice/00000000-0000-7000-8000-000000000000        | GET
          """)
  void aMethodThatIsNotThereIsRefusedWithThoseThatAre(String method, String path, String allowed) {
    Api.Reply reply = Api.call(method, path, BodyPublishers.noBody());

    problem(reply, 405, "METHOD_NOT_ALLOWED");
    assertEquals(allowed, reply.header("Allow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml", "text/csv"})
  void anAnswerThatCannotBeGivenIsRefused(String accept) {
    problem(Api.post(ADVICE, PROFILE, "Accept", accept), 406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.1"})
  void anAnswerThatCanBeGivenIs(String accept) {
    assertEquals(200, Api.post(ADVICE + "?store=false", PROFILE, "Accept", accept).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "x"})
  void aBodyThatIsNoJsonByItsTypeIsRefused(String type) {
    Api.Reply reply =
        Api.call("POST", ADVICE, BodyPublishers.ofString(PROFILE), "Content-Type", type);

    assertEquals(415, reply.status(), reply::text);
    problem(reply, 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void aBodyWithoutLengthIsRefused() {
    Api.Reply reply =
        Api.call(
            "POST",
            ADVICE,
            BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(PROFILE.getBytes(ISO_8859_1))),
            "Content-Type",
            Api.JSON_TYPE);

    problem(reply, 411, "LENGTH_REQUIRED");
  }

  @Test
  void aBodyOfTenMegabytesIsRefusedBeforeItIsRead() throws IOException {
    String answer =
        raw(
            "POST /api/v1/advice HTTP/1.1\r\nHost: x\r\n"
                + TOKEN
                + "Content-Type: application/json\r\n"
                + "Content-Length: 10485760\r\n\r\n{");

    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("\"BODY_TOO_LARGE\""), answer);
  }

  @Test
  void tenMegabytesInPiecesAreRefused() throws IOException {
    String answer =
        raw(
            "POST /api/v1/advice HTTP/1.1\r\nHost: x\r\n"
                + TOKEN
                + "Content-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + ("10000\r\n" + " ".repeat(0x10000) + "\r\n").repeat(160)
                + "0\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 411"), answer);
  }

  @Test
  void afterABodyThatIsNotWantedTheNextCallIsAnswered() {
    byte[] large = new byte[900_000];
    for (int i = 0; i < 3; i++) {
      problem(Api.post(ADVICE + "?store=", large), 400, "INVALID_PARAMETER");
      assertEquals(200, Api.post(ADVICE + "?store=false", PROFILE).status());
    }
  }

  @Test
  void http2IsNotSpokenBecauseItsBodiesNeedNoLength() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    send(client, BodyPublishers.ofString(PROFILE));
    byte[] body = " ".repeat(10 * MIB).getBytes(ISO_8859_1);

    HttpResponse<String> answer = send(client, BodyPublishers.ofString(PROFILE));

    assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
    assertEquals(200, answer.statusCode());
    HttpResponse<String> large =
        send(client, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    assertEquals(411, large.statusCode(), large.body());
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.BodyPublisher body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(Api.uri(ADVICE + "?store=false"))
            .header("Content-Type", Api.JSON_TYPE)
            .header(Api.AUTHORIZATION, TestToken.BEARER)
            .timeout(Duration.ofSeconds(20))
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: x",
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Content-Length: 1\r\nContent-Length: 2",
        "Content-Length: +5",
        "Content-Length:",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: chunked, chunked",
        "Expect: garbage\r\nContent-Length: 2"
      })
  void aLengthThatIsNoneIsRefused(String header) throws IOException {
    String answer =
        raw(
            "POST /api/v1/advice HTTP/1.1\r\nHost: x\r\n"
                + TOKEN
                + "Content-Type: application/json\r\n"
                + header
                + "\r\nConnection: close\r\n\r\n{}");

    assertTrue(answer.startsWith("HTTP/1.1 4"), header + " -> " + answer);
    ProblemAssert.assertNothingInternal(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Language", "Idempotency-Key", "Cookie", "Accept"})
  void aHeaderThatIsTooLongIsRefused(String name) throws IOException {
    String answer =
        raw(
            "POST /api/v1/advice HTTP/1.1\r\nHost: x\r\n"
                + TOKEN
                + "Content-Type: application/json\r\n"
                + name
                + ": "
                + "x".repeat(100_000)
                + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

    assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    ProblemAssert.assertNothingInternal(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/advice/%", "/api/v1/advice/%zz", "/api/v1/advice?account=%zz"})
  void aPathThatIsNoneIsRefused(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + TOKEN + "Connection: close\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    ProblemAssert.assertNothingInternal(answer);
  }

  /** Sends bytes as they are and reads what comes until the connection ends or 5 s are over. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(5000);
      Thread writer = new Thread(() -> write(socket, request));
      writer.start();
      StringBuilder answer = new StringBuilder();
      InputStream in = socket.getInputStream();
      byte[] bytes = new byte[65_536];
      try {
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          answer.append(new String(bytes, 0, n, ISO_8859_1));
          if (answer.indexOf("\r\n\r\n") > 0 && answer.toString().endsWith("}")) {
            break;
          }
        }
      } catch (SocketException reset) {
        // closed while we were still sending; what came before counts
      }
      return answer.toString();
    }
  }

  private static void write(Socket socket, String request) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(ISO_8859_1));
      out.flush();
    } catch (IOException closed) {
      // refused before all was sent, as it should be
    }
  }
}
