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
      throw Server.notStarted(PostgresMessage.CANNOT_BE_ASKED.with(e.getMessage()), e);
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
          PostgresMessage.NOT_DURABLE.with(setting, value),
          PostgresMessage.TAKE_BACK.with(setting));
    }
  }
}
