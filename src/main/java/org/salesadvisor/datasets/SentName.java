package org.salesadvisor.datasets;

import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;

/** Names of files as clients send them, made fit to stand in reports. */
final class SentName {

  private static final int LONGEST = 150;

  private SentName() {}

  /** The name alone, without folders. */
  static String of(String sent) {
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
    String cut = last.substring(Math.max(0, last.length() - LONGEST));
    return cut.isEmpty() ? "file" : cut;
  }

  static AdvisorException mappingTooLarge(long bytes, long most) {
    return new AdvisorException(
        "BODY_TOO_LARGE",
        DatasetMessage.MAPPING_HAS_BYTES.with(bytes, most),
        DatasetMessage.SHORTEN.with());
  }
}
