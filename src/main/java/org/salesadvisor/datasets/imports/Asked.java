package org.salesadvisor.datasets.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.datasets.mapping.Fields;
import org.salesadvisor.datasets.mapping.Mapping;
import org.salesadvisor.datasets.mapping.MappingJson;

/**
 * What an import by a mapping is to do.
 *
 * @param files as their owner calls them, in the order in which they are kept
 * @param isProposed whether the program made the mapping itself
 * @param isDry whether nothing is to be stored
 * @param skipsFaulty whether rows with errors are left out instead of refusing everything
 * @param dataset to which it is added; null for a new one
 * @param digest of everything that decides what comes out
 */
public record Asked(
    List<String> files,
    Mapping mapping,
    boolean isProposed,
    boolean isDry,
    boolean skipsFaulty,
    UUID dataset,
    String digest) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** So that {@link #read} reads the same. */
  public String json() {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode names = json.putArray("files");
    files.forEach(names::add);
    json.set("mapping", MappingJson.of(mapping));
    json.put("isProposed", isProposed);
    json.put("dryRun", isDry);
    json.put("skipFaulty", skipsFaulty);
    json.put("dataset", dataset == null ? null : dataset.toString());
    json.put("digest", digest);
    return json.toString();
  }

  /** What {@link #json} wrote. */
  public static Asked read(Fields fields, String text) {
    try {
      JsonNode json = JSON.readTree(text);
      List<String> files = new ArrayList<>();
      json.path("files").forEach(file -> files.add(file.asText()));
      return new Asked(
          files,
          Mapping.read(fields, json.path("mapping").toString()),
          json.path("isProposed").asBoolean(),
          json.path("dryRun").asBoolean(),
          json.path("skipFaulty").asBoolean(),
          json.hasNonNull("dataset") ? UUID.fromString(json.path("dataset").asText()) : null,
          json.path("digest").asText());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a job that was written cannot be read", impossible);
    }
  }
}
