package org.salesadvisor.rulebase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesadvisor.engine.RuleFault;
import org.salesadvisor.engine.RuleFaultsException;

/** What is taken from a zip of somebody else, and what is refused by name. */
class RuleSetArchiveTest {

  private static final byte[] NORMS = "{}\n".getBytes(UTF_8);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  private void put(String path, byte[] content) {
    put(new ZipArchiveEntry(path), content);
  }

  private void put(ZipArchiveEntry entry, byte[] content) {
    try {
      zip.putArchiveEntry(entry);
      zip.write(content);
      zip.closeArchiveEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private RuleSet read() throws IOException {
    zip.close();
    return RuleSetArchive.read(bytes.toByteArray());
  }

  private List<RuleFault> refused() throws IOException {
    zip.close();
    return refused(bytes.toByteArray());
  }

  private static List<RuleFault> refused(byte[] archive) {
    return assertThrows(RuleFaultsException.class, () -> RuleSetArchive.read(archive)).faults();
  }

  private static void assertOne(String code, String path, List<RuleFault> faults) {
    assertEquals(1, faults.size(), faults::toString);
    assertEquals(code, faults.get(0).code());
    assertEquals(path, faults.get(0).path());
  }

  @Test
  void takesTheFilesOfARuleSetAndLeavesAllElse() throws IOException {
    put("norms.yaml", NORMS);
    put("account/", new byte[0]);
    put("account/prijs én looptijd.drl", "rule".getBytes(UTF_8));
    put("README.md", new byte[0]);
    put("__MACOSX/._norms.yaml", new byte[] {0, 5, 22});
    put(".git/config.yaml", NORMS);

    assertEquals(
        List.of("account/prijs én looptijd.drl", "norms.yaml"),
        List.copyOf(read().files().keySet()));
  }

  @Test
  void theSameContentHasTheSameDigestHoweverItWasSaved() throws IOException {
    put("norms.yaml", "\uFEFFa: 1\r\nb: 2\r\n".getBytes(UTF_8));
    put("texts/e\u0301n.yaml", NORMS);

    RuleSet unix =
        new RuleSet(java.util.Map.of("norms.yaml", "a: 1\nb: 2\n", "texts/\u00e9n.yaml", "{}\n"));
    assertEquals(unix.digest(), read().digest());
  }

  @ParameterizedTest
  @CsvSource({
    "../norms.yaml, PATH_TRAVERSAL",
    "account/../../etc/passwd, PATH_TRAVERSAL",
    "account/./loop.drl, PATH_TRAVERSAL",
    "account//loop.drl, PATH_TRAVERSAL",
    "/etc/cron.d/x, ABSOLUTE_PATH",
    "C:/Windows/x.drl, ABSOLUTE_PATH",
    "account\\loop.drl, BACKSLASH",
    "'account/a:b.drl', WRONG_NAME",
    "'account/a\u0007.drl', WRONG_NAME",
    "'account/a\u202Egnp.drl', WRONG_NAME",
    "'account/a*.drl', WRONG_NAME"
  })
  void aPathThatLeadsOutOrDiffersBetweenFileSystemsIsRefused(String path, String code)
      throws IOException {
    put("norms.yaml", NORMS);
    put(new RawEntry(path), NORMS);

    List<RuleFault> faults = refused();

    assertOne(code, path.replace('\u0007', '?'), faults);
  }

  /** The class for entries makes slashes of backslashes where there are no others. */
  private static final class RawEntry extends ZipArchiveEntry {
    private static final long serialVersionUID = 1L;
    private final String raw;

    @Override
    protected void setPlatform(int platform) {
      super.setPlatform(platform);
    }

    RawEntry(String raw) {
      super(raw);
      this.raw = raw;
      setUnixMode(0100644);
    }

    @Override
    public String getName() {
      return raw == null ? super.getName() : raw;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  @Test
  void backslashesOfAProgramForWindowsStandForSlashes() throws IOException {
    put("norms.yaml", NORMS);
    RawEntry entry = new RawEntry("account\\loop.drl");
    entry.setPlatform(ZipArchiveEntry.PLATFORM_FAT);
    put(entry, NORMS);

    assertTrue(read().files().containsKey("account/loop.drl"));
  }

  @Test
  void aLongPathIsRefused() throws IOException {
    put("norms.yaml", NORMS);
    put("a/".repeat(120) + "x.drl", NORMS);

    assertEquals("PATH_TOO_LONG", refused().get(0).code());
  }

  @ParameterizedTest
  @CsvSource({"0120777, LINK", "0020666, NO_FILE", "0010666, NO_FILE", "0060666, NO_FILE"})
  void linksAndDevicesAreRefused(String mode, String code) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry("account/loop.drl");
    entry.setUnixMode(Integer.parseInt(mode, 8));
    put("norms.yaml", NORMS);
    put(entry, "/etc/passwd".getBytes(UTF_8));

    assertOne(code, "account/loop.drl", refused());
  }

  @Test
  void aFileThatIsThereTwiceIsRefused() throws IOException {
    put("norms.yaml", NORMS);
    put("norms.yaml", "a: 2".getBytes(UTF_8));

    assertOne("DUPLICATE_ENTRY", "norms.yaml", refused());
  }

  @Test
  void namesThatDifferInCaseAloneAreRefused() throws IOException {
    put("norms.yaml", NORMS);
    put("account/Loop.drl", NORMS);
    put("account/loop.drl", NORMS);

    assertOne("DUPLICATE_FILE", "account/loop.drl", refused());
  }

  @Test
  void whatIsNoUtf8IsRefusedWithItsLine() throws IOException {
    put("norms.yaml", NORMS);
    put("texts/nl.yaml", "een: 1\ntwee: caf\u00e9\n".getBytes(Charset.forName("ISO-8859-1")));

    List<RuleFault> faults = refused();

    assertOne("NOT_UTF8", "texts/nl.yaml", faults);
    assertEquals(2, faults.get(0).line());
    assertTrue(faults.get(0).toString().contains("0xE9"));
  }

  @Test
  void aNameThatIsNoUtf8IsRefused() throws IOException {
    zip.setEncoding("Cp437");
    zip.setUseLanguageEncodingFlag(false);
    put("norms.yaml", NORMS);
    put("account/caf\u00e9.drl", NORMS);

    assertEquals("NAME_NOT_UTF8", refused().get(0).code());
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    put("norms.yaml", NORMS);
    for (int i = 0; i < 40; i++) {
      put("bomb-" + i + ".yaml", new byte[RuleSetLimits.MOST_FILE_BYTES]);
    }
    zip.close();
    assertTrue(bytes.size() < 1_048_576, "it fits the limit of a body");

    assertOne("RULE_SET_TOO_LARGE", "bomb-7.yaml", refused(bytes.toByteArray()));
  }

  @Test
  void aSingleHugeFileIsNotUnpacked() throws IOException {
    put("norms.yaml", NORMS);
    put("bomb.drl", new byte[200 * 1_048_576]);

    assertOne("FILE_TOO_LARGE", "bomb.drl", refused());
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    put("norms.yaml", NORMS);
    for (int i = 0; i <= RuleSetLimits.MOST_FILES; i++) {
      put("many/" + i + ".yaml", NORMS);
    }

    assertEquals("TOO_MANY_FILES", refused().get(0).code());
  }

  @Test
  void tooManyEntriesAreRefusedWhateverTheyAre() throws IOException {
    for (int i = 0; i <= RuleSetLimits.MOST_ENTRIES; i++) {
      put("many/" + i + ".txt", new byte[0]);
    }

    assertOne("TOO_MANY_ENTRIES", "", refused());
  }

  @Test
  void aFileThatDiffersFromItsChecksumIsRefused() throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry("account/loop.drl");
    byte[] content = "rule".repeat(10).getBytes(UTF_8);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipArchiveEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    put("norms.yaml", NORMS);
    put(entry, content);
    zip.close();
    byte[] archive = bytes.toByteArray();
    int at = new String(archive, Charset.forName("ISO-8859-1")).indexOf("rulerule");
    archive[at] = 'R';

    assertOne("DAMAGED", "account/loop.drl", refused(archive));
  }

  @Test
  void aZipThatIsCutIsRefused() throws IOException {
    put("norms.yaml", NORMS);
    put("account/loop.drl", "rule".repeat(1_000).getBytes(UTF_8));
    zip.close();
    byte[] whole = bytes.toByteArray();

    for (int length = 0; length < whole.length; length++) {
      assertEquals("NO_ZIP", refused(Arrays.copyOf(whole, length)).get(0).code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "PK\u0003\u0004", "{\"json\": true}"})
  void whatIsNoZipIsRefused(String text) {
    assertOne("NO_ZIP", "", refused(text.getBytes(UTF_8)));
  }

  @Test
  void theFolderInsteadOfItsContentIsRefusedByThatName() throws IOException {
    put("rules/norms.yaml", NORMS);
    put("rules/texts/en.yaml", NORMS);

    assertOne("NOT_AT_ROOT", "rules/norms.yaml", refused());
  }

  @Test
  void everyFaultIsNamedAtOnce() throws IOException {
    put("norms.yaml", new byte[] {(byte) 0xFF});
    put("../a.drl", NORMS);
    put("/b.drl", NORMS);

    assertEquals(
        List.of("PATH_TRAVERSAL", "ABSOLUTE_PATH", "NOT_UTF8"),
        refused().stream().map(RuleFault::code).toList());
  }
}
