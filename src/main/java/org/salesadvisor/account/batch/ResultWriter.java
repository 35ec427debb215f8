package org.salesadvisor.account.batch;

import java.util.List;

/** Writes results as UTF-8. Thread-safe. */
public interface ResultWriter {

  /** What stands before the first result. */
  byte[] head();

  byte[] write(List<Result> results);

  /** How many results to write at once: enough to be fast, few enough to fit in memory. */
  int chunk();

  /**
   * A writer.
   *
   * @param language of the words; tables hold codes only
   */
  static ResultWriter of(Format format, org.salesadvisor.language.Language language) {
    return switch (format) {
      case NDJSON -> new JsonResults(language);
      case CSV -> new TableResults();
    };
  }
}
