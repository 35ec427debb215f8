package org.salesadvisor.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.engine.EngineVersion;

/** One insert that is its own transaction, as services commonly do it. */
final class LoneInsert {

  private static final String SQL =
      """
      INSERT INTO decision (id, account, decided_at, as_of, ruleset_digest, engine_version,
                            profile, answer)
      VALUES (?, ?, ?, ?, ?, ?, ?::json, ?::json)
      """;

  private LoneInsert() {}

  static void execute(DataSource dataSource, Answer answer, byte[] profile, byte[] advice)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(SQL)) {
      connection.setAutoCommit(true);
      insert.setObject(1, answer.id());
      insert.setString(2, answer.account().id());
      insert.setObject(3, answer.decidedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(4, answer.asOf().atOffset(ZoneOffset.UTC));
      insert.setString(5, answer.digest());
      insert.setString(6, EngineVersion.NAME);
      insert.setString(7, new String(profile, StandardCharsets.UTF_8));
      insert.setString(8, new String(advice, StandardCharsets.UTF_8));
      insert.executeUpdate();
    }
  }
}
