package org.salesadvisor.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.salesadvisor.errors.AdvisorException;

/** Asks the server whether a commit means: on disk. What it was told at start does not count. */
final class Durability {

  static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

  private Durability() {}

  static void check(String jdbcUrl, String user, String password) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      for (String setting : SETTINGS) {
        mustBeOn(setting, ask(connection, setting));
      }
    } catch (SQLException e) {
      throw Server.notStarted("its settings cannot be asked: " + e.getMessage(), e);
    }
  }

  private static String ask(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("SHOW " + setting)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void mustBeOn(String setting, String value) {
    if (!value.equals("on")) {
      throw new AdvisorException(
          "DATABASE_NOT_DURABLE",
          "The database would lose answered decisions at a crash: %s is '%s'."
              .formatted(setting, value),
          "Take that setting back where it was made (ALTER DATABASE or ALTER ROLE … RESET %s)."
              .formatted(setting));
    }
  }
}
