package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks the database; what it cannot do becomes something that can be told. Thread-safe. */
@ApplicationScoped
public class Database {

  /** Counts over millions of rows take longer than the usual two seconds. */
  private static final int PATIENCE_MILLIS = 120_000;

  /** What two imports with the same text for its parameter must not do at once. */
  static final String LOCK = "hashtextextended(?, 4)";

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads a row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Works on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Does it in a statement of its own. */
  public <T> T with(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      int usual = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
      try {
        return work.on(connection);
      } finally {
        connection.setNetworkTimeout(Runnable::run, usual);
      }
    } catch (SQLException failure) {
      throw new StoreException(failure);
    }
  }

  /** Does all of it or nothing. */
  public <T> T inTransaction(Work<T> work) {
    return with(
        connection -> {
          connection.setAutoCommit(false);
          try {
            T done = work.on(connection);
            connection.commit();
            return done;
          } finally {
            // after a commit there is nothing left to take back
            connection.rollback();
            connection.setAutoCommit(true);
          }
        });
  }

  /** Counts on what is there at one moment, however often it is asked; changes nothing. */
  public <T> T counting(Work<T> work) {
    return with(
        connection -> {
          connection.setAutoCommit(false);
          try {
            update(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            // groups of a million rows fit into it, which do not into the usual 4 MB
            update(connection, "SET LOCAL work_mem = '64MB'");
            // compiling these statements takes longer than it saves
            update(connection, "SET LOCAL jit = off");
            return work.on(connection);
          } finally {
            connection.rollback();
            connection.setAutoCommit(true);
          }
        });
  }

  public <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
    return with(connection -> list(connection, sql, reader, parameters));
  }

  public int update(String sql, Object... parameters) {
    return with(connection -> update(connection, sql, parameters));
  }

  public static <T> List<T> list(
      Connection connection, String sql, Reader<T> reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = bound(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
  }

  public static <T> T one(Connection connection, String sql, Reader<T> reader, Object... parameters)
      throws SQLException {
    return list(connection, sql, reader, parameters).get(0);
  }

  public static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = bound(connection, sql, parameters)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      statement.setObject(
          i + 1,
          value instanceof java.time.Instant moment
              ? moment.atOffset(java.time.ZoneOffset.UTC)
              : value);
    }
    return statement;
  }

  /**
   * Begins a long transaction. Of several with the same lock one runs at a time, on whatever
   * instance.
   *
   * @param lock what two must not do at once
   */
  public ImportTransaction begin(String lock) {
    Connection connection = null;
    try {
      connection = dataSource.getConnection();
      ImportTransaction begun = new ImportTransaction(connection);
      list(connection, "SELECT CAST(pg_advisory_xact_lock(" + LOCK + ") AS text)", row -> 0, lock);
      return begun;
    } catch (SQLException failure) {
      close(connection);
      throw new StoreException(failure);
    }
  }

  private static void close(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException gone) {
      // it was broken before
    }
  }
}
