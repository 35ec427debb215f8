package org.salesadvisor.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts what is in the log, past everything that the service does with it. */
@ApplicationScoped
public class KeptDecisions {

  private final DataSource dataSource;

  KeptDecisions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public long count() {
    return count("SELECT count(*) FROM decision WHERE ? IS NOT NULL", "any");
  }

  public long of(String account) {
    return count("SELECT count(*) FROM decision WHERE account = ?", account);
  }

  private long count(String query, String parameter) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
