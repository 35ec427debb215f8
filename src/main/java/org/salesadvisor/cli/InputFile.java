package org.salesadvisor.cli;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.salesadvisor.errors.AdvisorException;

/**
 * A file of profiles, or standard input, ready to be read.
 *
 * @param content decompressed
 * @param kind what is in it
 * @param bytes how large the file is, compressed as it may be; 0 when unknown
 */
record InputFile(InputStream content, Kind kind, long bytes) implements Closeable {

  /** What a file holds. */
  enum Kind {
    /** One profile over any number of lines. */
    JSON,
    NDJSON,
    CSV
  }

  private static final int BUFFER = 65_536;
  private static final String STANDARD_INPUT = "-";

  /**
   * Opens.
   *
   * @param progress hears how many bytes of the file were read
   */
  static InputFile open(String name, LongConsumer progress) throws IOException {
    if (name.equals(STANDARD_INPUT)) {
      BufferedInputStream in = new BufferedInputStream(System.in, BUFFER);
      return new InputFile(in, kindOf(in), 0);
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new AdvisorException(
          "NO_SUCH_FILE", CliMessage.NO_SUCH_FILE.with(name), CliMessage.CHECK_NAME.with());
    }
    InputStream raw = new CountingStream(Files.newInputStream(file), progress);
    boolean isPacked = name.toLowerCase(Locale.ROOT).endsWith(".gz");
    InputStream content =
        new BufferedInputStream(isPacked ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER);
    return new InputFile(content, kindOf(name, (BufferedInputStream) content), Files.size(file));
  }

  /** All of it, where it is one document. */
  static byte[] readAll(String name) {
    try (InputFile input = open(name, bytes -> {})) {
      return input.content().readAllBytes();
    } catch (IOException broken) {
      throw new AdvisorException(
          "UNREADABLE",
          CliMessage.UNREADABLE.with(broken.getMessage()),
          CliMessage.CHECK_FILES.with(),
          broken);
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private static Kind kindOf(String name, BufferedInputStream content) throws IOException {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (plain.endsWith(".json")) {
      return Kind.JSON;
    } else if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) {
      return Kind.NDJSON;
    } else if (plain.endsWith(".csv") || plain.endsWith(".tsv") || plain.endsWith(".txt")) {
      return Kind.CSV;
    }
    return kindOf(content);
  }

  /** By the first line: an object that ends on it is one of many. */
  private static Kind kindOf(BufferedInputStream content) throws IOException {
    content.mark(BUFFER);
    byte[] bytes = content.readNBytes(BUFFER / 2);
    content.reset();
    String start = new String(bytes, StandardCharsets.UTF_8).strip();
    if (!start.startsWith("{")) {
      return Kind.CSV;
    }
    return start.lines().findFirst().orElse("").strip().endsWith("}") ? Kind.NDJSON : Kind.JSON;
  }
}
