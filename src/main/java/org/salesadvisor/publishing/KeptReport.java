package org.salesadvisor.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.salesadvisor.check.CheckReport;
import org.salesadvisor.check.ReportJson;
import org.salesadvisor.language.Language;

/** The report of a check as it is kept with an activation: JSON, under each language. */
final class KeptReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private KeptReport() {}

  static String of(CheckReport report) {
    ObjectNode kept = JSON.createObjectNode();
    for (Language language : Language.values()) {
      kept.set(language.tag(), ReportJson.of(report, language));
    }
    return kept.toString();
  }

  static JsonNode in(Language language, String kept) {
    try {
      return JSON.readTree(kept).path(language.tag());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database keeps JSON alone", impossible);
    }
  }
}
