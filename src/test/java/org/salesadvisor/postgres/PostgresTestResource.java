package org.salesadvisor.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.salesadvisor.access.TestToken;

/**
 * A real database for a {@code @QuarkusTest}: empty at the start of a test run. Use it as
 * {@code @QuarkusTestResource(PostgresTestResource.class)} or {@code @WithTestResource}; all
 * classes of a run share it.
 */
public class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

  private final Path folder;
  private OwnPostgres server;

  public PostgresTestResource() {
    this("test-postgres");
  }

  /**
   * @param folder of the data, for a class that shares nothing with others
   */
  public PostgresTestResource(String folder) {
    this.folder = Path.of("target", folder);
  }

  @Override
  public Map<String, String> start() {
    clear();
    server = OwnPostgres.start(folder);
    return Map.of(
        "quarkus.datasource.jdbc.url",
        server.jdbcUrl(),
        "quarkus.datasource.username",
        server.user(),
        "quarkus.datasource.password",
        server.password(),
        TestToken.PROPERTY,
        TestToken.ADMIN);
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** The unpacked binaries stay: they are the same and take a second. */
  private void clear() {
    for (String name : new String[] {"postgres", "postgres.password", "postgres.password.new"}) {
      delete(folder.resolve(name));
    }
  }

  private static void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
