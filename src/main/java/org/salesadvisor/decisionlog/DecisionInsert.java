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
 * is prepared once, and one transaction of its own.
 *
 * <p>Text and bytes travel as binary arrays. The server checks that the bytes are UTF-8 and JSON.
 */
final class DecisionInsert {
  // No conflict target: an id or an idempotency key that is there already leaves its row out.
  private static final String SQL =
      """
      INSERT INTO decision (id, account, decided_at, as_of, ruleset_digest, engine_version, actor,
                            profile, answer, idempotency_key, body_hash)
      SELECT id, account, decided_at, as_of, ruleset_digest, engine_version, actor,
             convert_from(profile, 'UTF8')::json, convert_from(answer, 'UTF8')::json,
             idempotency_key, body_hash
      FROM unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[],
                  ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[])
        AS batch (id, account, decided_at, as_of, ruleset_digest, engine_version, actor,
                  profile, answer, idempotency_key, body_hash)
      ON CONFLICT DO NOTHING
      RETURNING id
      """;

  private DecisionInsert() {}

  static PreparedStatement prepare(Connection connection, List<Decision> decisions)
      throws SQLException {
    Columns columns = new Columns(connection.prepareStatement(SQL), decisions);
    columns.add("uuid", UUID[]::new, Decision::id);
    columns.add("text", String[]::new, Decision::account);
    columns.add("text", String[]::new, d -> d.decidedAt().toString());
    columns.add("text", String[]::new, d -> d.asOf().toString());
    columns.add("text", String[]::new, Decision::rulesetDigest);
    columns.add("text", String[]::new, Decision::engineVersion);
    columns.add("text", String[]::new, Decision::actor);
    columns.add("bytea", byte[][]::new, Decision::profile);
    columns.add("bytea", byte[][]::new, Decision::answer);
    columns.add("text", String[]::new, d -> d.idempotencyKey().orElse(null));
    columns.add("text", String[]::new, DecisionInsert::bodyHash);
    return columns.statement;
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

  private static String bodyHash(Decision decision) {
    return Optional.ofNullable(decision.idempotency())
        .map(Decision.Idempotency::bodyHash)
        .orElse(null);
  }

  private static final class Columns {
    private final PreparedStatement statement;
    private final List<Decision> decisions;
    private int count;

    Columns(PreparedStatement statement, List<Decision> decisions) {
      this.statement = statement;
      this.decisions = decisions;
    }

    <T> void add(String type, IntFunction<T[]> array, Function<Decision, ? extends T> component)
        throws SQLException {
      T[] values = decisions.stream().map(component).toArray(array);
      statement.setArray(++count, statement.getConnection().createArrayOf(type, values));
    }
  }
}
