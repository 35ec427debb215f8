package org.salesadvisor.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.salesadvisor.errors.AdvisorException;

/**
 * The server that lives on when its service is killed. It is stopped rather than adopted: a fast
 * stop and a start cost half a second and leave no doubt about its settings.
 *
 * <p>Called by the holder of the {@link FolderLock} only, so no living service uses that server.
 */
final class LeftBehind {

  private static final int STOP_SECONDS = 30;
  private static final int LOOK_MILLISECONDS = 20;

  private LeftBehind() {}

  static void stop(DataFolder folder) {
    Path pidFile = folder.cluster().resolve("postmaster.pid");
    Optional<ProcessHandle> process = process(pidFile);
    if (process.filter(found -> serves(found, folder)).isPresent()) {
      stop(process.get(), folder);
    } else if (process.isPresent()) {
      forget(pidFile);
    }
  }

  private static Optional<ProcessHandle> process(Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(pidFile);
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    } catch (IOException e) {
      throw DataFolder.notWritable(pidFile, e);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty(); // cut off at a crash: PostgreSQL itself has the last word
    }
  }

  /** Numbers of processes are given out again: it must be postgres, and serve this very folder. */
  private static boolean serves(ProcessHandle process, DataFolder folder) {
    boolean isPostgres =
        process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    int data = arguments.indexOf("-D");
    return isPostgres
        && data >= 0
        && data + 1 < arguments.size()
        && Path.of(arguments.get(data + 1)).equals(folder.cluster());
  }

  private static void stop(ProcessHandle process, DataFolder folder) {
    try {
      interrupt(process);
      if (!ended(process)) {
        throw stillRunning(process, folder);
      }
    } catch (IOException e) {
      throw stillRunning(process, folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillRunning(process, folder);
    }
  }

  /** Looks often: of a process that is not a child, onExit() tells seconds late. */
  private static boolean ended(ProcessHandle process) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLISECONDS);
    }
    return !process.isAlive();
  }

  /** SIGINT is PostgreSQL's fast stop: it ends sessions, where SIGTERM would wait for them. */
  private static void interrupt(ProcessHandle process) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static AdvisorException stillRunning(ProcessHandle process, DataFolder folder) {
    return new AdvisorException(
        "DATA_FOLDER_IN_USE",
        PostgresMessage.LEFT_BEHIND.with(folder.root(), process.pid()),
        PostgresMessage.END_IT.with(process.pid()));
  }

  /** PostgreSQL refuses to start as long as any process has the number in that file. */
  private static void forget(Path pidFile) {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw DataFolder.notWritable(pidFile, e);
    }
  }
}
