package org.salesadvisor.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.postgres.OwnPostgres;

/** From every earlier schema a database with rows comes to the present one and loses nothing. */
@Tag("once")
class MigrationsTest {

  @TempDir static Path folder;

  private static OwnPostgres server;

  @BeforeAll
  static void start() {
    server = OwnPostgres.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<String> earlier() {
    List<String> all =
        Arrays.stream(flyway("none", "latest").info().all())
            .map(MigrationInfo::getVersion)
            .map(Object::toString)
            .toList();
    return all.subList(0, all.size() - 1).stream();
  }

  /** A schema stands for a database: the role of the service may make no others. */
  private static String url(String schema) {
    String url = server.jdbcUrl();
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }

  private static Flyway flyway(String schema, String target) {
    return Flyway.configure()
        .dataSource(url(schema), server.user(), server.password())
        .schemas(schema)
        .target(target)
        .load();
  }

  private static void run(String schema, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(schema), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String schema, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(schema), server.user(), server.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** Everything in tables of the first release, whatever was added to them since. */
  private static String content(String schema) throws SQLException {
    return ask(
        schema,
        "SELECT (SELECT string_agg(concat_ws('|', digest, label, archive, engine_version,"
            + " stored_at, stored_by), ';' ORDER BY digest) FROM ruleset) || (SELECT"
            + " string_agg(concat_ws('|', id, account, decided_at, as_of, ruleset_digest,"
            + " engine_version, actor, profile, answer, idempotency_key, body_hash), ';' ORDER BY"
            + " id) FROM decision)");
  }

  @ParameterizedTest
  @MethodSource("earlier")
  void aDatabaseWithRowsIsUpgraded(String version) throws SQLException {
    String schema = "upgrade_" + version.replace('.', '_');
    flyway(schema, "1").migrate();
    FirstRelease.fill(url(schema), server.user(), server.password());
    String before = content(schema);
    flyway(schema, version).migrate();

    flyway(schema, "latest").migrate();

    flyway(schema, "latest").validate();
    assertEquals(before, content(schema));
    assertEquals(
        "1 2", ask(schema, "SELECT string_agg(number::text, ' ' ORDER BY number) FROM activation"));
    assertEquals(
        FirstRelease.NEWER.digest(),
        ask(schema, "SELECT digest FROM activation ORDER BY number DESC LIMIT 1"));
  }

  @Test
  void anEmptyDatabaseHasServedNothingYet() throws SQLException {
    flyway("empty", "latest").migrate();

    assertEquals("0", ask("empty", "SELECT count(*) FROM activation"));
  }

  @Test
  void whatServedCannotBeChangedOrRemoved() throws SQLException {
    flyway("kept", "1").migrate();
    FirstRelease.fill(url("kept"), server.user(), server.password());
    flyway("kept", "latest").migrate();

    for (String sql :
        List.of(
            "UPDATE activation SET message = 'x'",
            "DELETE FROM activation",
            "TRUNCATE activation",
            "UPDATE ruleset SET label = 'x'",
            "DELETE FROM ruleset",
            "TRUNCATE ruleset CASCADE")) {
      SQLException refused = assertThrows(SQLException.class, () -> run("kept", sql), sql);
      assertTrue(refused.getMessage().contains("never changed"), refused.getMessage());
    }
  }
}
