package org.salesadvisor.wallet.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The peers of clients: those of the same segment and class of size, or of the segment where these
 * are too few. A client is one of its own peers.
 */
public final class Peers {

  /**
   * Where peers stand.
   *
   * @param segment empty when there are no segments
   * @param sizeClass 0 for the whole segment
   */
  public record Place(String segment, int sizeClass, String category) {}

  private final Map<Place, PeerGroup> groups;

  private Peers(Map<Place, PeerGroup> groups) {
    this.groups = groups;
  }

  /** As {@link #groups} gave them. */
  public static Peers of(Map<Place, PeerGroup> groups) {
    return new Peers(Map.copyOf(groups));
  }

  static Peers of(Map<Client, Integer> classes, SortedSet<String> categories, PeerNorms norms) {
    Map<Place, List<Bought>> bought = new HashMap<>();
    classes.forEach(
        (client, sizeClass) -> {
          String segment = SizeClasses.segment(client);
          Map<String, Bought> own = client.byCategory();
          for (String category : categories) {
            Bought one = own.getOrDefault(category, Bought.nothingOf(category));
            for (int place : new int[] {0, sizeClass}) {
              bought
                  .computeIfAbsent(new Place(segment, place, category), none -> new ArrayList<>())
                  .add(one);
            }
          }
        });
    Map<Place, PeerGroup> groups = new HashMap<>();
    bought.forEach(
        (place, all) -> {
          if (all.size() >= norms.fewest()) {
            groups.put(place, group(all, norms));
          }
        });
    return new Peers(groups);
  }

  private static PeerGroup group(List<Bought> all, PeerNorms norms) {
    return PeerGroup.of(
        all.stream().mapToDouble(Bought::sales).toArray(),
        all.stream().filter(one -> one.spend() != null).mapToDouble(Bought::spend).toArray(),
        norms);
  }

  /** Those of a client in a category; empty when there are too few. */
  Optional<PeerGroup> of(Client client, int sizeClass, String category) {
    String segment = SizeClasses.segment(client);
    PeerGroup near = groups.get(new Place(segment, sizeClass, category));
    return Optional.ofNullable(near != null ? near : groups.get(new Place(segment, 0, category)));
  }

  /** Those that are large enough. */
  public Map<Place, PeerGroup> groups() {
    return groups;
  }
}
