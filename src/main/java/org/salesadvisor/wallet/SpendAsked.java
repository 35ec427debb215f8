package org.salesadvisor.wallet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * What an import of spend is to do.
 *
 * @param file as its owner calls it
 * @param mapping YAML or JSON
 * @param dataset to which it is added; null for a new one
 * @param isDry whether nothing is to be stored
 * @param digest of all of it
 */
record SpendAsked(String file, String mapping, UUID dataset, boolean isDry, String digest) {

  private static final ObjectMapper JSON = new ObjectMapper();

  String json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("file", file);
    json.put("mapping", mapping);
    json.put("dataset", dataset == null ? null : dataset.toString());
    json.put("dryRun", isDry);
    json.put("digest", digest);
    return json.toString();
  }

  static SpendAsked read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new SpendAsked(
          json.path("file").asText(),
          json.path("mapping").asText(),
          json.hasNonNull("dataset") ? UUID.fromString(json.path("dataset").asText()) : null,
          json.path("dryRun").asBoolean(),
          json.path("digest").asText());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a job that was written cannot be read", impossible);
    }
  }
}
