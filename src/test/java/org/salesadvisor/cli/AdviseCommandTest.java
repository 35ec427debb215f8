package org.salesadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviseCommandTest {

  private static final Path SAMPLES = Path.of("src", "main", "samples");

  @TempDir Path folder;

  private int advise(Object file, String... options) {
    String[] args = new String[options.length + 4];
    args[0] = "advise";
    args[1] = file.toString();
    args[2] = "--out";
    args[3] = out().toString();
    System.arraycopy(options, 0, args, 4, options.length);
    return AdvisorCommand.run(args);
  }

  private Path out() {
    return folder.resolve("out");
  }

  @ParameterizedTest
  @CsvSource({
    "office-supplies, STRAIGHT_REBUY, TRANSACTION, 1",
    "bulky-stock-goods, STRAIGHT_REBUY, TRANSACTION, 2",
    "printed-clothing, MODIFIED_REBUY, TRANSACTION, 3",
    "company-clothing, NEW_TASK, SOLUTION, 4",
    "turnkey-project, NEW_TASK, SOLUTION, 5",
    "unfinished, UNDETERMINED, UNDETERMINED, UNDETERMINED"
  })
  void advisesOnTheSamplesAsTheDomainSays(String sample, String buying, String mode, String loop)
      throws IOException {
    assertEquals(0, advise(SAMPLES.resolve(sample + ".json"), "--format", "csv"));
    String row = Files.readAllLines(out()).get(1);
    assertTrue(row.contains("," + buying + "," + mode + "," + loop + ","), row);
  }

  @Test
  void aPageTellsWhatIsConcludedAndWhatIsOpen() throws IOException {
    assertEquals(
        0, advise(SAMPLES.resolve("unfinished.json"), "--format", "table", "--lang", "nl"));
    String page = Files.readString(out());
    assertTrue(page.contains("ONBEPAALD"), page);
    assertTrue(page.contains("WAT NOG ONBEKEND IS"), page);
    assertTrue(page.lines().allMatch(line -> line.length() <= 100), page);
  }

  @Test
  void aPackedTableGivesATable() throws IOException {
    Path packed = folder.resolve("profiles.csv.gz");
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(SAMPLES.resolve("profiles.csv"), gz);
    }
    assertEquals(0, advise(packed));
    assertEquals(8, Files.readAllLines(out()).size());
  }

  @Test
  void linesWithFaultsGiveOne() throws IOException {
    Path table =
        Files.writeString(folder.resolve("t.csv"), "account.id,order.units\nA,many\nB,1\n");
    assertEquals(1, advise(table));
    assertEquals(3, Files.readAllLines(out()).size());
  }

  @Test
  void whatCannotBeReadGivesTwo() throws IOException {
    assertEquals(2, advise(folder.resolve("none.csv")));
    assertEquals(2, advise(Files.writeString(folder.resolve("e.csv"), "")));
    assertEquals(2, advise(Files.writeString(folder.resolve("x.csv.gz"), "no gzip")));
    Path sample = SAMPLES.resolve("profiles.csv");
    assertEquals(2, advise(sample, "--lang", "fr"));
    assertEquals(2, advise(sample, "--format", "xml"));
    assertEquals(2, advise(sample, "--format", "json"));
    assertEquals(2, advise(sample, "--as-of", "yesterday"));
    assertEquals(2, advise(sample, "--rules", folder.toString()));
    assertEquals(2, advise(sample, "--report", "r.json"));
  }

  @Test
  void aMomentMakesTheOutputTheSameEveryTime() throws IOException {
    Path sample = SAMPLES.resolve("turnkey-project.json");
    assertEquals(0, advise(sample, "--as-of", "2026-05-31", "--format", "json"));
    byte[] first = Files.readAllBytes(out());
    assertEquals(0, advise(sample, "--as-of", "2026-05-31", "--format", "json"));
    assertTrue(java.util.Arrays.equals(first, Files.readAllBytes(out())));
  }
}
