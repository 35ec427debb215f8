package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import org.salesadvisor.errors.AdvisorException;

/**
 * A dataset that a service holds.
 *
 * @param id by which the service knows it
 * @param name as people call it
 */
record NamedDataset(String id, String name) {

  static final String PATH = "/api/v1/datasets";

  /** Its id, or null when none is wanted. */
  static String idOrNull(ServiceCall service, String wanted) {
    return wanted == null ? null : find(service, wanted).id();
  }

  /** By its id, or the newest of this name. */
  static NamedDataset find(ServiceCall service, String wanted) {
    String page = PATH + "?limit=100";
    JsonNode found = service.get(page);
    while (true) {
      for (JsonNode one : found.path("items")) {
        String id = one.path("id").asText();
        String name = one.path("name").asText();
        if (wanted.equals(id) || wanted.equals(name)) {
          return new NamedDataset(id, name);
        }
      }
      if (!found.hasNonNull("next")) {
        throw new AdvisorException(
            "DATASET_NOT_FOUND",
            DataWord.NO_SUCH_DATASET.with(wanted),
            DataWord.IMPORT_FIRST.with());
      }
      found = service.get(page + "&after=" + found.path("next").asText());
    }
  }
}
