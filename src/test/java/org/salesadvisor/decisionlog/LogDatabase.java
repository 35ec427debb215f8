package org.salesadvisor.decisionlog;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.Flyway;
import org.postgresql.Driver;

/**
 * A PostgreSQL with the tables of the log, durable as in production, that can be stopped and
 * killed.
 */
final class LogDatabase implements AutoCloseable {
  static final String RULESET = "sha256:" + "a1".repeat(32);

  private static final LogDatabase SHARED = start();

  private final Path directory;
  private EmbeddedPostgres postgres;

  private LogDatabase(Path directory) throws IOException {
    this.directory = directory;
    this.postgres = startOn(directory, 0);
  }

  /** The one for tests that leave it running. */
  static LogDatabase shared() {
    return SHARED;
  }

  static LogDatabase start() {
    try {
      LogDatabase database = new LogDatabase(newDirectory());
      Flyway.configure().dataSource(database.url(), "postgres", "").load().migrate();
      database.execute(
          "INSERT INTO ruleset VALUES ('%s', 'test', '\\x00', '1', now(), NULL)"
              .formatted(RULESET));
      Runtime.getRuntime().addShutdownHook(new Thread(database::close));
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newDirectory() throws IOException {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    return Files.createTempDirectory(target, "decision-log");
  }

  private static EmbeddedPostgres startOn(Path directory, int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("data"))
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("max_connections", "50");
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?user=postgres";
  }

  /** As Quarkus makes it, with {@code size} connections at most. */
  AgroalDataSource pool(int size) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(size)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory.jdbcUrl(url()).connectionProviderClass(Driver.class))));
  }

  void stop() throws IOException {
    postgres.close();
  }

  void startAgain() throws IOException {
    postgres = startOn(directory, postgres.getPort());
  }

  /** As a power failure does to the processes: the postmaster and all its children. */
  void kill() throws IOException, InterruptedException {
    List<ProcessHandle> processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : processes) {
      process.onExit().join();
    }
    postgres.close();
  }

  /** Hangs: connections stay open and nothing answers, until {@code CONT}. */
  void signal(String signal) throws IOException, InterruptedException {
    for (ProcessHandle process : processes()) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }
  }

  private List<ProcessHandle> processes() throws IOException {
    String pid = Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0).strip();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> processes = new ArrayList<>(List.of(postmaster));
    postmaster.descendants().forEach(processes::add);
    return processes;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url());
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of every row. */
  List<String> query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stops it and removes its files. */
  @Override
  public void close() {
    try {
      postgres.close();
      FileUtils.deleteDirectory(directory.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
