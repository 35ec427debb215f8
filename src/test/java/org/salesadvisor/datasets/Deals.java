package org.salesadvisor.datasets;

import static org.salesadvisor.datasets.DatasetApi.DATASETS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.salesadvisor.web.Api;

/** A file of deals, and what was found in it. */
final class Deals {

  static final String MAPPING =
      """
      name: Sales
      zone: Europe/Amsterdam
      currency: EUR
      columns: {id: nr, account: account, rep: rep, leadAt: made, closedAt: closed, outcome: stage, value: worth}
      values: {outcome: {WON: [Gewonnen, Closed Won], LOST: [Verloren], OPEN: [Lopend]}}
      sizes: [1000, 10000]
      """;

  static final String HEADER = "nr;account;rep;made;closed;stage;worth\n";

  /** Different each time, so that no test meets files of another. */
  static String rows(String id) {
    return HEADER
        + id
        + "1;Acme B.V.;Ann;01-02-2018;15-03-2018;Gewonnen;1.250,50\n"
        + id
        + "2;ACME BV;Bob;02-02-2018;20-02-2018;Verloren;500,00\n"
        + id
        + "3;\"Zon;\n\"\"De\"\"\";Ann;31-03-2018;;Lopend;12.000,00\n"
        + id
        + "4;Maan;;05-02-2018;01-02-2018;closed  won;\n";
  }

  static String unique() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  static List<String> codes(JsonNode result) {
    List<String> codes = new ArrayList<>();
    for (JsonNode finding : result.path("findings")) {
      codes.add(
          finding.path("code").asText()
              + ":"
              + finding.path("line").asText("")
              + ":"
              + finding.path("column").asText(""));
    }
    return codes.stream().sorted().toList();
  }

  static int count() {
    return Api.get(DATASETS + "?limit=100").json().path("items").size();
  }

  private Deals() {}
}
