package org.salesadvisor.datasets.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.salesadvisor.datasets.table.TableSource;
import org.salesadvisor.datasets.table.Tables;

/** Keeps what was sent, a folder for each job, until the job has ended. */
@ApplicationScoped
class Spool {

  private static final Logger LOG = Logger.getLogger(Spool.class);

  private final Path folder;

  Spool(@ConfigProperty(name = "advisor.imports.folder") String folder) {
    this.folder = Path.of(folder);
  }

  /**
   * Takes files over.
   *
   * @return the SHA-256 of each, in hexadecimal
   */
  List<String> keep(UUID job, List<Sent> files) {
    try {
      Path own = Files.createDirectories(folder.resolve(job.toString()));
      List<String> digests = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        Path kept = own.resolve(Integer.toString(i));
        Files.move(files.get(i).path(), kept, StandardCopyOption.REPLACE_EXISTING);
        digests.add(digest(kept));
      }
      return digests;
    } catch (IOException full) {
      forget(job);
      throw new UncheckedIOException("what was sent cannot be kept in " + folder, full);
    }
  }

  /** Whether everything that was sent for a job lies here. */
  boolean has(UUID job, int files) {
    return IntStream.range(0, files).allMatch(i -> Files.isRegularFile(path(job, i)));
  }

  private Path path(UUID job, int file) {
    return folder.resolve(job.toString()).resolve(Integer.toString(file));
  }

  /** The tables in what was sent. */
  List<TableSource> tables(UUID job, List<String> names) {
    Tables tables = new Tables();
    return IntStream.range(0, names.size())
        .boxed()
        .flatMap(i -> tables.in(names.get(i), path(job, i)).stream())
        .toList();
  }

  /** The jobs of which anything lies here. */
  List<UUID> jobs() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches("[0-9a-f-]{36}"))
          .map(UUID::fromString)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      LOG.warnf("Imports that a stop interrupted cannot be looked for in %s", folder);
      return List.of();
    }
  }

  void forget(UUID job) {
    Path own = folder.resolve(job.toString());
    if (!Files.exists(own)) {
      return;
    }
    try (Stream<Path> all = Files.walk(own)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException busy) {
      LOG.warnf("Files of the import %s stay until the next start", job);
    }
  }

  private static String digest(Path file) throws IOException {
    MessageDigest sha256 = sha256();
    byte[] piece = new byte[65_536];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        sha256.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  static String digest(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
