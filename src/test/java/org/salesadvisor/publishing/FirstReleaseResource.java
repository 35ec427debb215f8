package org.salesadvisor.publishing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.Flyway;
import org.salesadvisor.postgres.OwnPostgres;

/** A database as the first release left it; the service of the test upgrades it when it starts. */
public class FirstReleaseResource implements QuarkusTestResourceLifecycleManager {

  private static final Path FOLDER = Path.of("target", "test-postgres-first-release");

  private OwnPostgres server;

  @Override
  public Map<String, String> start() {
    try {
      FileUtils.deleteDirectory(FOLDER.toFile());
      server = OwnPostgres.start(FOLDER);
      Flyway.configure()
          .dataSource(server.jdbcUrl(), server.user(), server.password())
          .target("1")
          .load()
          .migrate();
      FirstRelease.fill(server.jdbcUrl(), server.user(), server.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", server.jdbcUrl(),
        "quarkus.datasource.username", server.user(),
        "quarkus.datasource.password", server.password());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
