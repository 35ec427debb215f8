package org.salesadvisor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;

/**
 * A form of files and of a mapping that says what they hold.
 *
 * @param parts everything that came as a file
 * @param field the mapping where it came as a field; null otherwise
 */
public record UploadedFiles(List<FileUpload> parts, String field) {

  /** The part that holds no table. */
  public static final String MAPPING = "mapping";

  private static final int MOST_MAPPING_BYTES = 262_144;

  private static final int LONGEST_NAME = 150;

  public UploadedFiles {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }

  /**
   * The files.
   *
   * @param as makes one of its name and of where it lies until the call ends
   */
  public <T> List<T> files(BiFunction<String, Path, T> as) {
    return parts.stream()
        .filter(part -> !part.name().equals(MAPPING))
        .map(part -> as.apply(name(part.fileName()), part.uploadedFile()))
        .toList();
  }

  /** The mapping, as a field of the form or as a file; null when there is none. */
  public String mapping() {
    String text =
        parts.stream()
            .filter(part -> part.name().equals(MAPPING))
            .map(UploadedFiles::text)
            .reduce((one, last) -> last)
            .orElse(field);
    return text == null || text.isBlank() ? null : text;
  }

  private static String text(FileUpload part) {
    if (part.size() > MOST_MAPPING_BYTES) {
      throw new AdvisorException(
          "BODY_TOO_LARGE",
          WebMessage.MAPPING_HAS_BYTES.with(part.size(), MOST_MAPPING_BYTES),
          WebMessage.SHORTEN_MAPPING.with());
    }
    try {
      return new String(Files.readAllBytes(part.uploadedFile()), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The name alone, without folders, fit to stand in reports. */
  private static String name(String sent) {
    String plain = sent == null ? "" : sent.replace('\\', '/');
    String last =
        plain
            .substring(plain.lastIndexOf('/') + 1)
            .codePoints()
            .map(c -> Character.isISOControl(c) || Shown.isHalf(c) ? '?' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    // the end tells what kind of file it is
    String cut = last.substring(Math.max(0, last.length() - LONGEST_NAME));
    return cut.isEmpty() ? "file" : cut;
  }
}
