package org.salesadvisor.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Keycloak with the realm of {@code keycloak/sales-realm.json}, as a process of its own. The
 * Maven profile {@code keycloak} unpacks it and says where; without that nothing is started.
 */
public class Keycloak implements QuarkusTestResourceLifecycleManager {

  static final String SECRET = "secret-of-a-realm-that-is-thrown-away";

  private static final String HOME = "keycloak.home";
  private static final long START_SECONDS = 180;

  private Process process;
  private String address;

  static boolean isUnpacked() {
    return System.getProperty(HOME) != null;
  }

  @Override
  public Map<String, String> start() {
    if (!isUnpacked()) {
      return Map.of();
    }
    try {
      launch(Path.of(System.getProperty(HOME)));
      await();
    } catch (IOException | InterruptedException e) {
      stop();
      throw new IllegalStateException("Keycloak does not start", e);
    }
    return Map.of(
        "quarkus.oidc.auth-server-url",
        address,
        "quarkus.oidc.tenant-enabled",
        "true",
        "quarkus.oidc.credentials.secret",
        SECRET,
        "quarkus.oidc.roles.role-claim-path",
        "realm_access/roles");
  }

  private void launch(Path home) throws IOException {
    Path realms = Files.createDirectories(home.resolve("data/import"));
    Files.copy(
        Path.of("src/test/resources/keycloak/sales-realm.json"),
        realms.resolve("sales-realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
    int port = freePort();
    address = "http://127.0.0.1:" + port + "/realms/sales";
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("../keycloak.log").toFile())
            .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws InterruptedException, IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/.well-known/openid-configuration")).build();
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (process.isAlive() && System.nanoTime() < end) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      Thread.sleep(250);
    }
    throw new IOException("no answer at " + address + "; see target/keycloak/keycloak.log");
  }

  String address() {
    return address;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(Keycloak.class));
  }

  @Override
  public void stop() {
    if (process == null) {
      return;
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clear(Path.of(System.getProperty(HOME), "data"));
  }

  /** The next start begins with the realm as it stands in the file. */
  private static void clear(Path tree) {
    try (var files = Files.walk(tree)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
