package org.salesadvisor.cli;

import picocli.CommandLine.Option;

/** Whose cycles are asked of a dataset; the service judges the values. */
final class CycleAsked {

  @Option(names = "--dataset", paramLabel = "DATASET", required = true)
  private String dataset;

  @Option(names = "--account", paramLabel = "ID")
  private String account;

  @Option(names = "--opportunity", paramLabel = "ID")
  private String opportunity;

  @Option(names = "--as-of", paramLabel = "MOMENT")
  private String asOf;

  String dataset() {
    return dataset;
  }

  /** What stands after the path. */
  Query query() {
    return new Query().with("account", account).with("opportunity", opportunity).with("asOf", asOf);
  }
}
