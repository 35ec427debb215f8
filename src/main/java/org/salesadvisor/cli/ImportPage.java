package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.salesadvisor.language.Language;

/** Tells a person what came of an import, a line for each thing. */
final class ImportPage {

  private final Language language;
  private final List<String> lines = new ArrayList<>();

  ImportPage(Language language) {
    this.language = language;
  }

  List<String> lines(JsonNode job) {
    JsonNode result = job.path("result");
    if (job.path("state").asText().equals("CANCELLED")) {
      add(DataWord.CANCELLED);
    }
    for (JsonNode file : result.path("files")) {
      add(
          DataWord.FILE_HAS,
          file.path("file").asText(),
          number(file.path("rows")),
          file.path("form").asText());
    }
    if (result.path("isKnown").asBoolean()) {
      if (result.has("dataset")) {
        add(DataWord.IS_KNOWN, result.path("dataset").asText());
      } else {
        add(DataWord.LEADS_KNOWN);
      }
    } else if (result.has("undated")) {
      add(
          DataWord.LEADS_MADE,
          number(result.path("added")),
          number(result.path("known")),
          number(result.path("undated")));
    } else if (result.has("leads") && result.has("added")) {
      leads(result);
    } else if (result.has("added")) {
      stored(result);
    }
    result.path("findings").forEach(this::finding);
    if (result.has("errors")) {
      add(DataWord.FOUND, number(result.path("errors")), number(result.path("warnings")));
    }
    failure(result.path("failure"));
    return lines;
  }

  private void stored(JsonNode result) {
    DataWord word = result.path("dryRun").asBoolean() ? DataWord.WOULD_STORE : DataWord.STORED;
    add(
        word,
        number(result.path("added")),
        number(result.path("changed")),
        number(result.path("unchanged")));
    if (result.hasNonNull("dataset")) {
      add(DataWord.DATASET_IS, result.path("dataset").asText());
    }
  }

  private void leads(JsonNode result) {
    boolean isDry = result.path("dryRun").asBoolean();
    add(
        isDry ? DataWord.LEADS_WOULD_BE : DataWord.LEADS_STORED,
        number(result.path("added")),
        number(result.path("known")),
        number(result.path("advanced")),
        number(result.path("optedOut")));
  }

  /** As compilers write it, so that editors find the place. */
  private void finding(JsonNode finding) {
    StringBuilder line = new StringBuilder();
    if (finding.has("file")) {
      line.append(finding.path("file").asText());
    }
    if (finding.has("line")) {
      line.append(':').append(finding.path("line").asText());
    }
    if (finding.has("column")) {
      line.append(' ').append(finding.path("column").asText());
    }
    line.append(line.isEmpty() ? "" : ": ");
    lines.add(line + finding.path("code").asText() + " " + finding.path("text").asText());
  }

  private void failure(JsonNode failure) {
    if (failure.isMissingNode()) {
      return;
    }
    lines.add(failure.path("detail").asText());
    failure
        .path("errors")
        .forEach(
            one ->
                lines.add(
                    one.path(one.has("place") ? "place" : "pointer").asText()
                        + ": "
                        + one.path("message").asText()));
    lines.add(failure.path("advice").asText());
  }

  private void add(DataWord word, Object... values) {
    lines.add(word.with(values).text(language));
  }

  private String number(JsonNode count) {
    return String.format(language.locale(), "%,d", count.asLong());
  }
}
