package org.salesadvisor.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.salesadvisor.access.TestToken;
import org.salesadvisor.rulebase.RuleSet;

/** The packaged service as a process of its own, one of several on a database. */
final class Replica {

  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final long START_SECONDS = 90;
  private static final ObjectMapper JSON = new ObjectMapper();

  final String name;
  private final String address;
  private final Process process;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  private Replica(String name, List<String> settings) throws IOException {
    this.name = name;
    int port = freePort();
    this.address = "http://127.0.0.1:" + port;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // so many on one machine: what starts soon and takes little
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(settings);
    command.addAll(List.of("-Dquarkus.http.port=" + port, "-jar", JAR.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ADVISOR_ADMIN_TOKEN", TestToken.ADMIN);
    this.process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "replica-" + name + ".log").toFile())
            .start();
  }

  /**
   * Begins to start one; {@link #awaitReady} waits for it.
   *
   * @param settings as {@code -Dname=value}
   */
  static Replica begin(String name, List<String> settings) throws IOException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("no " + JAR + "; make it with: mvn -DskipTests package");
    }
    return new Replica(name, settings);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        if (send("GET", "/q/health/ready", new byte[0]).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("does not start; see target/replica-" + name + ".log");
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    return send(Duration.ofSeconds(20), method, path, body, headers);
  }

  private HttpResponse<byte[]> send(
      Duration longest, String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(longest)
            .header("Authorization", TestToken.BEARER)
            .method(method, BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The digest of the version that serves here. */
  String serves() throws IOException, InterruptedException {
    for (JsonNode check : json(send("GET", "/q/health", new byte[0])).path("checks")) {
      if (check.path("name").asText().equals("rules")) {
        return check.at("/data/serving").asText();
      }
    }
    throw new IllegalStateException("no check of rules");
  }

  /** A full check by a program that just started takes its time while callers take all cores. */
  HttpResponse<byte[]> publish(RuleSet files) throws IOException, InterruptedException {
    return send(
        Duration.ofSeconds(60),
        "POST",
        RuleSetApi.RULE_SETS,
        Rules.zip(files),
        "Content-Type",
        "application/zip",
        "If-Match",
        "*");
  }

  static JsonNode json(HttpResponse<byte[]> response) throws IOException {
    return JSON.readTree(response.body());
  }

  /** As {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(15, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
