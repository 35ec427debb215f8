package org.salesadvisor.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * An insert under way, which another thread can end when it takes too long: first the server is
 * asked to give up, so that the outcome stays known; at the deadline the connection is cut.
 */
final class InsertAttempt implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(InsertAttempt.class);

  private final Connection connection;
  private final PreparedStatement statement;
  private final long cancelAt;
  private final long abortAt;
  private boolean cancelled;
  private boolean over;

  /** Both moments by {@link System#nanoTime()}. */
  InsertAttempt(Connection connection, PreparedStatement statement, long cancelAt, long abortAt) {
    this.connection = connection;
    this.statement = statement;
    this.cancelAt = cancelAt;
    this.abortAt = abortAt;
  }

  synchronized void check(long now) {
    if (!over && now - abortAt >= 0) {
      over = true;
      abort();
    } else if (!over && !cancelled && now - cancelAt >= 0) {
      cancelled = true;
      // Asking takes a connection of its own and may hang as the first one does.
      Thread asking = new Thread(this::cancel, "decision-log-cancel");
      asking.setDaemon(true);
      asking.start();
    }
  }

  private void cancel() {
    try {
      statement.cancel();
    } catch (SQLException e) {
      LOG.debug("The insert could not be cancelled", e);
    }
  }

  private void abort() {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      LOG.debug("The connection could not be cut", e);
    }
  }

  /** From here on the connection may serve others. */
  @Override
  public synchronized void close() {
    over = true;
  }
}
