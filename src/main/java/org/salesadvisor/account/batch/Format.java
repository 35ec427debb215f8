package org.salesadvisor.account.batch;

import java.util.Optional;

/** How lines are written. */
public enum Format {
  /** A JSON object on each line. */
  NDJSON("application/x-ndjson"),
  /** A table: a header, then a row for each profile. */
  CSV("text/csv");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The format of a media type such as {@code text/csv; charset=utf-8}. */
  public static Optional<Format> of(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip();
    for (Format format : values()) {
      if (format.mediaType.equalsIgnoreCase(type)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
