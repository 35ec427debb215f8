package org.salesadvisor.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.salesadvisor.account.advice.Answer;
import org.salesadvisor.decisionlog.AnswerForm;
import org.salesadvisor.decisionlog.KeptAnswer;
import org.salesadvisor.engine.EngineVersion;

/** One insert that is its own transaction, as services commonly do it. */
final class LoneInsert {

  private static final String SQL =
      """
      INSERT INTO decision (id, account, decided_at, as_of, ruleset_digest, engine_version,
                            profile, answer, form_digest, gaps)
      VALUES (?, ?, ?, ?, ?, ?, ?::json, ?::json, ?, ?)
      """;
  private static final String FORM =
      "INSERT INTO advice_form (digest, pieces) VALUES (?, ?) ON CONFLICT DO NOTHING";

  private static final Set<String> FORMS = ConcurrentHashMap.newKeySet();

  private LoneInsert() {}

  static void execute(DataSource dataSource, Answer answer, byte[] profile, KeptAnswer advice)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(SQL)) {
      connection.setAutoCommit(true);
      String digest = advice.form() == null ? null : form(connection, advice.form());
      String text = new String(advice.text(), StandardCharsets.UTF_8);
      insert.setObject(1, answer.id());
      insert.setString(2, answer.account().id());
      insert.setObject(3, answer.decidedAt().atOffset(ZoneOffset.UTC));
      insert.setObject(4, answer.asOf().atOffset(ZoneOffset.UTC));
      insert.setString(5, answer.digest());
      insert.setString(6, EngineVersion.NAME);
      insert.setString(7, new String(profile, StandardCharsets.UTF_8));
      insert.setString(8, digest == null ? text : null);
      insert.setString(9, digest);
      insert.setString(10, digest == null ? null : text);
      insert.executeUpdate();
    }
  }

  /** Stores it once, as the product does, and gives its digest. */
  private static String form(Connection connection, AnswerForm form) throws SQLException {
    if (!FORMS.contains(form.digest())) {
      try (PreparedStatement insert = connection.prepareStatement(FORM)) {
        insert.setString(1, form.digest());
        insert.setString(2, form.pieces());
        insert.executeUpdate();
      }
      FORMS.add(form.digest());
    }
    return form.digest();
  }
}
