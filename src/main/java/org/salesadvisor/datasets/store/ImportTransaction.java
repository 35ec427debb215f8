package org.salesadvisor.datasets.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The transaction of an import: nobody sees any of it before {@link #commit}. What the database
 * cannot do becomes something that can be told. For one thread, but for {@link #cancel}.
 */
public final class ImportTransaction implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 600_000;

  private final Connection connection;
  private final int usualMillis;
  private final AtomicBoolean isCancelled = new AtomicBoolean();
  private volatile RowCopy copying;

  ImportTransaction(Connection connection) throws SQLException {
    this.connection = connection;
    this.usualMillis = connection.getNetworkTimeout();
    connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
    connection.setAutoCommit(false);
    Database.update(connection, "SET LOCAL work_mem = '64MB'");
    // compiling these statements takes longer than it saves
    Database.update(connection, "SET LOCAL jit = off");
  }

  /** One step of the import. */
  @FunctionalInterface
  public interface Step<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does a step.
   *
   * @throws CancellationException when it failed because it was cancelled
   */
  public <T> T told(Step<T> step) {
    try {
      return step.on(connection);
    } catch (SQLException failure) {
      if (isCancelled.get()) {
        throw new CancellationException("asked for");
      }
      throw new StoreException(failure);
    }
  }

  public <T> List<T> list(String sql, Database.Reader<T> reader, Object... parameters) {
    return told(on -> Database.list(on, sql, reader, parameters));
  }

  public long count(String sql, Object... parameters) {
    return told(on -> Database.one(on, sql, row -> row.getLong(1), parameters));
  }

  public int update(String sql, Object... parameters) {
    return told(on -> Database.update(on, sql, parameters));
  }

  /** Begins to copy rows into a table; nothing else can be done before it has ended. */
  public Copying copyInto(String table) {
    return told(
        on -> {
          CopyIn copy =
              on.unwrap(PGConnection.class)
                  .getCopyAPI()
                  .copyIn("COPY " + table + " FROM STDIN (ENCODING 'UTF8')");
          copying = new RowCopy(copy);
          return new Copying(this, copying);
        });
  }

  void copied() {
    copying = null;
  }

  public void commit() {
    told(
        on -> {
          on.commit();
          return null;
        });
  }

  /** Makes a statement end soon; from another thread. Copying is stopped by who reads the rows. */
  public void cancel() {
    isCancelled.set(true);
    if (copying != null) {
      return;
    }
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException gone) {
      // then it ends by itself
    }
  }

  /** Undoes what was not committed. */
  @Override
  public void close() {
    try (connection) {
      if (copying != null) {
        copying.abandon();
      }
      connection.rollback();
      connection.setAutoCommit(true);
      connection.setNetworkTimeout(Runnable::run, usualMillis);
    } catch (SQLException broken) {
      // the server undoes it when the connection is gone
    }
  }
}
