package org.salesadvisor.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * Hears what is told on a channel of the database, over a connection of its own. What is told while
 * there is no connection is lost, so who listens must look by himself after each failure and now
 * and then. For one thread; {@link #close} may come from another.
 */
public final class Notifications implements AutoCloseable {

  private static final String SECONDS_TO_CONNECT = "2";

  private final String jdbcUrl;
  private final Properties properties;
  private final String channel;
  private volatile Connection connection;
  private volatile boolean isClosed;

  /**
   * Connects when it is first waited on.
   *
   * @param user null when the URL says it
   * @param password null when the URL says it
   * @param channel a plain name
   */
  public Notifications(String jdbcUrl, String user, String password, String channel) {
    this.jdbcUrl = jdbcUrl;
    this.properties = ConfiguredPostgres.properties(user, password, SECONDS_TO_CONNECT);
    this.channel = channel;
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("ApplicationName", "sales-advisor-listener");
  }

  /**
   * Waits until something is told, at most so long. Returns at once after it has connected, since
   * nobody knows what was told before.
   *
   * @throws IOException when there is no connection; the next call tries again
   */
  public void await(Duration longest) throws IOException {
    try {
      if (connection == null) {
        connect();
      } else {
        int millis = (int) Math.max(1, longest.toMillis());
        connection.unwrap(PGConnection.class).getNotifications(millis);
      }
    } catch (SQLException broken) {
      disconnect();
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private void connect() throws SQLException {
    Connection made = DriverManager.getConnection(jdbcUrl, properties);
    connection = made;
    if (isClosed) {
      disconnect();
      throw new SQLException("closed meanwhile");
    }
    try (Statement listen = made.createStatement()) {
      listen.execute("LISTEN " + channel);
    }
  }

  private void disconnect() {
    Connection broken = connection;
    connection = null;
    if (broken != null) {
      try {
        broken.close();
      } catch (SQLException gone) {
        // it was broken before
      }
    }
  }

  @Override
  public void close() {
    isClosed = true;
    disconnect();
  }
}
