package org.salesadvisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which room may know which: a whitelist. A new dependency is a decision, made here. */
@Tag("once")
class ArchitectureTest {

  private static final String ROOT = "org.salesadvisor";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Knows no other room; every room may know it. */
  private static final String FLOOR = "language";

  /** Each room with the rooms that it may know; the empty name is the entrance of the program. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("", Set.of("account", "cli", "errors", "postgres", "rulebase")),
          Map.entry(FLOOR, Set.of()),
          Map.entry("facts", Set.of()),
          Map.entry("errors", Set.of()),
          Map.entry("postgres", Set.of("errors")),
          Map.entry("records", Set.of("facts", "errors")),
          Map.entry("grammar", Set.of()),
          Map.entry("engine", Set.of("grammar", "facts", "errors")),
          Map.entry("rulebase", Set.of("engine", "facts", "errors")),
          Map.entry("scenario", Set.of("rulebase", "engine", "facts", "errors")),
          Map.entry("reading", Set.of("rulebase", "grammar", "engine")),
          Map.entry("decisionlog", Set.of("facts", "errors")),
          Map.entry("check", Set.of("rulebase", "scenario", "verification", "engine", "errors")),
          Map.entry(
              "publishing",
              Set.of(
                  "audit", "check", "postgres", "reading", "rulebase", "engine", "errors", "web")),
          Map.entry("funnel", Set.of("rulebase", "engine", "facts", "errors", "records")),
          Map.entry("web", Set.of("rulebase", "decisionlog", "errors")),
          Map.entry("audit", Set.of("web", "errors")),
          Map.entry("access", Set.of("audit", "web", "errors")),
          Map.entry(
              "account",
              Set.of(
                  "rulebase",
                  "engine",
                  "facts",
                  "errors",
                  "decisionlog",
                  "funnel",
                  "records",
                  "web")),
          Map.entry(
              "verification", Set.of("rulebase", "engine", "facts", "errors", "account", "funnel")),
          Map.entry("datasets", Set.of("audit", "facts", "errors", "rulebase", "funnel", "web")),
          Map.entry(
              "impact",
              Set.of(
                  "rulebase",
                  "engine",
                  "facts",
                  "errors",
                  "account",
                  "decisionlog",
                  "check",
                  "web")),
          Map.entry(
              "diagnosis",
              Set.of(
                  "rulebase",
                  "engine",
                  "facts",
                  "errors",
                  "records",
                  "account",
                  "funnel",
                  "datasets",
                  "web")),
          Map.entry(
              "today",
              Set.of("datasets", "account", "records", "rulebase", "facts", "errors", "web")),
          Map.entry(
              "effectiveness",
              Set.of(
                  "datasets",
                  "account",
                  "funnel",
                  "records",
                  "rulebase",
                  "facts",
                  "errors",
                  "web")),
          Map.entry(
              "wallet",
              Set.of(
                  "audit", "datasets", "account", "records", "rulebase", "facts", "errors", "web")),
          Map.entry(
              "cycle",
              Set.of("account", "datasets", "records", "rulebase", "facts", "errors", "web")),
          Map.entry(
              "leads",
              Set.of(
                  "account",
                  "audit",
                  "datasets",
                  "errors",
                  "facts",
                  "funnel",
                  "records",
                  "rulebase",
                  "web")),
          Map.entry(
              "summary",
              Set.of(
                  "account",
                  "datasets",
                  "diagnosis",
                  "effectiveness",
                  "errors",
                  "facts",
                  "leads",
                  "rulebase",
                  "today",
                  "wallet",
                  "web")),
          Map.entry("planning", Set.of("rulebase", "facts", "errors", "records", "funnel", "web")),
          Map.entry(
              "cli",
              Set.of(
                  "cycle",
                  "wallet",
                  "diagnosis",
                  "effectiveness",
                  "funnel",
                  "impact",
                  "planning",
                  "reading",
                  "rulebase",
                  "scenario",
                  "account",
                  "check",
                  "engine",
                  "facts",
                  "errors")));

  private static String room(JavaClass type) {
    String pkg = type.getPackageName();
    if (!pkg.startsWith(ROOT + ".")) {
      return "";
    }
    return pkg.substring(ROOT.length() + 1).split("\\.")[0];
  }

  @Test
  void aRoomKnowsOnlyTheRoomsThatItMay() {
    classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should(
            new ArchCondition<>("know only the rooms that it may") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                    .filter(use -> !room(use.getTargetClass()).equals(room(type)))
                    .filter(use -> !room(use.getTargetClass()).equals(FLOOR))
                    .filter(use -> !allowed(room(type)).contains(room(use.getTargetClass())))
                    .forEach(
                        use ->
                            events.add(SimpleConditionEvent.violated(type, use.getDescription())));
              }
            })
        .check(CLASSES);
  }

  private static Set<String> allowed(String room) {
    Set<String> allowed = MAY_KNOW.get(room);
    if (allowed == null) {
      throw new IllegalStateException("room `" + room + "` is new; say here what it may know");
    }
    return allowed;
  }

  @Test
  void roomsAndTheirPartsHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching(ROOT + ".account.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching(ROOT + ".datasets.(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching(ROOT + ".leads.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void factsKnowTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".facts..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".facts..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel2..", "com.github.javaparser..")
        .check(CLASSES);
  }

  @Test
  void onlyResourcesAndTheWebRoomKnowJaxRs() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Resource")
        .and()
        .resideOutsideOfPackage(ROOT + ".web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
        .check(CLASSES);
  }

  @Test
  void onlyEntitiesStoresAndTheirRoomsKnowPersistence() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are no entity and no store",
                type ->
                    !type.getSimpleName().endsWith("Entity")
                        && !type.getSimpleName().endsWith("Store")
                        && !room(type).equals("web")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..")
        .check(CLASSES);
  }

  @Test
  void sqlIsWrittenWhereTheDatabaseIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".decisionlog..",
            ROOT + ".postgres..",
            ROOT + ".datasets.store..",
            ROOT + ".leads.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.postgresql..")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void everyRoomSaysWhatItIsForAndWhatItDoesNotKnow() throws IOException {
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
      List<Path> silent =
          folders
              .filter(Files::isDirectory)
              .filter(ArchitectureTest::holdsClasses)
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();
      assertTrue(silent.isEmpty(), () -> "no package-info.java in " + silent);
    }
  }

  private static boolean holdsClasses(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
