import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Run by the build with the Java that runs it: starts the packaged service once, asks it for one
 * advice and stops it, so that the virtual machine writes down the classes that this took (class
 * data sharing). A start that is given this archive need not read and check them again. A machine
 * on which it cannot be made gets none, and starts as it did.
 */
class ClassArchive {

  private static final int SECONDS = 120;
  private static final String TOKEN = UUID.randomUUID() + "-" + UUID.randomUUID();

  private final Path program;
  private final Path data;
  private final Path archive;
  private final int port;

  private ClassArchive(Path target) throws IOException {
    this.program = target.resolve("quarkus-app/quarkus-run.jar");
    this.archive = target.resolve("quarkus-app/classes.jsa");
    this.data = Files.createTempDirectory(target, "class-archive");
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
  }

  /**
   * @param args the folder of the build, then what to ask advice on
   */
  public static void main(String[] args) throws InterruptedException {
    try {
      new ClassArchive(Path.of(args[0]).toAbsolutePath()).make(Path.of(args[1]));
    } catch (IOException failure) {
      System.err.println("No class archive, the service starts without: " + failure.getMessage());
    }
  }

  private void make(Path profile) throws IOException, InterruptedException {
    try {
      Files.deleteIfExists(archive);
      Process service = start();
      try {
        awaitAdvice(service, profile);
      } finally {
        stop(service);
      }
    } finally {
      delete(data);
    }
    if (!Files.exists(archive)) {
      throw new IOException("the virtual machine wrote none; see class-archive.log");
    }
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:ArchiveClassesAtExit=" + archive,
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dquarkus.http.port=" + port,
            "-Dadvisor.data=" + data,
            "-jar",
            program.toString());
    builder.environment().put("ADVISOR_ADMIN_TOKEN", TOKEN);
    Path log = program.resolveSibling("../class-archive.log").normalize();
    return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** When none comes in time, what was read until then is written down. */
  private void awaitAdvice(Process service, Path profile) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/advice"))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofFile(profile))
            .build();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (service.isAlive() && System.nanoTime() < end) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 201) {
          return;
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      Thread.sleep(50);
    }
  }

  /** It writes the archive when it ends. */
  private static void stop(Process service) throws InterruptedException {
    service.destroy();
    if (!service.waitFor(SECONDS, TimeUnit.SECONDS)) {
      service.destroyForcibly().waitFor();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
