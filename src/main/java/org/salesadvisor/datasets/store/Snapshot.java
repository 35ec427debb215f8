package org.salesadvisor.datasets.store;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A dataset at one moment of the database. For one thread. */
final class Snapshot {

  private final Connection connection;
  private final Cache<Asked, List<?>> kept;
  private final State state;

  Snapshot(Connection connection, Cache<Asked, List<?>> kept, State state) {
    this.connection = connection;
    this.kept = kept;
    this.state = state;
  }

  /**
   * What a dataset holds.
   *
   * @param written which transaction wrote it; null when it was removed
   */
  record State(UUID dataset, String written) {}

  /** A statement over what a dataset holds. */
  record Asked(State state, String sql, List<Object> parameters) {}

  /**
   * Counts, or gives what the same statement counted before.
   *
   * @param sql over opportunities alone
   * @param reader the same for the same statement; of values that nobody changes
   * @param parameters values with {@code equals}
   */
  @SuppressWarnings("unchecked")
  <T> List<T> list(String sql, Database.Reader<T> reader, Object... parameters) {
    Asked asked = new Asked(state, sql, Arrays.asList(parameters));
    List<?> known = kept.getIfPresent(asked);
    if (known == null) {
      known = counted(sql, reader, parameters);
      kept.put(asked, known);
    }
    return (List<T>) known;
  }

  /** The same of a statement that always gives one row. */
  <T> T one(String sql, Database.Reader<T> reader, Object... parameters) {
    return list(sql, reader, parameters).get(0);
  }

  private <T> List<T> counted(String sql, Database.Reader<T> reader, Object... parameters) {
    try {
      return List.copyOf(Database.list(connection, sql, reader, parameters));
    } catch (SQLException failure) {
      throw new StoreException(failure);
    }
  }
}
