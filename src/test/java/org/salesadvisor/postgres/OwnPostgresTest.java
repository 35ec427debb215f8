package org.salesadvisor.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.errors.AdvisorException;

class OwnPostgresTest {

  @TempDir Path folder;

  @Test
  void keepsCommittedDataOverARestartAndEveryPromiseOfTheServer() throws Exception {
    try (OwnPostgres server = OwnPostgres.start(folder)) {
      saysThatItIsDurable(server);
      isOfTheVersionThatTheFolderIsCheckedFor(server);
      listensOnLoopbackOnly(server);
      letsNobodyInWithoutThePassword(server);
      ownsTheDatabaseWithoutBeingSuperuser(server);
      keepsOthersOutOfTheFolder();
      Sql.run(server, "CREATE TABLE kept AS SELECT 42 AS answer");
    }

    assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "stopped cleanly");
    try (OwnPostgres server = OwnPostgres.start(folder)) {
      assertEquals("42", Sql.ask(server, "SELECT answer FROM kept"));
      saysThatItIsDurable(server);
      Sql.run(server, "ALTER DATABASE advisor SET synchronous_commit = off");
    }
    refusesAServerThatIsNotDurable();
  }

  private static void saysThatItIsDurable(OwnPostgres server) throws SQLException {
    assertEquals("on", Sql.ask(server, "SHOW fsync"));
    assertEquals("on", Sql.ask(server, "SHOW synchronous_commit"));
    assertEquals("on", Sql.ask(server, "SHOW full_page_writes"));
  }

  private static void isOfTheVersionThatTheFolderIsCheckedFor(OwnPostgres server)
      throws SQLException {
    assertTrue(
        Sql.ask(server, "SHOW server_version").startsWith(DataFolder.MAJOR_VERSION + "."),
        "DataFolder.MAJOR_VERSION and the binaries in pom.xml differ");
  }

  private void listensOnLoopbackOnly(OwnPostgres server) throws Exception {
    assertEquals("127.0.0.1", Sql.ask(server, "SHOW listen_addresses"));
    List<String> pidFile = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
    assertEquals("", pidFile.get(4), "no socket in a folder that all may read");
  }

  private void letsNobodyInWithoutThePassword(OwnPostgres server) throws Exception {
    for (String user : new String[] {"advisor", "postgres"}) {
      SQLException refused =
          assertThrows(
              SQLException.class,
              () -> DriverManager.getConnection(server.jdbcUrl(), user, "guessed").close());
      assertEquals("28P01", refused.getSQLState());
    }
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("postgres.password"))));
  }

  private static void ownsTheDatabaseWithoutBeingSuperuser(OwnPostgres server) throws SQLException {
    assertEquals("off", Sql.ask(server, "SHOW is_superuser"));
    assertEquals("UTF8", Sql.ask(server, "SHOW server_encoding"));
  }

  private void keepsOthersOutOfTheFolder() {
    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> OwnPostgres.start(folder));
    assertEquals("DATA_FOLDER_IN_USE", refused.code());
    assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
  }

  private void refusesAServerThatIsNotDurable() {
    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> OwnPostgres.start(folder));
    assertEquals("DATABASE_NOT_DURABLE", refused.code());
    assertTrue(refused.getMessage().contains("synchronous_commit is 'off'"), refused.getMessage());
    assertFalse(Files.exists(folder.resolve("postgres/postmaster.pid")), "and stopped it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"16", "19"})
  void refusesADatabaseOfAnotherMajorVersion(String version) throws Exception {
    Path cluster = Files.createDirectory(folder.resolve("postgres"));
    Files.writeString(cluster.resolve("PG_VERSION"), version + "\n");

    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> OwnPostgres.start(folder));

    assertEquals("DATA_FOLDER_OTHER_VERSION", refused.code());
    assertTrue(refused.getMessage().contains("PostgreSQL " + version), refused.getMessage());
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");

    AdvisorException refused = assertThrows(AdvisorException.class, () -> OwnPostgres.start(file));

    assertEquals("DATA_FOLDER_NOT_WRITABLE", refused.code());
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    assertTrue(
        refused.whatNext().toString().contains("ADVISOR_DATA"), refused.whatNext()::toString);
  }

  @Test
  void refusesAFolderBelowAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("data"), "not a folder");

    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> OwnPostgres.start(file.resolve("below")));

    assertEquals("DATA_FOLDER_NOT_WRITABLE", refused.code());
  }

  @Test
  void refusesAFolderOfSomethingElseAndLeavesItAlone() throws Exception {
    Files.writeString(folder.resolve("thesis.txt"), "precious");

    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> OwnPostgres.start(folder));

    assertEquals("DATA_FOLDER_NOT_OURS", refused.code());
    assertTrue(refused.getMessage().contains("thesis.txt"), refused.getMessage());
    assertEquals(1, folder.toFile().list().length);
  }

  @Test
  void refusesADatabaseThatLostItsPasswordAndKeepsIt() throws Exception {
    Path cluster = Files.createDirectory(folder.resolve("postgres"));
    Path version =
        Files.writeString(cluster.resolve("PG_VERSION"), DataFolder.MAJOR_VERSION + "\n");

    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> OwnPostgres.start(folder));

    assertEquals("DATA_FOLDER_WITHOUT_PASSWORD", refused.code());
    assertTrue(Files.exists(version), "nothing was deleted");
  }

  @Test
  void makesADatabaseAnewWhoseFirstStartWasInterrupted() throws Exception {
    Path cluster = Files.createDirectory(folder.resolve("postgres"));
    Files.writeString(cluster.resolve("postgresql.conf"), "# half made");
    Files.writeString(folder.resolve("postgres.password.new"), "half made");

    try (OwnPostgres server = OwnPostgres.start(folder)) {
      assertEquals("1", Sql.ask(server, "SELECT 1"));
    }
    assertFalse(Files.exists(folder.resolve("postgres.password.new")));
  }
}
