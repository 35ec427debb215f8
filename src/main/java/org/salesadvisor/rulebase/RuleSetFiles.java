package org.salesadvisor.rulebase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.salesadvisor.errors.AdvisorException;

/** Reads and writes the files of rule sets: as a folder and as a zip. */
public final class RuleSetFiles {

  /** What a file of a rule set may end with; all else in a folder is left alone. */
  private static final List<String> ENDINGS = List.of(".drl", ".yaml");

  private static final FileTime EPOCH = FileTime.fromMillis(0);

  private RuleSetFiles() {}

  /**
   * Reads a folder.
   *
   * @throws AdvisorException when it is not there or cannot be read
   */
  public static RuleSet read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AdvisorException(
          "NO_RULE_FOLDER",
          RulebaseMessage.NO_RULE_FOLDER.with(folder.toAbsolutePath()),
          RulebaseMessage.NAME_RULE_FOLDER.with());
    }
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(RuleSetFiles::belongs)::iterator) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        files.put(path, Files.readString(file));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new AdvisorException(
          "RULE_FOLDER_UNREADABLE",
          RulebaseMessage.FOLDER_UNREADABLE.with(folder.toAbsolutePath(), unreadable.getMessage()),
          RulebaseMessage.READABLE_UTF_8.with(),
          unreadable);
    }
    return new RuleSet(files);
  }

  private static boolean belongs(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** A zip that is the same, byte by byte, for the same rule set. */
  public static byte[] zip(RuleSet ruleSet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : ruleSet.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()).setLastModifiedTime(EPOCH));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return bytes.toByteArray();
  }

  /** The rule set in a zip of ours. */
  public static RuleSet unzip(byte[] archive) {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("a stored rule set is broken", broken);
    }
    return new RuleSet(files);
  }
}
