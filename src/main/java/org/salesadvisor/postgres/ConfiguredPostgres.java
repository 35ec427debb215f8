package org.salesadvisor.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.salesadvisor.errors.AdvisorException;

/** A PostgreSQL that somebody else runs. */
public final class ConfiguredPostgres {

  private static final String SECONDS_TO_ANSWER = "5";

  private ConfiguredPostgres() {}

  /**
   * Connects once, so that a wrong address or password is told in a sentence at start.
   *
   * @param user null when the URL says it
   * @param password null when the URL says it
   * @throws AdvisorException when it does not let us in within a few seconds
   */
  public static void mustAnswer(String jdbcUrl, String user, String password) {
    try {
      DriverManager.getConnection(jdbcUrl, properties(user, password, SECONDS_TO_ANSWER)).close();
    } catch (SQLException e) {
      throw new AdvisorException(
          "DATABASE_UNREACHABLE",
          PostgresMessage.UNREACHABLE.with(withoutParameters(jdbcUrl), e.getMessage()),
          PostgresMessage.CHECK_SETTINGS.with(),
          e);
    }
  }

  static Properties properties(String user, String password, String secondsToConnect) {
    Properties properties = new Properties();
    properties.setProperty("loginTimeout", secondsToConnect);
    properties.setProperty("connectTimeout", secondsToConnect);
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    return properties;
  }

  /** A password may be among them. */
  private static String withoutParameters(String jdbcUrl) {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }
}
