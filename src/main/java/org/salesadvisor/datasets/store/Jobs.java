package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.salesadvisor.errors.AdvisorException;

/** The jobs there are and were. Thread-safe; waits for the database. */
@ApplicationScoped
public class Jobs {

  private static final String ALL =
      "SELECT id, kind, state, asked, created_at, created_by, started_at, ended_at, step, rows_done,"
          + " result FROM job ";

  private final Database database;

  Jobs(Database database) {
    this.database = database;
  }

  /**
   * The one with this id.
   *
   * @throws AdvisorException JOB_NOT_FOUND
   */
  public Job get(UUID id) {
    return database.list(ALL + "WHERE id = ?", Jobs::read, id).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new AdvisorException(
                    "JOB_NOT_FOUND", StoreMessage.NO_JOB.with(id), StoreMessage.START_JOB.with()));
  }

  private static Job read(ResultSet row) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        Job.State.valueOf(row.getString("state")),
        row.getString("asked"),
        Datasets.moment(row, "created_at"),
        row.getString("created_by"),
        Datasets.moment(row, "started_at"),
        Datasets.moment(row, "ended_at"),
        row.getString("step"),
        row.getLong("rows_done"),
        row.getString("result"));
  }

  /**
   * What came with an Idempotency-Key before.
   *
   * @param bodyHash of the request that comes now
   * @throws AdvisorException IDEMPOTENCY_KEY_REUSED when it was another request
   */
  public Optional<Job> findByKey(String key, String bodyHash) {
    List<String> before =
        database.list(
            "SELECT id, body_hash FROM job WHERE idempotency_key = ?",
            row -> row.getString(1) + " " + row.getString(2),
            key);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    String[] known = before.get(0).split(" ");
    if (!known[1].equals(bodyHash)) {
      throw new AdvisorException(
          "IDEMPOTENCY_KEY_REUSED",
          StoreMessage.OTHER_REQUEST.with(key),
          StoreMessage.USE_NEW_KEY.with());
    }
    return Optional.of(get(UUID.fromString(known[0])));
  }

  /**
   * One that is new.
   *
   * @param kind of work
   * @param asked what it is to do: JSON
   * @param key of the request; null when it has none
   * @param bodyHash of the request
   */
  public record Added(
      UUID id, String kind, String asked, String by, Instant at, String key, String bodyHash) {}

  /**
   * Adds one that waits.
   *
   * @return whether it was added; not when the key was faster
   */
  public boolean add(Added job) {
    return database.update(
            "INSERT INTO job (id, kind, state, asked, created_at, created_by, idempotency_key,"
                + " body_hash) VALUES (?, ?, 'QUEUED', ?::json, ?, ?, ?, ?) ON CONFLICT"
                + " DO NOTHING",
            job.id(),
            job.kind(),
            job.asked(),
            job.at(),
            job.by(),
            job.key(),
            job.key() == null ? null : job.bodyHash())
        > 0;
  }

  /** Whether it may begin: it may have been cancelled, or have ended elsewhere. */
  public boolean begin(UUID id, Instant at) {
    return database.update(
            "UPDATE job SET state = 'RUNNING', started_at = ? WHERE id = ? AND state IN"
                + " ('QUEUED', 'RUNNING') AND NOT is_cancel_asked",
            at,
            id)
        > 0;
  }

  /**
   * Tells how far it is.
   *
   * @return whether somebody asked to cancel it
   */
  public boolean tell(UUID id, String step, long rowsDone) {
    return database.with(
        connection ->
            Database.list(
                    connection,
                    "UPDATE job SET step = ?, rows_done = ? WHERE id = ? RETURNING"
                        + " is_cancel_asked",
                    row -> row.getBoolean(1),
                    step,
                    rowsDone,
                    id)
                .contains(true));
  }

  /** Ends it, once. */
  public void end(UUID id, Job.State state, String result, Instant at) {
    database.update(
        "UPDATE job SET state = ?, result = ?::json, ended_at = ?, step = NULL WHERE id = ? AND"
            + " state IN ('QUEUED', 'RUNNING')",
        state.name(),
        result,
        at,
        id);
  }

  /** Asks to cancel it; one that ended stays as it is. */
  public void askToCancel(UUID id) {
    database.update("UPDATE job SET is_cancel_asked = true WHERE id = ?", id);
  }
}
