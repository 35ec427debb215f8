package org.salesadvisor.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesadvisor.errors.AdvisorException;

/** What a process that is killed with its data folder open leaves to the next one. */
class KilledServiceTest {

  private static final String COMMITTED = "committed";

  @TempDir Path folder;

  /** The process that is going to be killed. */
  static final class Victim {
    public static void main(String[] args) throws Exception {
      OwnPostgres server = OwnPostgres.start(Path.of(args[0]));
      Sql.run(server, "CREATE TABLE kept AS SELECT 42 AS answer");
      System.out.println(COMMITTED);
      Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    }
  }

  @Test
  void itsServerIsStoppedAndItsCommitsAreThere() throws Exception {
    Process victim = startVictim();
    ProcessHandle leftBehind = server();
    try {
      theFolderIsKeptFromOthers(victim);
    } finally {
      victim.destroyForcibly().waitFor();
    }
    assertTrue(leftBehind.isAlive(), "the server outlives its service");

    try (OwnPostgres server = OwnPostgres.start(folder)) {
      assertFalse(leftBehind.isAlive());
      assertEquals("42", Sql.ask(server, "SELECT answer FROM kept"));
    }
  }

  @Test
  void bothMayBeKilled() throws Exception {
    Process victim = startVictim();
    ProcessHandle leftBehind = server();
    victim.destroyForcibly().waitFor();
    leftBehind.destroyForcibly();
    leftBehind.onExit().get(10, TimeUnit.SECONDS);

    try (OwnPostgres server = OwnPostgres.start(folder)) {
      assertEquals("42", Sql.ask(server, "SELECT answer FROM kept"));
    }
  }

  @Test
  void theNumberOfItsServerMayMeanwhileBelongToAnotherProgram() throws Exception {
    OwnPostgres.start(folder).close();
    Process bystander = new ProcessBuilder("sleep", "300").start();
    try {
      Files.writeString(
          folder.resolve("postgres/postmaster.pid"),
          "%d\n%s\n1700000000\n5432\n".formatted(bystander.pid(), folder.resolve("postgres")));

      try (OwnPostgres server = OwnPostgres.start(folder)) {
        assertEquals("1", Sql.ask(server, "SELECT 1"));
      }
      assertTrue(bystander.isAlive(), "it is left alone");
    } finally {
      bystander.destroyForcibly();
    }
  }

  private Process startVictim() throws Exception {
    Process victim =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Victim.class.getName(),
                    folder.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = victim.inputReader();
    String line = output.readLine();
    while (line != null && !line.equals(COMMITTED)) {
      line = output.readLine();
    }
    assertEquals(COMMITTED, line);
    return victim;
  }

  private void theFolderIsKeptFromOthers(Process owner) {
    AdvisorException refused =
        assertThrows(AdvisorException.class, () -> OwnPostgres.start(folder));
    assertEquals("DATA_FOLDER_IN_USE", refused.code());
    assertTrue(refused.getMessage().contains("process " + owner.pid()), refused.getMessage());
  }

  private ProcessHandle server() throws Exception {
    String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }
}
