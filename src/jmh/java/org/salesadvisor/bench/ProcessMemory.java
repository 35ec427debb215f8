package org.salesadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel says of the memory of a process. */
final class ProcessMemory {

  private ProcessMemory() {}

  /**
   * @param name {@code VmRSS} for now, {@code VmHWM} for the most so far
   */
  static double megabytes(long pid, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
            .filter(line -> line.startsWith(name + ":"))
            .map(line -> line.replaceAll("\\D", ""))
            .mapToDouble(Double::parseDouble)
            .findFirst()
            .orElseThrow(() -> new IOException("process " + pid + " has ended"))
        / 1024;
  }
}
