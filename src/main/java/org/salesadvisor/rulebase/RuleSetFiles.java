package org.salesadvisor.rulebase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.AdvisorException;

/** Reads and writes the files of rule sets: as a folder and as a zip of ours. */
public final class RuleSetFiles {

  private static final FileTime EPOCH = FileTime.fromMillis(0);

  private RuleSetFiles() {}

  /**
   * Reads a folder. Hidden files, such as editors make, are left out.
   *
   * @throws AdvisorException when it is not there or cannot be looked into
   * @throws RuleFaultsException naming every file that cannot be read, is too large or no UTF-8
   */
  public static RuleSet read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AdvisorException(
          "NO_RULE_FOLDER",
          RulebaseMessage.NO_RULE_FOLDER.with(folder.toAbsolutePath()),
          RulebaseMessage.NAME_RULE_FOLDER.with());
    }
    RuleSetContent content = new RuleSetContent();
    try {
      FolderFiles found = FolderFiles.list(folder);
      found.unreadable.forEach(content::add);
      for (String path : found.files.keySet()) {
        if (content.isFull()) {
          break;
        }
        add(content, path, folder.resolve(path), found.files.get(path).size());
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw new AdvisorException(
          "RULE_FOLDER_UNREADABLE",
          RulebaseMessage.FOLDER_UNREADABLE.with(folder.toAbsolutePath(), unreadable.getMessage()),
          RulebaseMessage.READABLE_UTF_8.with(),
          unreadable);
    }
    return content.ruleSet();
  }

  private static void add(RuleSetContent content, String path, Path file, long size) {
    if (size > RuleSetLimits.MOST_FILE_BYTES) {
      content.tooLarge(path);
      return;
    }
    try {
      content.add(path, Files.readAllBytes(file));
    } catch (IOException unreadable) {
      content.add(FileFault.unreadable(path, unreadable));
    }
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

  /** The rule set in a zip of ours, to the byte. Zips of others: {@link RuleSetArchive}. */
  public static RuleSet unzip(byte[] archive) {
    SortedMap<String, String> files = new TreeMap<>();
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
