package org.salesadvisor.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads through the log from the oldest decision on, a page at a time. Each page is a statement of
 * its own that goes on after the last id, so no transaction stays open and nothing is read twice;
 * answers, by far the largest part of a row, are left where they are.
 */
final class DecisionScan {

  /** A count of millions of rows takes longer than a caller of the service would wait. */
  private static final int PATIENCE_MILLIS = 60_000;

  /** Ids follow the time of deciding, but clocks of replicas and of the database may differ. */
  private static final Duration SLACK = Duration.ofHours(1);

  private static final UUID FIRST = new UUID(0, 0);

  private static final String COUNT = "SELECT count(*) ";
  private static final String PAGE = "SELECT id, account, decided_at, as_of, profile ";
  private static final String ALL =
      "FROM decision WHERE id > ? AND id <= ? AND decided_at >= ? AND decided_at < ? ";

  /** Added only where there is one, so that the plan can be made for it. */
  private static final String OF_ACCOUNT = "AND account = ? ";

  private final DataSource dataSource;

  DecisionScan(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  long count(Selection selection) {
    return read(
        COUNT + where(selection),
        statement -> {
          bind(statement, selection, FIRST);
          try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  List<KeptProfile> page(Selection selection, UUID after, int limit) {
    return read(
        PAGE + where(selection) + "ORDER BY id LIMIT ?",
        statement -> {
          int last = bind(statement, selection, after == null ? FIRST : after);
          statement.setInt(last + 1, limit);
          try (ResultSet rows = statement.executeQuery()) {
            return profiles(rows);
          }
        });
  }

  private static String where(Selection selection) {
    return selection.account() == null ? ALL : ALL + OF_ACCOUNT;
  }

  /** Returns the place of the last parameter. */
  private static int bind(PreparedStatement statement, Selection selection, UUID after)
      throws SQLException {
    Instant from = selection.from() == null ? Instant.EPOCH : selection.from();
    Instant to = selection.to() == null ? Instant.parse("9999-12-31T00:00:00Z") : selection.to();
    statement.setObject(1, later(after, atMillis(from.minus(SLACK), 0)));
    statement.setObject(2, earlier(selection.last(), atMillis(to.plus(SLACK), -1)));
    statement.setObject(3, from.atOffset(ZoneOffset.UTC));
    statement.setObject(4, to.atOffset(ZoneOffset.UTC));
    if (selection.account() == null) {
      return 4;
    }
    statement.setString(5, selection.account());
    return 5;
  }

  /** The bound of the ids of a moment: a UUID version 7 begins with 48 bits of milliseconds. */
  private static UUID atMillis(Instant moment, long rest) {
    long millis = Math.max(0, moment.toEpochMilli());
    return new UUID(millis << 16 | rest & 0xFFFF, rest);
  }

  private static UUID later(UUID one, UUID other) {
    return isBefore(one, other) ? other : one;
  }

  private static UUID earlier(UUID one, UUID other) {
    return isBefore(one, other) ? one : other;
  }

  /** As the database sorts them, which is not as Java does. */
  private static boolean isBefore(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high < 0
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0;
  }

  private static List<KeptProfile> profiles(ResultSet rows) throws SQLException {
    List<KeptProfile> profiles = new ArrayList<>();
    while (rows.next()) {
      profiles.add(
          new KeptProfile(
              rows.getObject(1, UUID.class),
              rows.getString(2),
              rows.getObject(3, OffsetDateTime.class).toInstant(),
              rows.getObject(4, OffsetDateTime.class).toInstant(),
              rows.getBytes(5)));
    }
    return profiles;
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T read(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      int usual = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        return work.on(statement);
      } finally {
        connection.setNetworkTimeout(Runnable::run, usual);
      }
    } catch (SQLException failure) {
      throw LogUnavailableException.notRead(failure);
    }
  }
}
