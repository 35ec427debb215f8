package org.salesadvisor.rulebase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
      throw new RuleFaultsException(List.of(FileFault.NO_ZIP.of("")));
    }
  }

  private RuleSet read() {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > RuleSetLimits.MOST_ENTRIES) {
      int most = RuleSetLimits.MOST_ENTRIES;
      throw new RuleFaultsException(
          List.of(FileFault.TOO_MANY_ENTRIES.of("", entries.size(), most)));
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
    Optional<RuleFault> wrong = wrong(entry, Shown.of(entry.getName()));
    wrong.ifPresent(content::add);
    return wrong.isEmpty();
  }

  private Optional<RuleFault> wrong(ZipArchiveEntry entry, String shown) {
    int kind = entry.getUnixMode() & FILE_KIND;
    if (!isUtf8(entry.getRawName())) {
      return Optional.of(FileFault.NAME_NOT_UTF8.of(shown));
    } else if (EntryPath.wrong(entry.getName()).isPresent()) {
      return EntryPath.wrong(entry.getName()).map(fault -> fault.of(shown, EntryPath.LONGEST));
    } else if (!paths.add(entry.getName())) {
      return Optional.of(FileFault.DUPLICATE_ENTRY.of(shown));
    } else if (kind == LINK) {
      return Optional.of(FileFault.LINK.of(shown));
    }
    boolean isUsual = kind == 0 || kind == REGULAR_FILE || kind == DIRECTORY;
    return isUsual ? Optional.empty() : Optional.of(FileFault.NO_FILE.of(shown));
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
      content.add(FileFault.CANNOT_UNPACK.of(path));
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      // one byte more than there is room for shows that it is too large
      byte[] bytes = in.readNBytes((int) content.room() + 1);
      if (bytes.length <= content.room() && crc(bytes) != entry.getCrc()) {
        content.add(FileFault.DAMAGED.of(path));
        return;
      }
      content.add(path, bytes);
    } catch (IOException broken) {
      content.add(FileFault.DAMAGED.of(path));
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
          .ifPresent(path -> content.add(FileFault.NOT_AT_ROOT.of(path)));
    }
  }
}
