package org.salesadvisor.wallet.share;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Divides the clients of each segment into classes of size, as many in each. Where a client of the
 * segment has no stated size, our sales stand in for it [A]: then those who buy elsewhere look
 * smaller than they are, so that white spots are rather too small.
 */
final class SizeClasses {

  private SizeClasses() {}

  /** By client, counted from 1 for the smallest. */
  static Map<Client, Integer> of(List<Client> clients, int classes) {
    Map<Client, Integer> found = new HashMap<>();
    clients.stream()
        .collect(Collectors.groupingBy(SizeClasses::segment))
        .values()
        .forEach(segment -> divide(segment, classes, found));
    return found;
  }

  static String segment(Client client) {
    return client.segment() == null ? "" : client.segment();
  }

  /** Whether stated sizes divide the segment. */
  static boolean areStated(List<Client> segment) {
    return segment.stream().allMatch(client -> client.size() != null);
  }

  private static void divide(List<Client> segment, int classes, Map<Client, Integer> found) {
    boolean areStated = areStated(segment);
    List<Client> sorted =
        segment.stream()
            .sorted(
                Comparator.comparingDouble(
                        (Client client) -> areStated ? client.size() : client.sales())
                    .thenComparing(Client::id))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      found.put(sorted.get(i), 1 + (int) ((long) i * classes / sorted.size()));
    }
  }
}
