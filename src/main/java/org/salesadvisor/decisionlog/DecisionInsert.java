package org.salesadvisor.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The statement that stores any number of decisions: one text for every number of rows, so that it
 * is prepared once, and one transaction of its own. Forms that decisions name go with them.
 *
 * <p>Text and bytes travel as binary arrays. The server checks that the bytes are UTF-8 and JSON.
 */
final class DecisionInsert {
  // No conflict target: an id or an idempotency key that is there already leaves its row out.
  // The first part runs last and the reference is checked at the end of the statement.
  private static final String SQL =
      """
      WITH form AS (
        INSERT INTO advice_form (digest, pieces)
        SELECT digest, pieces FROM unnest(?::text[], ?::text[]) AS batch (digest, pieces)
        ON CONFLICT DO NOTHING)
      INSERT INTO decision (id, account, decided_at, as_of, ruleset_digest, engine_version, actor,
                            profile, answer, form_digest, gaps, idempotency_key, body_hash)
      SELECT id, account, decided_at, as_of, ruleset_digest, engine_version, actor,
             convert_from(profile, 'UTF8')::json, convert_from(answer, 'UTF8')::json,
             form_digest, convert_from(gaps, 'UTF8'), idempotency_key, body_hash
      FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                  ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::bytea[], ?::text[], ?::text[])
        AS batch (id, account, decided_at, as_of, ruleset_digest, engine_version, actor,
                  profile, answer, form_digest, gaps, idempotency_key, body_hash)
      ON CONFLICT DO NOTHING
      RETURNING id
      """;

  private DecisionInsert() {}

  /**
   * @param forms in the order in which all writers send them
   */
  static PreparedStatement prepare(
      Connection connection, List<AnswerForm> forms, List<Decision> decisions) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(SQL);
    Columns<AnswerForm> shared = new Columns<>(statement, 0, forms);
    shared.add("text", String[]::new, AnswerForm::digest);
    shared.add("text", String[]::new, AnswerForm::pieces);
    Columns<Decision> columns = new Columns<>(statement, shared.count, decisions);
    columns.add("uuid", UUID[]::new, Decision::id);
    columns.add("text", String[]::new, Decision::account);
    columns.add("text", String[]::new, d -> d.decidedAt().toString());
    columns.add("text", String[]::new, d -> d.asOf().toString());
    columns.add("text", String[]::new, Decision::rulesetDigest);
    columns.add("text", String[]::new, Decision::engineVersion);
    columns.add("text", String[]::new, Decision::actor);
    columns.add("bytea", byte[][]::new, Decision::profile);
    columns.add("bytea", byte[][]::new, DecisionInsert::whole);
    columns.add("text", String[]::new, DecisionInsert::formDigest);
    columns.add("bytea", byte[][]::new, DecisionInsert::gaps);
    columns.add("text", String[]::new, d -> d.idempotencyKey().orElse(null));
    columns.add("text", String[]::new, DecisionInsert::bodyHash);
    return statement;
  }

  /** The ids of the rows that are new. */
  static Set<UUID> execute(PreparedStatement statement) throws SQLException {
    Set<UUID> inserted = new HashSet<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        inserted.add(rows.getObject(1, UUID.class));
      }
    }
    return inserted;
  }

  private static byte[] whole(Decision decision) {
    return decision.answer().isWhole() ? decision.answer().text() : null;
  }

  private static String formDigest(Decision decision) {
    return decision.answer().isWhole() ? null : decision.answer().form().digest();
  }

  private static byte[] gaps(Decision decision) {
    return decision.answer().isWhole() ? null : decision.answer().text();
  }

  private static String bodyHash(Decision decision) {
    return Optional.ofNullable(decision.idempotency())
        .map(Decision.Idempotency::bodyHash)
        .orElse(null);
  }

  private static final class Columns<R> {
    private final PreparedStatement statement;
    private final List<R> rows;
    private int count;

    /**
     * @param before parameters that come first
     */
    Columns(PreparedStatement statement, int before, List<R> rows) {
      this.statement = statement;
      this.count = before;
      this.rows = rows;
    }

    <T> void add(String type, IntFunction<T[]> array, Function<R, ? extends T> component)
        throws SQLException {
      T[] values = rows.stream().map(component).toArray(array);
      statement.setArray(++count, statement.getConnection().createArrayOf(type, values));
    }
  }
}
