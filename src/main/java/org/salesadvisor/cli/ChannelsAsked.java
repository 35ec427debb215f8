package org.salesadvisor.cli;

import picocli.CommandLine.Option;

/** What is asked of the channels of a dataset; the service judges the values. */
final class ChannelsAsked {

  @Option(names = "--dataset", paramLabel = "DATASET", required = true)
  private String dataset;

  @Option(names = "--by", paramLabel = "DIMENSION")
  private String by;

  @Option(names = "--from", paramLabel = "DAY")
  private String from;

  @Option(names = "--to", paramLabel = "DAY")
  private String to;

  @Option(names = "--margin-share", paramLabel = "SHARE")
  private String marginShare;

  @Option(names = "--cost-per-attempt", paramLabel = "AMOUNT")
  private String costPerAttempt;

  @Option(names = "--value-per-order", paramLabel = "AMOUNT")
  private String valuePerOrder;

  @Option(names = "--currency", paramLabel = "CODE")
  private String currency;

  String dataset() {
    return dataset;
  }

  /** What stands after the path. */
  Query query() {
    return new Query()
        .with("by", by)
        .with("from", from)
        .with("to", to)
        .with("marginShare", marginShare)
        .with("costPerAttempt", costPerAttempt)
        .with("valuePerOrder", valuePerOrder)
        .with("currency", currency);
  }
}
