package org.salesadvisor.datasets.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.salesadvisor.errors.AdvisorException;
import org.salesadvisor.facts.SalesPhase;

/** The datasets there are. Thread-safe; waits for the database. */
@ApplicationScoped
public class Datasets {

  private static final String ALL =
      "SELECT id, name, created_at, created_by, changed_at, zone, as_of, phases, summary FROM"
          + " dataset ";

  private final Database database;

  Datasets(Database database) {
    this.database = database;
  }

  /**
   * The one with this id.
   *
   * @throws AdvisorException DATASET_NOT_FOUND
   */
  public Dataset get(UUID id) {
    return database.list(ALL + "WHERE id = ?", Datasets::read, id).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new AdvisorException(
                    "DATASET_NOT_FOUND",
                    StoreMessage.NO_DATASET.with(id),
                    StoreMessage.LIST_DATASETS.with()));
  }

  /** Newest first; from the newest on when {@code after} is null. */
  public List<Dataset> list(int limit, UUID after) {
    return after == null
        ? database.list(ALL + "ORDER BY id DESC LIMIT ?", Datasets::read, limit)
        : database.list(
            ALL + "WHERE id < ? ORDER BY id DESC LIMIT ?", Datasets::read, after, limit);
  }

  private static Dataset read(ResultSet row) throws SQLException {
    return new Dataset(
        row.getObject("id", UUID.class),
        row.getString("name"),
        moment(row, "created_at"),
        row.getString("created_by"),
        moment(row, "changed_at"),
        row.getString("zone"),
        moment(row, "as_of"),
        Arrays.stream((String[]) row.getArray("phases").getArray())
            .map(SalesPhase::valueOf)
            .toList(),
        row.getString("summary"));
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /**
   * Begins an import. Of several with the same lock one runs at a time, on whatever instance.
   *
   * @param lock what two imports must not do at once
   */
  public Import begin(String lock) {
    return new Import(database.begin(lock));
  }

  /** The dataset into which the files with this digest went. */
  public Optional<UUID> findImported(String digest) {
    return database
        .list(
            "SELECT dataset_id FROM dataset_import WHERE digest = ?",
            row -> row.getObject(1, UUID.class),
            digest)
        .stream()
        .findFirst();
  }

  /**
   * What is new about a dataset at the end of an import.
   *
   * @param digest of what was imported
   * @param at by the clock on the wall
   */
  public record Imported(
      UUID id, String name, String zone, Instant asOf, String digest, String by, Instant at) {}

  /**
   * Writes a dataset down, in the transaction of its import.
   *
   * @param json words the summary
   */
  public Summary write(Import run, Imported imported, Function<Summary, String> json) {
    return run.told(connection -> write(connection, imported, json));
  }

  private static Summary write(
      Connection connection, Imported imported, Function<Summary, String> json)
      throws SQLException {
    Summary summary = Summary.of(connection, imported.id());
    // or the server counts a million rows as if they were few, on one core, until it looks itself
    Database.update(connection, "ANALYZE opportunity");
    String[] phases = summary.phases().stream().map(Enum::name).toArray(String[]::new);
    Database.update(
        connection,
        "INSERT INTO dataset AS d (id, name, created_at, created_by, changed_at, zone, as_of,"
            + " phases, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::json) ON CONFLICT (id) DO"
            + " UPDATE SET changed_at = excluded.changed_at, as_of = greatest(d.as_of,"
            + " excluded.as_of), phases = excluded.phases, summary = excluded.summary",
        imported.id(),
        imported.name(),
        imported.at(),
        imported.by(),
        imported.at(),
        imported.zone(),
        imported.asOf(),
        phases,
        json.apply(summary));
    Database.update(
        connection,
        "INSERT INTO dataset_import (digest, dataset_id, imported_at, imported_by) VALUES (?, ?,"
            + " ?, ?) ON CONFLICT (digest) DO NOTHING",
        imported.digest(),
        imported.id(),
        imported.at(),
        imported.by());
    return summary;
  }
}
