package org.salesadvisor.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What is asked of a dataset that a service holds; the service judges the values. */
final class DatasetAsked {

  @Option(names = "--dataset", paramLabel = "DATASET", required = true)
  private String dataset;

  @Option(names = "--by", paramLabel = "DIMENSION", split = ",")
  private List<String> by = List.of();

  @Option(names = "--horizon-days", paramLabel = "DAYS")
  private String horizonDays;

  @Option(names = "--from", paramLabel = "DAY")
  private String from;

  @Option(names = "--to", paramLabel = "DAY")
  private String to;

  @Option(names = "--target-orders", paramLabel = "NUMBER")
  private String targetOrders;

  @Option(names = "--standardisation", paramLabel = "KIND")
  private String standardisation;

  @Option(names = "--sign", paramLabel = "SIGN", split = ",")
  private List<String> signs = List.of();

  @Option(names = "--cost", paramLabel = "COST", split = ",")
  private List<String> costs = List.of();

  String dataset() {
    return dataset;
  }

  /** What stands after the path. */
  Query query(String asOf) {
    Query query = new Query().with("asOf", asOf);
    by.forEach(one -> query.with("by", one));
    query.with("horizonDays", horizonDays).with("from", from).with("to", to);
    query.with("targetOrders", targetOrders).with("standardisation", standardisation);
    signs.forEach(one -> query.with("sign", one));
    costs.forEach(one -> query.with("cost", one));
    return query;
  }
}
