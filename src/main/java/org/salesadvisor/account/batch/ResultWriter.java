package org.salesadvisor.account.batch;

import java.util.List;
import org.salesadvisor.language.Language;

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
   * @param language of the words; tables have words only for faults
   */
  static ResultWriter of(Format format, Language language) {
    return switch (format) {
      case NDJSON -> new JsonResults(language);
      case CSV -> new TableResults(language);
    };
  }
}
