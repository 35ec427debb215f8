package org.salesadvisor.datasets.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.salesadvisor.datasets.store.Dataset;
import org.salesadvisor.datasets.store.Dimension;

/**
 * What a dataset held at the end of its last import.
 *
 * @param rows opportunities
 * @param hasUndated whether some have no first contact, which no cohort counts
 * @param currencies of values; an empty one where it is unknown
 * @param dimensions those that are filled in
 */
public record Held(
    long rows, boolean hasUndated, List<String> currencies, List<HeldDimension> dimensions) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As its summary tells. */
  public static Held by(Dataset dataset) {
    try {
      return of(JSON.readTree(dataset.summary()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what we wrote cannot be read", impossible);
    }
  }

  private static Held of(JsonNode summary) {
    List<String> currencies = new ArrayList<>();
    summary.path("currencies").forEach(one -> currencies.add(one.asText()));
    List<HeldDimension> dimensions = new ArrayList<>();
    for (JsonNode one : summary.path("dimensions")) {
      dimensions.add(
          new HeldDimension(
              Dimension.valueOf(one.path("dimension").asText()),
              one.path("values").asLong(),
              one.path("empty").asLong(),
              one.path("isOnlyOnWon").asBoolean()));
    }
    return new Held(
        summary.path("rows").asLong(),
        summary.path("gaps").findValuesAsText("code").contains("NO_FIRST_CONTACT"),
        currencies,
        dimensions);
  }

  /** Those that are known of won ones alone. */
  public Set<Dimension> onlyOnWon() {
    return dimensions.stream()
        .filter(HeldDimension::isOnlyOnWon)
        .map(HeldDimension::dimension)
        .collect(Collectors.toSet());
  }
}
