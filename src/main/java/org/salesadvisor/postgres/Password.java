package org.salesadvisor.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.salesadvisor.errors.AdvisorException;

/**
 * The random password of the server, in a file that only its owner may read.
 *
 * <p>The file gets its final name when the first start is complete, so that name says: there is a
 * database here. A cluster with only the temporary name is half made and is made again.
 */
record Password(DataFolder folder, String value) {

  private static final int BYTES = 32;

  static Password of(DataFolder folder) {
    try {
      if (Files.exists(folder.password())) {
        return new Password(folder, Files.readString(folder.password()).strip());
      }
      clearHalfMade(folder);
      return make(folder);
    } catch (IOException e) {
      throw DataFolder.notWritable(folder.password(), e);
    }
  }

  private static void clearHalfMade(DataFolder folder) throws IOException {
    if (Files.exists(folder.newPassword())) {
      deleteTree(folder.cluster());
      Files.delete(folder.newPassword());
    } else if (Files.exists(folder.cluster())) {
      throw new AdvisorException(
          "DATA_FOLDER_WITHOUT_PASSWORD",
          PostgresMessage.PASSWORD_LOST.with(folder.root(), folder.password()),
          PostgresMessage.PUT_BACK.with());
    }
  }

  private static Password make(DataFolder folder) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Password made = new Password(folder, HexFormat.of().formatHex(random));
    Files.createFile(
        folder.newPassword(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(folder.newPassword(), made.value, StandardOpenOption.SYNC);
    return made;
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Where the password is now. */
  Path file() {
    return isNew() ? folder.newPassword() : folder.password();
  }

  boolean isNew() {
    return Files.exists(folder.newPassword());
  }

  /** Declares the first start complete. */
  void keep() {
    try {
      if (isNew()) {
        Files.move(folder.newPassword(), folder.password(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw DataFolder.notWritable(folder.password(), e);
    }
  }

  /** Without the value: a record would show it in a log. */
  @Override
  public String toString() {
    return "Password[" + file() + "]";
  }
}
