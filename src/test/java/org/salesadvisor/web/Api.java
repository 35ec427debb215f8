package org.salesadvisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.salesadvisor.access.TestToken;

/**
 * Calls the service of the test over HTTP, with any bytes, as an admin unless the headers say
 * otherwise; an answer takes 20 s at most.
 */
public final class Api {

  public static final String ADVICE = "/api/v1/advice";
  public static final String JSON_TYPE = "application/json";
  public static final String AUTHORIZATION = "Authorization";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Api() {}

  /**
   * What came back.
   *
   * @param body as it came
   */
  public record Reply(int status, HttpResponse<byte[]> response) {

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException noJson) {
        throw new UncheckedIOException(text(), noJson);
      }
    }

    public String text() {
      return new String(response.body(), UTF_8);
    }

    public String header(String name) {
      return find(name).orElseThrow(() -> new AssertionError("no header " + name + ": " + text()));
    }

    public Optional<String> find(String name) {
      return response.headers().firstValue(name);
    }

    /** The id that its Location ends with. */
    public String id() {
      return header("Location").substring(ADVICE.length() + 1);
    }
  }

  public static Reply get(String path, String... headers) {
    return call("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Posts JSON. */
  public static Reply post(String path, String json, String... headers) {
    return post(path, json.getBytes(UTF_8), headers);
  }

  public static Reply post(String path, byte[] json, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = JSON_TYPE;
    return call("POST", path, BodyPublishers.ofByteArray(json), all);
  }

  public static Reply call(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (List.of(headers).stream().noneMatch(AUTHORIZATION::equalsIgnoreCase)) {
      request.header(AUTHORIZATION, TestToken.BEARER);
    }
    return send(request.build());
  }

  /** As somebody who shows nothing. */
  public static Reply anonymously(String method, String path, BodyPublisher body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body)
            .build());
  }

  public static Reply send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response);
    } catch (IOException broken) {
      throw new UncheckedIOException(request.toString(), broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  public static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + RestAssured.port + path);
  }
}
