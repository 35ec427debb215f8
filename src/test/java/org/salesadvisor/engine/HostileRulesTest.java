package org.salesadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.salesadvisor.facts.Product;

/** Files that try to do more than derive facts are refused at their place and have no effect. */
class HostileRulesTest {

  private static final Path FOLDER = Path.of("src/test/resources/hostile/rules");

  /** Far more than any of them takes, and far less than those that would never end. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  @TempDir Path folder;

  /**
   * A line of {@code expected.csv}.
   *
   * @param ungated whether Drools alone lets it have its effect: when it {@code compiles} it or
   *     when it {@code fires}; empty when the file is refused for another reason
   */
  record Hostile(String file, int line, int column, String code, String ungated) {

    static Hostile of(String row) {
      String[] cells = row.split(",", -1);
      return new Hostile(
          cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[4]);
    }

    String text() {
      return HostileRulesTest.text(FOLDER.resolve(file));
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Hostile> hostile() {
    return text(FOLDER.resolve("expected.csv")).lines().skip(1).map(Hostile::of).toList();
  }

  static List<Hostile> effective() {
    return hostile().stream().filter(it -> !it.ungated().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isRefusedAtItsPlaceWithoutEffect(Hostile hostile) {
    try (Canaries canaries = new Canaries(folder)) {
      RuleFiles files =
          Assertions.assertTimeout(LONGEST, () -> read(canaries.aimed(hostile.text())));

      assertTrue(!files.canCompile(), "it could be compiled");
      assertTrue(
          files.faults().stream().anyMatch(fault -> isExpected(fault, hostile)),
          () -> hostile + " among\n" + files.faults().stream().limit(5).toList());
      files.faults().forEach(fault -> assertReadable(fault, hostile));
      canaries.assertUnharmed();
    }
  }

  private static RuleFiles read(String text) {
    return RuleFiles.read(List.of(new RuleSource("hostile.drl", text)), Map.of("few", "3"));
  }

  private static boolean isExpected(RuleFault fault, Hostile hostile) {
    return fault.path().equals("hostile.drl")
        && fault.line() == hostile.line()
        && fault.column() == hostile.column()
        && fault.code().equals(hostile.code());
  }

  /** A fault says what to do, and no fault is as long as what it is about. */
  private static void assertReadable(RuleFault fault, Hostile hostile) {
    assertTrue(fault.toString().length() < 600, fault::toString);
    if (fault.code().equals(hostile.code()) && !fault.code().equals("SYNTAX")) {
      assertNotNull(fault.hint(), fault::toString);
    }
  }

  /** Otherwise the test above would show nothing. */
  @ParameterizedTest
  @MethodSource("effective")
  void hasAnEffectWithoutTheGate(Hostile hostile) throws InterruptedException {
    try (Canaries canaries = new Canaries(folder)) {
      runByDroolsAlone(canaries.aimed(hostile.text()), hostile.ungated().equals("fires"));

      assertTrue(canaries.isHarmed(), "it is no proof of anything");
    }
  }

  private static void runByDroolsAlone(String text, boolean fire) {
    KieServices drools = KieServices.get();
    KieFileSystem files = drools.newKieFileSystem();
    String imports =
        FactTypes.PACKAGES.stream()
            .map(it -> "import " + it + ".*\n")
            .collect(Collectors.joining());
    files.write("src/main/resources/rules/hostile.drl", "package rules\n" + imports + text);
    org.kie.api.builder.KieBuilder builder = drools.newKieBuilder(files).buildAll();
    if (fire) {
      KieContainer container = drools.newKieContainer(builder.getKieModule().getReleaseId());
      KieSession session = container.newKieSession();
      session.insert(new Product(null, null, null, null));
      session.fireAllRules(10);
      container.dispose();
    }
  }

  @Test
  void everyFileIsExpectedOnce() {
    Set<String> listed = hostile().stream().map(Hostile::file).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(FOLDER)) {
      Set<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".drl"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(new TreeSet<>(listed), there);
      assertEquals(hostile().size(), there.size());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
