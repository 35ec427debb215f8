package org.salesadvisor.rulebase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;
import org.salesadvisor.errors.Shown;

/**
 * Reads a rule set from a zip of somebody else, who may mean harm. Nothing is written to a disk,
 * and no more is unpacked than {@link RuleSetLimits} allow.
 */
public final class RuleSetArchive {

  private static final int FILE_KIND = 0170000;
  private static final int REGULAR_FILE = 0100000;
  private static final int DIRECTORY = 0040000;
  private static final int LINK = 0120000;

  private final ZipFile zip;
  private final RuleSetContent content = new RuleSetContent();
  private final Set<String> paths = new HashSet<>();

  private RuleSetArchive(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Reads a zip with the content of a rule folder at its root. Files that do not belong to a rule
   * set are left out.
   *
   * @throws RuleFaultsException naming everything wrong with it
   */
  public static RuleSet read(byte[] bytes) {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setCharset(StandardCharsets.UTF_8)
            .get()) {
      return new RuleSetArchive(zip).read();
    } catch (IOException | IllegalArgumentException broken) {
      throw refused(
          "", "NO_ZIP", "this cannot be read as a zip; send one as `zip` or Java makes it");
    }
  }

  private static RuleFaultsException refused(String path, String code, String message) {
    return new RuleFaultsException(List.of(new RuleFault(path, 0, code, message)));
  }

  private RuleSet read() {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > RuleSetLimits.MOST_ENTRIES) {
      throw refused(
          "",
          "TOO_MANY_FILES",
          "the zip has %,d entries; %,d are read at most"
              .formatted(entries.size(), RuleSetLimits.MOST_ENTRIES));
    }
    for (ZipArchiveEntry entry : entries) {
      if (isSound(entry) && !entry.isDirectory() && RuleSetContent.belongs(entry.getName())) {
        unpack(entry);
      }
    }
    mustStandAtRoot();
    return content.ruleSet();
  }

  private boolean isSound(ZipArchiveEntry entry) {
    String path = entry.getName();
    String shown = Shown.of(path);
    String wrong =
        isUtf8(entry.getRawName()) ? EntryPath.wrong(path).orElse(null) : "NAME_NOT_UTF8";
    if (wrong != null) {
      content.fault(shown, 0, wrong, EntryPath.message(wrong));
      return false;
    }
    if (!paths.add(path)) {
      content.fault(shown, 0, "DUPLICATE_FILE", "the zip holds this file twice; keep one");
      return false;
    }
    int kind = entry.getUnixMode() & FILE_KIND;
    if (kind == LINK) {
      content.fault(shown, 0, "LINK", "this is a link; put the file itself into the zip");
      return false;
    }
    if (kind != 0 && kind != REGULAR_FILE && kind != DIRECTORY) {
      content.fault(shown, 0, "NO_FILE", "this is neither a file nor a folder");
      return false;
    }
    return true;
  }

  private static boolean isUtf8(byte[] name) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
      return true;
    } catch (CharacterCodingException wrong) {
      return false;
    }
  }

  private void unpack(ZipArchiveEntry entry) {
    String path = entry.getName();
    if (content.isFull()) {
      return;
    }
    if (!zip.canReadEntryData(entry)) {
      content.fault(
          path, 0, "CANNOT_UNPACK", "the file is encrypted or packed in a rare way; use deflate");
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      // one byte more than there is room for shows that it is too large
      byte[] bytes = in.readNBytes((int) content.room() + 1);
      if (bytes.length <= content.room() && crc(bytes) != entry.getCrc()) {
        content.fault(path, 0, "DAMAGED", "the file differs from its checksum; make the zip again");
        return;
      }
      content.add(path, bytes);
    } catch (IOException broken) {
      content.fault(path, 0, "DAMAGED", "the file cannot be unpacked; make the zip again");
    }
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** The mistake that most people make: the folder in the zip instead of its content. */
  private void mustStandAtRoot() {
    if (!paths.contains(Norms.PATH)) {
      paths.stream()
          .filter(path -> path.matches("[^/.][^/]*/" + Norms.PATH))
          .findFirst()
          .ifPresent(
              path ->
                  content.fault(
                      path, 0, "NOT_AT_ROOT", "zip the content of the folder and not the folder"));
    }
  }
}
