package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads, in the report of a service, what keeps a rule set from serving. */
final class RefusedRules {

  private RefusedRules() {}

  /** A line each; empty when there is no report. */
  static List<String> lines(JsonNode report) {
    List<String> lines = new ArrayList<>();
    report.path("faults").forEach(entry -> add(entry, lines));
    report.path("findings").forEach(entry -> add(entry, lines));
    return lines;
  }

  private static void add(JsonNode entry, List<String> lines) {
    if (entry.path("severity").asText().equals("ERROR")) {
      lines.add(line(entry));
    }
  }

  private static String line(JsonNode entry) {
    StringBuilder line = new StringBuilder(entry.path("file").asText());
    for (String part : List.of("line", "column")) {
      if (entry.has(part)) {
        line.append(':').append(entry.path(part).asInt());
      }
    }
    line.append(' ').append(entry.path("code").asText());
    line.append(' ').append(entry.path("message").asText());
    if (entry.has("hint")) {
      line.append("; ").append(entry.path("hint").asText());
    }
    return line.toString().strip();
  }
}
