package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.salesadvisor.errors.AdvisorException;

/** What was put off: a log that only grows. Thread-safe; waits for the database. */
@ApplicationScoped
public class Snoozes {

  private static final String ALL =
      "SELECT id, dataset_id, opportunity_id, until, reason, snoozed_at, snoozed_by, body_hash FROM"
          + " snooze ";

  private final Database database;

  Snoozes(Database database) {
    this.database = database;
  }

  /**
   * What came with an Idempotency-Key before.
   *
   * @param bodyHash of the request that comes now
   * @throws AdvisorException IDEMPOTENCY_KEY_REUSED when it was another request
   */
  public Optional<Snooze> findByKey(String key, String bodyHash) {
    return database
        .list(ALL + "WHERE idempotency_key = ?", row -> same(row, key, bodyHash), key)
        .stream()
        .findFirst();
  }

  private static Snooze same(ResultSet row, String key, String bodyHash) throws SQLException {
    if (!row.getString("body_hash").equals(bodyHash)) {
      throw new AdvisorException(
          "IDEMPOTENCY_KEY_REUSED",
          StoreMessage.OTHER_REQUEST.with(key),
          StoreMessage.USE_NEW_KEY.with());
    }
    return read(row);
  }

  private static Snooze read(ResultSet row) throws SQLException {
    return new Snooze(
        row.getObject("id", UUID.class),
        row.getObject("dataset_id", UUID.class),
        row.getString("opportunity_id"),
        row.getObject("until", LocalDate.class),
        row.getString("reason"),
        Datasets.moment(row, "snoozed_at"),
        row.getString("snoozed_by"));
  }

  /**
   * Writes one down.
   *
   * @param key of the request; null when it has none
   * @return whether it was added; not when the key was faster
   */
  public boolean add(Snooze snooze, String key, String bodyHash) {
    return database.update(
            "INSERT INTO snooze (id, dataset_id, opportunity_id, until, reason, snoozed_at,"
                + " snoozed_by, idempotency_key, body_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON"
                + " CONFLICT DO NOTHING",
            snooze.id(),
            snooze.dataset(),
            snooze.opportunity(),
            snooze.until(),
            snooze.reason(),
            snooze.at(),
            snooze.by(),
            key,
            key == null ? null : bodyHash)
        > 0;
  }

  /**
   * Everything that was put off, the last first.
   *
   * @param after the last id of the page before; null for the first page
   */
  public List<Snooze> list(Dataset dataset, int limit, UUID after) {
    return database.list(
        ALL + "WHERE dataset_id = ? AND (?::uuid IS NULL OR id < ?::uuid) ORDER BY id DESC LIMIT ?",
        Snoozes::read,
        dataset.id(),
        after,
        after,
        limit);
  }

  /** WON, LOST or OPEN; empty when the dataset has no opportunity of this id. */
  public Optional<String> findOutcome(Dataset dataset, String opportunity) {
    return database
        .list(
            "SELECT outcome FROM opportunity WHERE dataset_id = ? AND id = ?",
            row -> row.getString(1),
            dataset.id(),
            opportunity)
        .stream()
        .findFirst();
  }

  /** Ids like this one, for a hint. */
  public List<String> like(Dataset dataset, String opportunity) {
    return database.list(
        "SELECT id FROM opportunity WHERE dataset_id = ? AND id >= left(?, greatest(1, length(?) -"
            + " 2)) COLLATE \"C\" ORDER BY id LIMIT 200",
        row -> row.getString(1),
        dataset.id(),
        opportunity,
        opportunity);
  }
}
