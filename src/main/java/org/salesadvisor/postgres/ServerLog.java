package org.salesadvisor.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the server writes: kept beside the data, begun anew when it has grown. */
final class ServerLog {

  private static final int LAST_LINES = 3;

  private ServerLog() {}

  /** The file to append to. */
  static File file(Path log, long maxBytes) {
    try {
      if (Files.exists(log) && Files.size(log) > maxBytes) {
        Files.delete(log);
      }
      return log.toFile();
    } catch (IOException e) {
      throw DataFolder.notWritable(log, e);
    }
  }

  /** The last lines, for a message. */
  static String lastWords(Path log) {
    try {
      // Not every message of the system is UTF-8; this reading never fails.
      String text = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
      List<String> lines = Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
      return String.join(
          " / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "it wrote nothing";
    }
  }
}
