package org.salesadvisor.today;

import static org.salesadvisor.datasets.DatasetApi.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.salesadvisor.datasets.DatasetApi;

/**
 * A dataset with open work of each kind. Twenty were won, each after 10 days as a lead and 20 as a
 * prospect, so that these are the percentiles. The moment is noon UTC on 31 March 2026, which is
 * two in the afternoon in Amsterdam.
 */
final class WorkFile {

  static final String NOON = "2026-03-31T12:00:00Z";

  private static final String MAPPING =
      """
      zone: Europe/Amsterdam
      asOf: 2026-03-31T12:00:00Z
      columns:
        id: id
        account: account
        rep: rep
        leadAt: lead
        prospectAt: prospect
        wonAt: won
        lostAt: lost
        expectedCloseAt: close
        nextStepAt: next
        value: value
        currency: currency
      """;

  private static final String HEADER =
      "id,account,rep,lead,prospect,won,lost,close,next,value,currency\n";

  private static final String OPEN =
      """
      due,Acme,Ann,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,2026-04-30,2026-03-31,100,EUR
      due-local,,Ann,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,,2026-03-30T22:30:00Z,,
      late-local,,Ann,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,,2026-03-30T21:59:59Z,,
      late-6,,Ann,2026-03-01T00:00:00Z,2026-03-25T00:00:00Z,,,,2026-03-25,20,USD
      late-7,,Ann,2026-03-01T00:00:00Z,2026-03-25T00:00:00Z,,,,2026-03-24,30,EUR
      late-8,,Ann,2026-03-01T00:00:00Z,2026-03-25T00:00:00Z,,,,2026-03-23,,
      due-close,,Ann,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,2026-03-30,2026-03-31,,
      planned,,Bob,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,,2026-04-01,,
      close-yesterday,,Bob,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,2026-03-30,2026-04-10,,
      close-today,,Bob,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,2026-03-31,2026-04-10,,
      none,,Bob,2026-03-20T00:00:00Z,2026-03-25T00:00:00Z,,,2026-04-30,,,
      still-at,,Bob,2026-03-01T00:00:00Z,2026-03-11T12:00:00Z,,,,,,
      still-above,,Bob,2026-03-01T00:00:00Z,2026-03-11T11:59:59Z,,,,,,
      still-below,,Bob,2026-03-01T00:00:00Z,2026-03-11T12:00:01Z,,,,,,
      still-planned,,Bob,2026-03-01T00:00:00Z,2026-03-02T00:00:00Z,,,,2026-04-02,,
      lead-still,,,2026-03-21T11:59:59Z,,,,,,,
      lead-at,,,2026-03-21T12:00:00Z,,,,,,,
      won-since,,Bob,2026-03-01T00:00:00Z,2026-03-05T00:00:00Z,2026-03-26T00:00:00Z,,,,,
      lost-since,,Bob,2026-03-01T00:00:00Z,,,2026-03-25T00:00:00Z,,2026-03-10,,
      """;

  private WorkFile() {}

  /** Imports it anew, so that what others put off is not put off here. */
  static String imported() {
    return imported(HEADER + OPEN + won(20), MAPPING);
  }

  static String won(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("won-")
          .append(i)
          .append(",,Ann,2025-06-01T00:00:00Z,2025-06-11T00:00:00Z,2025-07-01T00:00:00Z,,,,,\n");
    }
    return rows.toString();
  }

  static String imported(String rows, String mapping) {
    String name = "name: today " + UUID.randomUUID() + "\n";
    return DatasetApi.imported(files("w.csv", rows), name + mapping, "").path("dataset").asText();
  }

  /** Imports further rows into a dataset; what it has under the same id is replaced. */
  static JsonNode importedInto(String dataset, String rows) {
    String query = "?dataset=" + dataset;
    return DatasetApi.imported(files("w.csv", HEADER + rows), MAPPING, query);
  }
}
