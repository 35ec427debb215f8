package org.salesadvisor.datasets.store;

import com.github.benmanes.caffeine.cache.Cache;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** What is there at one moment of the database. For one thread. */
public final class Snapshot {

  private final Connection connection;
  private final Cache<Asked, List<?>> kept;
  private final Object state;

  Snapshot(Connection connection, Cache<Asked, List<?>> kept, Object state) {
    this.connection = connection;
    this.kept = kept;
    this.state = state;
  }

  /** A statement over what is there in some state. */
  record Asked(Object state, String sql, List<Object> parameters) {}

  /**
   * Counts, or gives what the same statement counted before.
   *
   * @param sql over that alone whose state is known
   * @param reader the same for the same statement; of values that nobody changes
   * @param parameters values with {@code equals}
   */
  @SuppressWarnings("unchecked")
  public <T> List<T> list(String sql, Database.Reader<T> reader, Object... parameters) {
    Asked asked = new Asked(state, sql, Arrays.asList(parameters));
    List<?> known = kept.getIfPresent(asked);
    if (known == null) {
      known = List.copyOf(now(sql, reader, parameters));
      kept.put(asked, known);
    }
    return (List<T>) known;
  }

  /** The same of a statement that always gives one row. */
  <T> T one(String sql, Database.Reader<T> reader, Object... parameters) {
    return list(sql, reader, parameters).get(0);
  }

  /** Counts what nobody will ask for again, such as days until now. */
  public <T> List<T> now(String sql, Database.Reader<T> reader, Object... parameters) {
    try {
      return Database.list(connection, sql, reader, parameters);
    } catch (SQLException failure) {
      throw new StoreException(failure);
    }
  }
}
