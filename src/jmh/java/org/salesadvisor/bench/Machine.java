package org.salesadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/** What was measured where. */
final class Machine {

  private Machine() {}

  static String describe(Options options) throws IOException {
    return """
        Measured %s with `mvn -Pbench verify`, options %s.

        %d cores (%s), %s memory, Linux %s, Java %s (%s). Load before the run: %s. Load generator,
        service and database share the cores.

        """
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            options.values(),
            Runtime.getRuntime().availableProcessors(),
            value("/proc/cpuinfo", line -> line.startsWith("model name")),
            value("/proc/meminfo", line -> line.startsWith("MemTotal")),
            System.getProperty("os.version"),
            System.getProperty("java.vm.version"),
            System.getProperty("java.vendor"),
            Files.readString(Path.of("/proc/loadavg")).strip());
  }

  private static String value(String file, Predicate<String> wanted) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(wanted)
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .orElse("unknown");
  }
}
