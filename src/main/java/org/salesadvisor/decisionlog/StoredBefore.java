package org.salesadvisor.decisionlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows that kept decisions from being inserted: by idempotency key and by id. */
final class StoredBefore {
  private record Row(UUID id, String bodyHash) {}

  private static final String SQL =
      """
      SELECT id, idempotency_key, body_hash FROM decision WHERE idempotency_key = ANY (?::text[])
      UNION ALL
      SELECT id, NULL, NULL FROM decision WHERE id = ANY (?::uuid[])
      """;

  private final Map<String, Row> byKey = new HashMap<>();
  private final Map<UUID, Row> byId = new HashMap<>();

  private StoredBefore() {}

  static StoredBefore find(Connection connection, List<PendingDecision> refused)
      throws SQLException {
    List<Decision> decisions = refused.stream().map(pending -> pending.decision).toList();
    Object[] keys =
        decisions.stream().flatMap(d -> d.idempotencyKey().stream()).toArray(String[]::new);
    Object[] ids = decisions.stream().map(Decision::id).toArray(UUID[]::new);
    StoredBefore found = new StoredBefore();
    try (PreparedStatement query = connection.prepareStatement(SQL)) {
      query.setArray(1, connection.createArrayOf("text", keys));
      query.setArray(2, connection.createArrayOf("uuid", ids));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3));
        }
      }
    }
    return found;
  }

  private void add(UUID id, String key, String bodyHash) {
    Row row = new Row(id, bodyHash);
    if (key == null) {
      byId.put(id, row);
    } else {
      byKey.put(key, row);
    }
  }

  /** Ends the decision by the row that was there; false when that row is gone again. */
  boolean settle(PendingDecision pending) {
    Decision decision = pending.decision;
    if (byId.containsKey(decision.id())) {
      return pending.stored(new Appended(decision.id(), !pending.mayBeStored()));
    }
    Optional<Row> sameKey = decision.idempotencyKey().map(byKey::get);
    sameKey.ifPresent(row -> settleByKey(pending, row));
    return sameKey.isPresent();
  }

  private static void settleByKey(PendingDecision pending, Row row) {
    Decision.Idempotency given = pending.decision.idempotency();
    if (row.bodyHash().equals(given.bodyHash())) {
      pending.stored(new Appended(row.id(), true));
    } else {
      pending.failed(new IdempotencyConflictException(given.key(), row.id()));
    }
  }
}
