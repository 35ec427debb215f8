package org.salesadvisor.leads;

import static org.salesadvisor.datasets.DatasetApi.files;

import java.util.UUID;
import org.salesadvisor.datasets.DatasetApi;

/** Four opportunities of 1999: one open, one qualified and won, one qualified, one lost. */
final class LeadDataset {

  private static final String MAPPING =
      """
      zone: UTC
      asOf: 1999-12-31T12:00:00Z
      columns:
        id: id
        account: account
        leadAt: lead
        prospectAt: prospect
        wonAt: won
        lostAt: lost
        lossReason: why
      """;

  private static final String ROWS =
      """
      id,account,lead,prospect,won,lost,why
      a,Acme,1999-03-01T00:00:00Z,,,,
      b,Bolt,1999-03-01T00:00:00Z,1999-03-11T00:00:00Z,1999-04-01T00:00:00Z,,
      c,Cork,1999-03-01T00:00:00Z,1999-03-21T00:00:00Z,,,
      d,Dyke,1999-03-01T00:00:00Z,,,1999-05-01T00:00:00Z,Price
      """;

  private LeadDataset() {}

  static String imported() {
    String name = "name: leads " + UUID.randomUUID() + "\n";
    return DatasetApi.imported(files("l.csv", ROWS), name + MAPPING, "").path("dataset").asText();
  }
}
