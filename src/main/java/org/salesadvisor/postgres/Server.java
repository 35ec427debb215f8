package org.salesadvisor.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Message;

/** The running server: how it is started on a data folder, and what it must hold. */
final class Server {

  static final String USER = "advisor";
  private static final String DATABASE = "advisor";

  /** Long enough for the recovery after a crash. */
  private static final Duration START = Duration.ofSeconds(60);

  private static final long LOG_BYTES = 1_000_000;

  private static final String WORKING_FOLDER = "ot.epg.working-dir";

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;

  private Server(DataFolder folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  static Server start(DataFolder folder, Password password) {
    try {
      return new Server(folder, builder(folder, password).start());
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      LeftBehind.stop(folder);
      throw notStarted(PostgresMessage.NOT_STARTED.with(ServerLog.lastWords(folder.log())), e);
    }
  }

  private static EmbeddedPostgres.Builder builder(DataFolder folder, Password password) {
    File log = ServerLog.file(folder.log(), LOG_BYTES);
    EmbeddedPostgres.Builder builder =
        builderIn(folder.binaries())
            .setDataDirectory(folder.cluster())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(folder.binaries().toFile())
            .setPgBinaryResolver(new Binaries())
            .setOutputRedirector(Redirect.appendTo(log))
            .setErrorRedirector(Redirect.appendTo(log))
            .setPGStartupWait(START)
            .setConnectConfig("password", password.value());
    whenMade(builder, password);
    whenStarted(builder);
    return builder;
  }

  /**
   * The library tidies up in its working directory, by default one that all programs share. It is
   * named by a system property only, read here and set back for others in this process.
   */
  private static synchronized EmbeddedPostgres.Builder builderIn(Path workingFolder) {
    String before = System.setProperty(WORKING_FOLDER, workingFolder.toString());
    try {
      return EmbeddedPostgres.builder();
    } finally {
      if (before == null) {
        System.clearProperty(WORKING_FOLDER);
      } else {
        System.setProperty(WORKING_FOLDER, before);
      }
    }
  }

  /**
   * Options of {@code initdb}, which this door of the library hands on: nobody gets in without the
   * password, not even at the first start, and texts sort the same on every machine.
   */
  private static void whenMade(EmbeddedPostgres.Builder builder, Password password) {
    builder
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("pwfile", password.file().toString())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C");
  }

  private static void whenStarted(EmbeddedPostgres.Builder builder) {
    Durability.SETTINGS.forEach(setting -> builder.setServerConfig(setting, "on"));
    builder
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "50")
        // decisions come in megabytes a second: filling each new file of the log with zeros first
        // stops every writer for tens of milliseconds, and durability does not rest on it
        .setServerConfig("wal_init_zero", "off")
        .setServerConfig("max_wal_size", "2GB")
        .setServerConfig("log_checkpoints", "off");
  }

  /** The role and the database of the service, made when they are not there. */
  void provide(Password password) {
    if (!password.isNew()) {
      return;
    }
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(USER, password.value()));
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, USER));
    } catch (SQLException e) {
      throw notStarted(PostgresMessage.CANNOT_BE_MADE.with(e.getMessage()), e);
    }
  }

  String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), DATABASE);
  }

  void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LeftBehind.stop(folder); // when it did not stop in the library's five seconds
  }

  static AdvisorException notStarted(Message message, Throwable cause) {
    return new AdvisorException(
        "DATABASE_NOT_STARTED", message, PostgresMessage.SEE_LOG.with(), cause);
  }

  /**
   * One instance a server: the library remembers the folder of the unpacked binaries per resolver,
   * and would start a second server from the data folder of the first.
   */
  private static final class Binaries implements PgBinaryResolver {
    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
    }
  }
}
