package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Language;
import picocli.CommandLine.Option;

/**
 * Calls of a running service, with the token of the environment; options for every command that
 * makes one. The token is no option, because others see the options of a process.
 */
final class ServiceCall {

  private static final String TOKEN = "ADVISOR_TOKEN";
  private static final String ADDRESS = "ADVISOR_URL";
  private static final String UNREACHABLE = "SERVICE_UNREACHABLE";
  private static final String HERE = "http://127.0.0.1:8080";
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** A publish waits for a check, which waits for those before it. */
  private static final Duration LONGEST_CHANGE = Duration.ofMinutes(3);

  /** Files may be as large as a service takes them. */
  private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(15);

  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--url", paramLabel = "URL", descriptionKey = "url")
  private String url;

  private Language language;

  /** To be called first: the service answers in the language of the command. */
  ServiceCall in(Language spoken) {
    language = spoken;
    return this;
  }

  JsonNode get(String path) {
    return json(send(request(path).GET()));
  }

  /** What a service answers in words, as it is. */
  String text(String path) {
    return new String(send(request(path).GET()).body(), StandardCharsets.UTF_8);
  }

  JsonNode post(String path, JsonNode body) {
    return post(path, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Sends JSON as it is; the service says what is wrong with it. */
  JsonNode post(String path, byte[] bytes) {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(bytes))));
  }

  /**
   * What a service answered.
   *
   * @param etag null when there is none
   */
  record Reply(JsonNode json, String etag) {}

  /** Like {@link #get}, with the ETag. */
  Reply look(String path) {
    return reply(send(request(path).GET()));
  }

  /**
   * Asks for a change of what a service serves. When the connection breaks it is asked once more
   * with the same key, so that it is made once.
   *
   * @param over the ETag of what is to be replaced
   * @param zip null when there is nothing to send
   */
  Reply change(String path, String over, byte[] zip) {
    HttpRequest.Builder request =
        request(path)
            .timeout(LONGEST_CHANGE)
            .header("If-Match", over)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(zip == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(zip));
    if (zip != null) {
      request.header("Content-Type", "application/zip");
    }
    try {
      return reply(send(request));
    } catch (AdvisorException broken) {
      if (broken.code().equals(UNREACHABLE)) {
        return reply(send(request));
      }
      throw broken;
    }
  }

  /**
   * Asks for work that needs no key, since nothing is stored.
   *
   * @param zip null when there is nothing to send
   */
  JsonNode ask(String path, byte[] zip) {
    HttpRequest.Builder request = request(path);
    if (zip == null) {
      return json(send(request.POST(BodyPublishers.noBody())));
    }
    return json(
        send(
            request
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(zip))));
  }

  /**
   * Sends files as a form. They are sent from the disk, so that memory does not grow with them.
   *
   * @param mapping a field beside them; null when there is none
   */
  JsonNode upload(String path, String mapping, List<Path> files) throws IOException {
    UploadForm form = new UploadForm();
    if (mapping != null) {
      form.field("mapping", mapping);
    }
    for (Path file : files) {
      form.file("files", file);
    }
    return json(
        send(
            request(path)
                .timeout(LONGEST_UPLOAD)
                .header("Content-Type", form.type())
                .POST(form.body())));
  }

  /** Writes what comes, which may be more than memory holds. */
  void copy(String path, OutputStream to) {
    send(
        request(path).timeout(LONGEST_CHANGE).GET(),
        info -> info.statusCode() >= 400 ? BodySubscribers.ofByteArray() : writing(to));
  }

  private static BodySubscriber<byte[]> writing(OutputStream to) {
    return BodySubscribers.mapping(
        BodySubscribers.ofByteArrayConsumer(bytes -> bytes.ifPresent(some -> write(some, to))),
        none -> new byte[0]);
  }

  private static void write(byte[] bytes, OutputStream to) {
    try {
      to.write(bytes);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private Reply reply(HttpResponse<byte[]> response) {
    return new Reply(json(response), response.headers().firstValue("ETag").orElse(null));
  }

  void delete(String path) {
    send(request(path).DELETE());
  }

  /** A value as it stands in a query. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    try {
      return HttpRequest.newBuilder(URI.create(address() + path))
          .timeout(LONGEST)
          .header("Authorization", "Bearer " + token())
          .header("Accept-Language", language.tag());
    } catch (IllegalArgumentException wrong) {
      throw new AdvisorException(
          "USAGE",
          ServiceMessage.NO_ADDRESS.with(address()),
          ServiceMessage.GIVE_ADDRESS.with(HERE));
    }
  }

  private String address() {
    String known = url != null ? url : System.getenv(ADDRESS);
    return known == null || known.isBlank() ? HERE : known.replaceAll("/+$", "");
  }

  private String token() {
    String token = System.getenv(TOKEN);
    if (token == null || token.isBlank()) {
      throw new AdvisorException(
          "TOKEN_MISSING",
          ServiceMessage.NO_TOKEN.with(TOKEN),
          ServiceMessage.EXPORT_TOKEN.with(TOKEN));
    }
    return token.strip();
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, BodyHandler<byte[]> handler) {
    HttpRequest made = request.build();
    try {
      HttpResponse<byte[]> response =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(LONGEST)
              .build()
              .send(made, handler);
      if (response.statusCode() >= 400) {
        throw told(response);
      }
      return response;
    } catch (IOException broken) {
      throw new AdvisorException(
          UNREACHABLE,
          ServiceMessage.UNREACHABLE.with(address(), broken.getClass().getSimpleName()),
          ServiceMessage.START_SERVICE.with());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AdvisorException(
          "INTERRUPTED", ServiceMessage.INTERRUPTED.with(), ServiceMessage.TRY_AGAIN.with());
    }
  }

  /** What the service says is wrong, in the words of the service. */
  private AdvisorException told(HttpResponse<byte[]> response) {
    JsonNode problem = json(response);
    StringBuilder detail = new StringBuilder(problem.path("detail").asText());
    for (JsonNode fault : problem.path("errors")) {
      detail.append('\n').append(fault.path("pointer").asText());
      detail.append(": ").append(fault.path("message").asText());
    }
    RefusedRules.lines(problem.path("report")).forEach(line -> detail.append('\n').append(line));
    return new AdvisorException(
        problem.path("code").asText(),
        ServiceMessage.SERVICE_SAYS.with(detail),
        ServiceMessage.SERVICE_SAYS.with(problem.path("advice").asText()));
  }

  private JsonNode json(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException other) {
      throw new AdvisorException(
          "NO_SERVICE",
          ServiceMessage.OTHER_SERVICE.with(address(), response.statusCode()),
          ServiceMessage.GIVE_ADDRESS.with(HERE));
    }
  }
}
