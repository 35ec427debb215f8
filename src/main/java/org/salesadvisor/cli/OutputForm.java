package org.salesadvisor.cli;

import org.salesadvisor.account.batch.Format;
import org.salesadvisor.account.batch.ResultWriter;
import org.salesadvisor.language.Language;

/** The forms in which advice is written. */
enum OutputForm {
  table,
  json,
  ndjson,
  csv;

  /** For people on a terminal, else what fits the input. */
  static OutputForm usual(InputFile.Kind input, boolean isForPeople) {
    if (isForPeople) {
      return table;
    }
    return switch (input) {
      case JSON -> json;
      case NDJSON -> ndjson;
      case CSV -> csv;
    };
  }

  ResultWriter writer(boolean isOne, Language language, boolean hasColours) {
    return switch (this) {
      case table -> isOne ? new PageResults(language, hasColours) : new OverviewResults(language);
      case json -> new OneJson(language);
      case ndjson -> ResultWriter.of(Format.NDJSON, language);
      case csv -> ResultWriter.of(Format.CSV, language);
    };
  }
}
