package org.salesadvisor.cli;

import java.util.ArrayList;
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

  String dataset() {
    return dataset;
  }

  /** What stands after the path. */
  String query(String asOf) {
    List<String> parts = new ArrayList<>();
    add(parts, "asOf", asOf);
    by.forEach(one -> add(parts, "by", one));
    add(parts, "horizonDays", horizonDays);
    add(parts, "from", from);
    add(parts, "to", to);
    add(parts, "targetOrders", targetOrders);
    add(parts, "standardisation", standardisation);
    signs.forEach(one -> add(parts, "sign", one));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (value != null) {
      parts.add(name + "=" + ServiceCall.encoded(value));
    }
  }
}
