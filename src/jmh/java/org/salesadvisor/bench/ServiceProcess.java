package org.salesadvisor.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own, with its own PostgreSQL in a folder of this run. */
final class ServiceProcess implements AutoCloseable {

  static final Path JAR = Path.of("target/bench/quarkus-app/quarkus-run.jar");
  private static final Path CLASSES = JAR.resolveSibling("classes.jsa");

  /** The admin of every service that is measured. */
  static final String TOKEN = "token-of-a-service-that-is-only-measured";

  private static final long START_SECONDS = 60;
  private static final long STOP_SECONDS = 60;

  final String address;
  private final Path data;
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final long started = System.nanoTime();
  private double secondsToFirstAnswer;

  private ServiceProcess(int port, Path data, List<String> flags) throws IOException {
    this.address = "http://127.0.0.1:" + port;
    this.data = data;
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(flags);
    command.add("-XX:SharedArchiveFile=" + CLASSES); // as the README starts it
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dadvisor.data=" + data);
    command.addAll(List.of("-jar", JAR.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ADVISOR_ADMIN_TOKEN", TOKEN);
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(Path.of("target/bench/service.log").toFile()))
            .start();
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Starts it and waits for the first advice. */
  static ServiceProcess start(Path data, List<String> flags)
      throws IOException, InterruptedException {
    ServiceProcess service = new ServiceProcess(freePort(), data, flags);
    try {
      service.awaitAdvice();
      return service;
    } catch (IOException | InterruptedException | RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAdvice() throws IOException, InterruptedException {
    HttpRequest request = advice(Profiles.json(1).get(0));
    while (process.isAlive() && System.nanoTime() - started < START_SECONDS * 1_000_000_000L) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 201) {
          secondsToFirstAnswer = (System.nanoTime() - started) / 1e9;
          return;
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      Thread.sleep(5);
    }
    throw new IOException("the service gave no advice; see target/bench/service.log");
  }

  HttpRequest advice(byte[] body) {
    return HttpRequest.newBuilder(URI.create(address + "/api/v1/advice"))
        .header("Authorization", "Bearer " + TOKEN)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  HttpRequest stored(String location) {
    return HttpRequest.newBuilder(URI.create(address + location))
        .header("Authorization", "Bearer " + TOKEN)
        .build();
  }

  double secondsToFirstAnswer() {
    return secondsToFirstAnswer;
  }

  /** What the process holds in memory now, without its database. */
  double residentMegabytes() throws IOException {
    return ProcessMemory.megabytes(process.pid(), "VmRSS");
  }

  ProcessHandle database() throws IOException {
    String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** As {@code kill -9}: nothing is finished, its database lives on. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
