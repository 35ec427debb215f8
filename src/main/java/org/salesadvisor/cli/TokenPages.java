package org.salesadvisor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the list of tokens of a service, page after page. */
final class TokenPages {

  private static final String PATH = "/api/v1/tokens?limit=100";

  private TokenPages() {}

  static List<JsonNode> all(ServiceCall service) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = service.get(PATH);
    page.path("items").forEach(all::add);
    while (page.hasNonNull("next")) {
      page = service.get(PATH + "&after=" + page.path("next").asText());
      page.path("items").forEach(all::add);
    }
    return all;
  }
}
