package org.salesadvisor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The options of a run, {@code name=value} each. */
record Options(Map<String, String> values) {

  private static final Map<String, String> USUAL =
      Map.of(
          "parts", "jmh,http,publish,kill,start,batch",
          "rounds", "5",
          "seconds", "5",
          "forks", "3",
          "rate", "200",
          "ids", "20000",
          "rows", "100000,1000000",
          "flags", "-XX:+UseSerialGC -Xmx256m");

  static Options of(String[] arguments) {
    Map<String, String> values = new TreeMap<>(USUAL);
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length < 2 || values.put(parts[0], parts[1]) == null) {
        throw new IllegalArgumentException(
            argument + " is no option; write name=value with one of " + USUAL.keySet());
      }
    }
    return new Options(values);
  }

  boolean has(String part) {
    return Arrays.asList(values.get("parts").split(",")).contains(part);
  }

  /** Interleaved rounds of the load over HTTP. */
  int rounds() {
    return Integer.parseInt(values.get("rounds"));
  }

  /** The length of a turn of load. */
  int seconds() {
    return Integer.parseInt(values.get("seconds"));
  }

  /** Fresh processes for each benchmark in process. */
  int forks() {
    return Integer.parseInt(values.get("forks"));
  }

  /** Requests a second while a version is published. */
  int rate() {
    return Integer.parseInt(values.get("rate"));
  }

  /** Answers to wait for before the service is killed. */
  int ids() {
    return Integer.parseInt(values.get("ids"));
  }

  List<Integer> rows() {
    return Arrays.stream(values.get("rows").split(",")).map(Integer::valueOf).toList();
  }

  /** What the service is started with. */
  List<String> flags() {
    return Arrays.stream(values.get("flags").split(" ")).filter(flag -> !flag.isEmpty()).toList();
  }
}
