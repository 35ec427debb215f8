package org.salesadvisor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesadvisor.language.Language;
import org.salesadvisor.language.Translation;
import org.salesadvisor.rulebase.RuleSet;
import org.salesadvisor.rulebase.RuleSetFiles;

/**
 * What is said of files as people break them. Each takes the place of one file of a sound rule set;
 * beside it stands the whole report. Places were counted in the files, words were written by hand.
 */
class BrokenFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/broken");
  private static final Path FAULTY = FOLDER.resolve("faulty");
  private static final RuleSet SOUND = RuleSetFiles.read(FOLDER.resolve("sound"));
  private static final String EXPECTED = ".expected";

  /** The file that a broken one replaces, by how its name ends. */
  private static final Map<String, String> REPLACED =
      Map.of(
          ".drl", "order/order.drl",
          ".scenarios.yaml", "order/order.scenarios.yaml",
          ".norms.yaml", "norms.yaml",
          ".texts.yaml", "texts/en.yaml");

  static List<String> broken() throws IOException {
    try (Stream<Path> files = Files.list(FAULTY)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(EXPECTED))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreAtLeastAHundred() throws IOException {
    assertTrue(broken().size() >= 100, () -> FAULTY.toString());
  }

  @Test
  void ofTheSoundRuleSetNothingIsSaid() {
    assertEquals(List.of(), lines(SOUND));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isReportedInFullAndInItsPlace(String name) throws IOException {
    Map<String, String> files = new HashMap<>(SOUND.files());
    files.put(replaced(name), Files.readString(FAULTY.resolve(name)));

    assertEquals(
        Files.readString(FAULTY.resolve(name + EXPECTED)),
        String.join("", lines(new RuleSet(files))));
  }

  private static String replaced(String name) {
    return REPLACED.get(name.substring(name.indexOf('.')));
  }

  private static List<String> lines(RuleSet files) {
    CheckReport report = RuleSetCheck.quickly(files).report();
    report
        .faults()
        .forEach(fault -> Translation.assertSays(fault.toString(), fault.text(Language.NL)));
    return report.faults().stream().map(fault -> fault.severity() + " " + fault + "\n").toList();
  }
}
