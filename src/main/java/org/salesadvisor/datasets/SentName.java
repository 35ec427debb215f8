package org.salesadvisor.datasets;

import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.errors.Shown;

/** Names of files as clients send them, made fit to stand in reports. */
final class SentName {

  private SentName() {}

  /** The name alone, without folders. */
  static String of(String sent) {
    String plain = sent == null ? "" : sent.replace('\\', '/');
    String last = Shown.of(plain.substring(plain.lastIndexOf('/') + 1)).strip();
    return last.isEmpty() ? "file" : last;
  }

  static AdvisorException mappingTooLarge(long bytes, long most) {
    return new AdvisorException(
        "BODY_TOO_LARGE",
        DatasetMessage.MAPPING_HAS_BYTES.with(bytes, most),
        DatasetMessage.SHORTEN.with());
  }
}
