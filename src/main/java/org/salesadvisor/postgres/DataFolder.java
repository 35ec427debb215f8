package org.salesadvisor.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.language.Message;

/**
 * What lies where in the data folder, and whether it is a data folder at all.
 *
 * @param root absolute, without symbolic links
 */
record DataFolder(Path root) {

  /** The major version of the server binaries: a newer one cannot read the files of an older. */
  static final String MAJOR_VERSION = "18";

  private static final String LOCK = "lock";
  private static final String CLUSTER = "postgres";
  private static final String BINARIES = "postgres-binaries";
  private static final String LOG = "postgres.log";
  private static final String PASSWORD = "postgres.password";
  private static final String NEW_PASSWORD = "postgres.password.new";
  private static final Set<String> OURS =
      Set.of(LOCK, CLUSTER, BINARIES, LOG, PASSWORD, NEW_PASSWORD);

  /** The folder, made when it is not there. */
  static DataFolder open(Path folder) {
    try {
      makePrivate(folder);
      DataFolder opened = new DataFolder(folder.toRealPath());
      opened.mustBeOurs();
      makePrivate(opened.binaries());
      return opened;
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  /** For its owner alone, unless it is there already: programs are started from within. */
  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private void mustBeOurs() throws IOException {
    if (Files.exists(lock())) {
      return;
    }
    List<String> strangers = strangers();
    if (!strangers.isEmpty()) {
      throw new AdvisorException(
          "DATA_FOLDER_NOT_OURS",
          PostgresMessage.FOLDER_NOT_OURS.with(root, strangers),
          PostgresMessage.NEW_FOLDER.with());
    }
  }

  private List<String> strangers() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !OURS.contains(name))
          .sorted()
          .limit(3)
          .toList();
    }
  }

  void mustBeOfThisVersion() {
    String found = version();
    if (!found.isEmpty() && !found.equals(MAJOR_VERSION)) {
      throw new AdvisorException(
          "DATA_FOLDER_OTHER_VERSION",
          PostgresMessage.OTHER_VERSION.with(root, found, MAJOR_VERSION),
          PostgresMessage.MOVE_DATABASE.with(found));
    }
  }

  private String version() {
    Path file = cluster().resolve("PG_VERSION");
    try {
      return Files.exists(file) ? Files.readString(file).strip() : "";
    } catch (IOException e) {
      throw notWritable(file, e);
    }
  }

  static AdvisorException notWritable(Path path, IOException cause) {
    return new AdvisorException(
        "DATA_FOLDER_NOT_WRITABLE",
        PostgresMessage.FOLDER_UNUSABLE.with(path.toAbsolutePath(), reason(cause)),
        PostgresMessage.WRITABLE_FOLDER.with(System.getProperty("user.name")),
        cause);
  }

  private static Message reason(IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return PostgresMessage.FILE_IN_THE_WAY.with();
    }
    if (cause instanceof AccessDeniedException) {
      return PostgresMessage.ACCESS_DENIED.with();
    }
    return cause instanceof NoSuchFileException
        ? PostgresMessage.NO_SUCH_FILE.with()
        : PostgresMessage.FILE_SYSTEM_SAYS.with(cause.getMessage());
  }

  Path lock() {
    return root.resolve(LOCK);
  }

  /** What PostgreSQL calls its data directory. */
  Path cluster() {
    return root.resolve(CLUSTER);
  }

  Path binaries() {
    return root.resolve(BINARIES);
  }

  Path log() {
    return root.resolve(LOG);
  }

  Path password() {
    return root.resolve(PASSWORD);
  }

  /** The password of a first start that is not finished. */
  Path newPassword() {
    return root.resolve(NEW_PASSWORD);
  }
}
