package org.salesadvisor.datasets.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What there is of cohorts, how long it takes to win, and of how many something is not known.
 *
 * @param first day with anybody; null when there is nobody
 * @param last day with anybody
 * @param leads how many
 * @param prospects of them those with a day of qualification
 * @param undatedProspects prospects that have none
 * @param undatedOrders won ones of whom nobody says when
 * @param won by number of days from the first contact to the order
 * @param notWon the others by how long they have been known: those lost came through in that time
 *     no more than those open
 */
public record Extent(
    LocalDate first,
    LocalDate last,
    long leads,
    long prospects,
    long undatedProspects,
    long undatedOrders,
    Map<Integer, Long> won,
    Map<Integer, Long> notWon) {

  /** Those with the same number of days. */
  record Group(
      boolean isWon,
      int days,
      LocalDate first,
      LocalDate last,
      long leads,
      long prospects,
      long undatedProspects,
      long undatedOrders) {

    static Group read(ResultSet row) throws SQLException {
      return new Group(
          row.getBoolean(1),
          row.getInt(2),
          row.getObject(3, LocalDate.class),
          row.getObject(4, LocalDate.class),
          row.getLong(5),
          row.getLong(6),
          row.getLong(7),
          row.getLong(8));
    }
  }

  static Extent of(List<Group> groups) {
    return new Extent(
        groups.stream().map(Group::first).min(LocalDate::compareTo).orElse(null),
        groups.stream().map(Group::last).max(LocalDate::compareTo).orElse(null),
        sum(groups, Group::leads),
        sum(groups, Group::prospects),
        sum(groups, Group::undatedProspects),
        sum(groups, Group::undatedOrders),
        byDays(groups, true),
        byDays(groups, false));
  }

  private static long sum(List<Group> groups, ToLongFunction<Group> count) {
    return groups.stream().mapToLong(count).sum();
  }

  private static Map<Integer, Long> byDays(List<Group> groups, boolean isWon) {
    return groups.stream()
        .filter(one -> one.isWon() == isWon)
        .collect(Collectors.toMap(Group::days, Group::leads, Long::sum, TreeMap::new));
  }
}
