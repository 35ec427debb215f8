package org.salesadvisor.datasets.store;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Clients and what they spend, by dataset. Thread-safe; waits for the database. */
@ApplicationScoped
public class Wallets {

  /** What a dataset tells that has no opportunities. */
  private static final String NO_OPPORTUNITIES =
      "{\"rows\":0,\"won\":0,\"lost\":0,\"open\":0,\"currencies\":[],\"dimensions\":[],\"gaps\":[]}";

  private final Database database;
  private final Datasets datasets;

  Wallets(Database database, Datasets datasets) {
    this.database = database;
    this.datasets = datasets;
  }

  /** The wallets of a dataset; empty when it has none. */
  public Optional<KeptWallet> find(Dataset dataset) {
    return database
        .list(
            "SELECT dataset_id, currency, clients, sales, summary, imported_at, imported_by FROM"
                + " wallet WHERE dataset_id = ?",
            Wallets::wallet,
            dataset.id())
        .stream()
        .findFirst();
  }

  private static KeptWallet wallet(ResultSet row) throws SQLException {
    return new KeptWallet(
        row.getObject("dataset_id", UUID.class),
        row.getString("currency"),
        row.getLong("clients"),
        row.getDouble("sales"),
        row.getString("summary"),
        Datasets.moment(row, "imported_at"),
        row.getString("imported_by"));
  }

  /**
   * A page of clients in the order of the ranking.
   *
   * @param after the position before the first
   */
  public List<KeptClient> page(Dataset dataset, int after, int limit) {
    return database.list(
        "SELECT position, id, name, segment, size, size_class, sales_before, bought FROM"
            + " wallet_client WHERE dataset_id = ? AND position > ? ORDER BY position LIMIT ?",
        Wallets::client,
        dataset.id(),
        after,
        limit);
  }

  private static KeptClient client(ResultSet row) throws SQLException {
    return new KeptClient(
        row.getInt("position"),
        row.getString("id"),
        row.getString("name"),
        row.getString("segment"),
        row.getObject("size", Double.class),
        row.getInt("size_class"),
        row.getObject("sales_before", Double.class),
        row.getString("bought"));
  }

  /**
   * Keeps clients, all or none; those that the dataset had before are replaced. The same digest
   * again adds nothing.
   *
   * @param name of a new dataset
   * @param kept its dataset is null for a new one
   * @param digest of what was sent
   * @return the dataset
   */
  public UUID keep(String name, KeptWallet kept, String digest, Stream<KeptClient> clients) {
    UUID into = kept.dataset();
    try (Import run = datasets.begin(into == null ? digest : into.toString())) {
      UUID known = datasets.findImported(digest).orElse(null);
      if (known != null) {
        return known;
      }
      UUID id = into == null ? Generators.timeBasedEpochGenerator().generate() : into;
      run.told(
          connection -> {
            if (into == null) {
              dataset(connection, id, name, kept);
            }
            wallet(connection, id, kept, digest);
            copy(connection, id, clients);
            return null;
          });
      run.commit();
      return id;
    }
  }

  private static void dataset(Connection connection, UUID id, String name, KeptWallet kept)
      throws SQLException {
    Database.update(
        connection,
        "INSERT INTO dataset (id, name, created_at, created_by, changed_at, zone, as_of, phases,"
            + " summary) VALUES (?, ?, ?, ?, ?, 'UTC', ?, '{}', ?::json)",
        id,
        name,
        kept.at(),
        kept.by(),
        kept.at(),
        kept.at(),
        NO_OPPORTUNITIES);
  }

  private static void wallet(Connection connection, UUID id, KeptWallet kept, String digest)
      throws SQLException {
    Database.update(
        connection,
        "DELETE FROM dataset_import WHERE digest LIKE 'wallet:%' AND dataset_id = ?",
        id);
    Database.update(
        connection,
        "INSERT INTO dataset_import (digest, dataset_id, imported_at, imported_by) VALUES (?, ?,"
            + " ?, ?)",
        digest,
        id,
        kept.at(),
        kept.by());
    Database.update(connection, "DELETE FROM wallet_client WHERE dataset_id = ?", id);
    Database.update(
        connection,
        "INSERT INTO wallet (dataset_id, currency, clients, sales, summary, imported_at,"
            + " imported_by) VALUES (?, ?, ?, ?, ?::json, ?, ?) ON CONFLICT (dataset_id) DO UPDATE"
            + " SET currency = excluded.currency, clients = excluded.clients, sales ="
            + " excluded.sales, summary = excluded.summary, imported_at = excluded.imported_at,"
            + " imported_by = excluded.imported_by",
        id,
        kept.currency(),
        kept.clients(),
        kept.sales(),
        kept.summary(),
        kept.at(),
        kept.by());
  }

  private static void copy(Connection connection, UUID dataset, Stream<KeptClient> clients)
      throws SQLException {
    RowCopy copy =
        new RowCopy(
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "COPY wallet_client (position, dataset_id, id, name, segment, size,"
                        + " size_class, sales_before, bought) FROM STDIN (ENCODING 'UTF8')"));
    String[] keys = {dataset.toString()};
    try {
      for (KeptClient one : (Iterable<KeptClient>) clients::iterator) {
        copy.add(
            one.position(),
            keys,
            new String[] {
              one.id(),
              one.name(),
              one.segment(),
              Objects.toString(one.size(), null),
              Integer.toString(one.sizeClass()),
              Objects.toString(one.salesBefore(), null),
              one.bought()
            });
      }
      copy.end();
    } finally {
      copy.abandon();
    }
  }
}
