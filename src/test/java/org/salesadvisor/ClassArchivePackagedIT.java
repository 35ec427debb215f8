package org.salesadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README starts the service with: the classes of a start, written down by the build. */
class ClassArchivePackagedIT {

  private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Path ARCHIVE = Path.of("target/quarkus-app/classes.jsa");

  @Test
  void classesComeFromTheArchive() throws Exception {
    assumeTrue(Files.exists(ARCHIVE), "this machine could not make one");

    Process help =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:on", // fails when the archive does not fit
                "-XX:SharedArchiveFile=" + ARCHIVE,
                "-Xlog:class+load",
                "-jar",
                PROGRAM.toString(),
                "--help")
            .redirectErrorStream(true)
            .start();
    String told = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(0, help.waitFor(), told);
    assertTrue(
        told.lines()
            .filter(line -> line.contains("org.salesadvisor.Main "))
            .anyMatch(line -> line.contains("shared objects file")),
        told);
  }
}
